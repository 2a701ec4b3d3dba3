package org.telgraph.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.serve.FusekiService;
import org.telgraph.serve.ServerSettings;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;

/** Serves a store until the user ends the program, and then closes it in good order. */
final class Server implements AutoCloseable {

    private static final long SECONDS_TO_CLOSE = 10;

    private final TdbStore store;
    private final FusekiService service;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Server(TdbStore store, FusekiService service) {
        this.store = store;
        this.service = service;
    }

    /** Starts to serve a store, which is closed with the server. */
    static Server start(TdbStore store, Names names, ServerSettings settings) throws StoreException {
        return new Server(store, FusekiService.start(store, Vocabulary.prefixes(names), settings));
    }

    int port() {
        return service.port();
    }

    /** Says where the server is, and waits for Ctrl-C. */
    void await(PrintWriter out) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        out.println("Console:  " + service.address() + "#/dataset/" + FusekiService.DATASET + "/query");
        out.println("Queries:  " + service.dataset() + "/query");
        out.println("Graphs:   " + service.dataset() + "/data");
        out.println("Ctrl-C ends it.");
        out.flush();
        service.join();
    }

    /** Stops the service, so that the main thread goes on to close the store, and lets Java end after that. */
    private void end() {
        service.close();
        try {
            closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws StoreException {
        service.close();
        store.close();
        closed.countDown();
    }
}
