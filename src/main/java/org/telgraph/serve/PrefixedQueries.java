package org.telgraph.serve;

import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.telgraph.store.BadQueryException;
import org.telgraph.store.SparqlQuery;

/** Answers queries that may leave out the usual prefixes, with no more rows than allowed. */
final class PrefixedQueries extends SPARQL_QueryDataset {

    private static final int UNPROCESSABLE = 422;

    private final PrefixMapping prefixes;
    private final long mostRows;

    PrefixedQueries(PrefixMapping prefixes, long mostRows) {
        this.prefixes = prefixes;
        this.mostRows = mostRows;
    }

    @Override
    protected void execute(String query, HttpAction action) {
        try {
            super.execute(SparqlQuery.parse(query, prefixes).text(), action);
        } catch (BadQueryException e) {
            ServletOps.errorBadRequest(e.getMessage());
        }
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String text) {
        QueryExecResult result = super.executeQuery(action, execution, query, text);
        return result.isRowSet() ? new QueryExecResult(new Limited(result.rowSet(), mostRows)) : result;
    }

    /** Fails instead of giving one row too many. */
    private record Limited(RowSet rows, long most) implements RowSet {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Binding next() {
            if (rows.getRowNumber() >= most) {
                ServletOps.error(UNPROCESSABLE, "the answer has more than " + most + " rows; ask for less, with LIMIT");
            }
            return rows.next();
        }

        @Override
        public List<Var> getResultVars() {
            return rows.getResultVars();
        }

        @Override
        public long getRowNumber() {
            return rows.getRowNumber();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
