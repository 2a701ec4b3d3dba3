package org.telgraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.web.HttpSC;
import org.telgraph.store.BadQueryException;
import org.telgraph.store.InferredView;
import org.telgraph.store.SparqlQuery;

/** Answers queries that may leave out the usual prefixes, with no more rows than allowed. */
final class PrefixedQueries extends SPARQL_QueryDataset {

    /** Parameters that may name one. */
    private static final List<String> SYNTAXES = List.of("results", "output", "format", "force-accept");

    private final PrefixMapping prefixes;
    private final long mostRows;
    private final boolean infers;
    private final RunningQueries running;

    /**
     * @param mostRows rows that an answer may have
     * @param infers whether what follows by the ontology is answered too
     * @param running gets each query
     */
    PrefixedQueries(PrefixMapping prefixes, long mostRows, boolean infers, RunningQueries running) {
        this.prefixes = prefixes;
        this.mostRows = mostRows;
        this.infers = infers;
        this.running = running;
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
    protected DatasetGraph getDataset(HttpAction action) {
        DatasetGraph stored = super.getDataset(action);
        return infers ? InferredView.of(stored) : stored;
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String text) {
        running.add(execution);
        if (query.isConstructType() || query.isDescribeType()) {
            checkSyntax(action);
        }
        if (query.isConstructType() && !query.isConstructQuad()) {
            return new QueryExecResult(graph(execution.constructTriples()));
        }
        if (query.isDescribeType()) {
            return new QueryExecResult(graph(execution.describeTriples()));
        }
        QueryExecResult result = super.executeQuery(action, execution, query, text);
        return result.isRowSet() ? new QueryExecResult(new Limited(result.rowSet(), mostRows)) : result;
    }

    /** Fuseki fails where a graph is wanted in a syntax that is for rows. */
    private static void checkSyntax(HttpAction action) {
        for (String name : SYNTAXES) {
            String wanted = action.getRequestParameter(name);
            if (wanted != null && wanted.contains("/")) {
                Lang syntax = RDFLanguages.contentTypeToLang(wanted);
                if (syntax == null || !RDFWriterRegistry.contains(syntax)) {
                    ServletOps.error(HttpSC.NOT_ACCEPTABLE_406, "a graph cannot be written as " + wanted);
                }
            }
        }
    }

    /** A graph is in memory as a whole before it is sent. */
    private Graph graph(Iterator<Triple> found) {
        Graph graph = GraphFactory.createDefaultGraph();
        long triples = 0;
        while (found.hasNext()) {
            graph.add(found.next());
            if (++triples > mostRows) {
                ServletOps.error(
                        HttpSC.UNPROCESSABLE_ENTITY_422,
                        "the answer has more than " + mostRows + " triples; ask for less");
            }
        }
        return graph;
    }

    /** Fails instead of giving one row too many, and when the time is up, which Fuseki would take for the client's mistake. */
    private record Limited(RowSet rows, long most) implements RowSet {

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (QueryCancelledException e) {
                ServletOps.error(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "the query took too long");
                throw e;
            }
        }

        @Override
        public Binding next() {
            if (rows.getRowNumber() >= most) {
                ServletOps.error(
                        HttpSC.UNPROCESSABLE_ENTITY_422,
                        "the answer has more than " + most + " rows; ask for less, with LIMIT");
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
