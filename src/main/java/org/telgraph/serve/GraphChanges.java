package org.telgraph.serve;

import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;

/** Puts, adds to and deletes one graph at a time, and has the store's journal forget what was loaded there. */
final class GraphChanges extends GSP_RW {

    private final TdbStore store;

    GraphChanges(TdbStore store) {
        this.store = store;
    }

    @Override
    protected void execPutGSP(HttpAction action) {
        forget(action);
        super.execPutGSP(action);
    }

    @Override
    protected void execPostGSP(HttpAction action) {
        forget(action);
        super.execPostGSP(action);
    }

    @Override
    protected void execDeleteGSP(HttpAction action) {
        forget(action);
        super.execDeleteGSP(action);
    }

    @Override
    protected void execPutQuads(HttpAction action) {
        refuse();
    }

    @Override
    protected void execPostQuads(HttpAction action) {
        refuse();
    }

    @Override
    protected void execDeleteQuads(HttpAction action) {
        refuse();
    }

    private static void refuse() {
        ServletOps.errorBadRequest("name the graph: ?graph=IRI; the store as a whole is changed by telgraph load");
    }

    private void forget(HttpAction action) {
        String graph = action.getRequestParameter("graph");
        if (graph == null) {
            refuse();
        }
        try {
            store.forget(graph);
        } catch (StoreException e) {
            ServletOps.errorOccurred(e.getMessage());
        }
    }
}
