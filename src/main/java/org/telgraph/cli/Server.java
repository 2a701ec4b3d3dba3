package org.telgraph.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.telgraph.article.Article;
import org.telgraph.extract.CorefMode;
import org.telgraph.extract.Extraction;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.pipeline.LanguageModels;
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

    /**
     * Starts to serve a store, which is closed with the server.
     *
     * @param knowledge with which texts are read that users send; asked for with the first of them
     */
    static Server start(TdbStore store, Names names, ServerSettings settings, Supplier<Knowledge> knowledge)
            throws StoreException {
        Function<Article, Extraction> reader = article ->
                LanguageModels.extractor(knowledge.get(), CorefMode.RULES).extract(article);
        return new Server(store, FusekiService.start(store, Vocabulary.prefixes(names), settings, reader));
    }

    int port() {
        return service.port();
    }

    /** Says where the server is, and waits for Ctrl-C. */
    void await(PrintWriter out) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        out.println("Explorer: " + service.address().resolve(FusekiService.EXPLORER + "/"));
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
