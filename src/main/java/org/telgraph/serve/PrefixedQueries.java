package org.telgraph.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.shared.PrefixMapping;
import org.telgraph.store.BadQueryException;
import org.telgraph.store.SparqlQuery;

/** Answers queries that may leave out the usual prefixes. */
final class PrefixedQueries extends SPARQL_QueryDataset {

    private final PrefixMapping prefixes;

    PrefixedQueries(PrefixMapping prefixes) {
        this.prefixes = prefixes;
    }

    @Override
    protected void execute(String query, HttpAction action) {
        try {
            super.execute(SparqlQuery.parse(query, prefixes).text(), action);
        } catch (BadQueryException e) {
            ServletOps.errorBadRequest(e.getMessage());
        }
    }
}
