package org.telgraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExecDatasetBuilder;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.apache.jena.web.HttpSC;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;

/**
 * Carries out SPARQL updates but {@code LOAD}, which would read any file and address that the server can reach, and for no
 * longer than queries, since nobody else can write meanwhile. The store's journal forgets everything, as it cannot tell
 * what has changed.
 */
final class SafeUpdates extends SPARQL_Update {

    private final TdbStore store;
    private final PrefixMapping prefixes;
    private final Duration limit;

    SafeUpdates(TdbStore store, PrefixMapping prefixes, Duration limit) {
        this.store = store;
        this.prefixes = prefixes;
        this.limit = limit;
    }

    /** Executes what was checked itself: written out and read again it might be something else. */
    @Override
    protected void execute(HttpAction action, InputStream input) {
        if (action.getRequestParameter("using-graph-uri") != null
                || action.getRequestParameter("using-named-graph-uri") != null) {
            ServletOps.errorBadRequest("name graphs in the update, by GRAPH or USING");
        }
        UpdateRequest update = new UpdateRequest();
        update.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(prefixes));
        try {
            UpdateFactory.parse(update, new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (QueryParseException e) {
            ServletOps.errorBadRequest(e.getMessage());
        } catch (IOException e) {
            ServletOps.errorBadRequest("the update broke off: " + e.getMessage());
        }
        if (update.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
            ServletOps.error(HttpSC.UNPROCESSABLE_ENTITY_422, "LOAD is refused; put the graph instead");
        }
        if (update.getOperations().stream().anyMatch(SafeUpdates::writesDefaultGraph)) {
            ServletOps.error(
                    HttpSC.UNPROCESSABLE_ENTITY_422,
                    "the default graph is the union of all others; name a graph, with GRAPH <IRI> or WITH <IRI>");
        }
        execute(action, update);
    }

    /** Whether it would put something where no query and no other service finds it. */
    private static boolean writesDefaultGraph(Update operation) {
        if (operation instanceof UpdateDataInsert insert) {
            return insert.getQuads().stream().anyMatch(Quad::isDefaultGraph);
        }
        if (operation instanceof UpdateModify modify) {
            return modify.getWithIRI() == null
                    && modify.getInsertQuads().stream().anyMatch(Quad::isDefaultGraph);
        }
        return operation instanceof UpdateBinaryOp copy && copy.getDest().isDefault();
    }

    private void execute(HttpAction action, UpdateRequest update) {
        action.beginWrite();
        try {
            store.forgetAll();
            UpdateExecDatasetBuilder.create()
                    .dataset(action.getActiveDSG())
                    .update(update)
                    .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                    .build()
                    .execute();
            action.commit();
        } catch (StoreException | JenaException e) {
            action.abort();
            refuse(e);
        } finally {
            action.end();
        }
    }

    private static void refuse(Exception e) {
        if (e instanceof QueryCancelledException) {
            ServletOps.error(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "the update took too long");
        }
        if (e instanceof QueryException) {
            ServletOps.error(HttpSC.UNPROCESSABLE_ENTITY_422, e.getMessage());
        }
        ServletOps.errorOccurred(e.getMessage());
    }
}
