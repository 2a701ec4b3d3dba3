package org.telgraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.telgraph.store.JournalEntry;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;

/** Puts, adds to and deletes one graph at a time, and has the store's journal forget what was loaded there. */
final class GraphChanges extends GSP_RW {

    /** JSON-LD is not among them: its contexts would have the server read files and other servers. */
    private static final Set<String> READABLE =
            new TreeSet<>(Set.of("text/turtle", "application/n-triples", "application/rdf+xml"));

    private final TdbStore store;

    GraphChanges(TdbStore store) {
        this.store = store;
    }

    @Override
    protected void execPutGSP(HttpAction action) {
        forget(action, JournalEntry.Event.REPLACED);
        super.execPutGSP(action);
    }

    @Override
    protected void execPostGSP(HttpAction action) {
        forget(action, JournalEntry.Event.REPLACED);
        super.execPostGSP(action);
    }

    @Override
    protected void execDeleteGSP(HttpAction action) {
        forget(action, JournalEntry.Event.RETRACTED);
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

    private static boolean isAbsolute(String graph) {
        try {
            return IRIx.create(graph).isAbsolute();
        } catch (IRIException e) {
            return false;
        }
    }

    private static boolean isReadable(String contentType) {
        return contentType != null
                && READABLE.contains(contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    private static void refuse() {
        ServletOps.errorBadRequest("name the graph: ?graph=IRI; the store as a whole is changed by telgraph load");
    }

    /** Also makes sure, before anything is begun, that the graph can be changed in this way. */
    private void forget(HttpAction action, JournalEntry.Event event) {
        String graph = action.getRequestParameter("graph");
        if (graph == null) {
            refuse();
        }
        if (!isAbsolute(graph)) {
            ServletOps.errorBadRequest("the graph's name is no absolute IRI: " + graph);
        }
        if (!action.getRequestMethod().equals("DELETE") && !isReadable(action.getRequestContentType())) {
            ServletOps.error(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "send one of " + String.join(", ", READABLE));
        }
        try {
            store.forget(graph, event);
        } catch (StoreException e) {
            ServletOps.errorOccurred(e.getMessage());
        }
    }
}
