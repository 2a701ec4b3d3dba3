package org.telgraph.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.telgraph.export.Rows;
import org.telgraph.store.InferredView;
import org.telgraph.store.QuadsFile;
import org.telgraph.store.RemoteStore;
import org.telgraph.store.ResultFormat;
import org.telgraph.store.SparqlQuery;
import org.telgraph.store.SparqlServer;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a graph is queried. */
final class SourceOptions {

    private static final class Source {
        @Option(names = "--store", paramLabel = "DIR", description = StoreOption.DESCRIPTION)
        private Path store = StoreOption.DEFAULT;

        @Option(names = "--in", paramLabel = "FILE", description = "A file of N-Quads, FILE.nq or FILE.nq.gz.")
        private Path in;

        @Option(names = "--fuseki", paramLabel = "URL", description = LoginOptions.FUSEKI)
        private String fuseki;

        @Option(
                names = "--query-url",
                paramLabel = "URL",
                description = "The query service of another SPARQL 1.1 server.")
        private String queryUrl;
    }

    @ArgGroup
    private Source place = new Source();

    @Mixin
    private LoginOptions login;

    /**
     * Runs a query there.
     *
     * @param infer whether what follows by the ontology is there too
     */
    void answer(SparqlQuery query, boolean infer, ResultFormat format, OutputStream out) throws StoreException {
        if (place.fuseki != null || place.queryUrl != null) {
            try (RemoteStore server = RemoteStore.connect(server(infer))) {
                query.run(server, format, out);
            }
        } else if (place.in != null) {
            query.run(view(QuadsFile.read(place.in).dataset(), infer), format, out);
        } else {
            try (TdbStore store = TdbStore.openExisting(place.store)) {
                query.run(view(query.searches() ? store.searchable() : store.dataset(), infer), format, out);
            }
        }
    }

    /** Somebody who asks several questions. */
    interface Use {
        void of(Rows rows) throws StoreException;
    }

    /** Has questions asked there. */
    void ask(Use use) throws StoreException {
        if (place.fuseki != null || place.queryUrl != null) {
            try (RemoteStore server = RemoteStore.connect(server(false))) {
                use.of(server::rows);
            }
        } else if (place.in != null) {
            use.of(QuadsFile.read(place.in)::rows);
        } else {
            try (TdbStore store = TdbStore.openExisting(place.store)) {
                use.of(store::rows);
            }
        }
    }

    private SparqlServer server(boolean infer) throws StoreException {
        if (place.queryUrl != null) {
            if (infer) {
                throw new UserError("--infer is for stores, files, and servers that telgraph runs (--fuseki URL)");
            }
            return login.services(null, place.queryUrl);
        }
        SparqlServer server = login.fuseki(place.fuseki);
        return infer ? server.inferred() : server;
    }

    private static DatasetGraph view(DatasetGraph quads, boolean infer) {
        return infer ? InferredView.of(quads) : quads;
    }
}
