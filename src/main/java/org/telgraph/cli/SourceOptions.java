package org.telgraph.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import org.telgraph.store.QuadsFile;
import org.telgraph.store.RemoteStore;
import org.telgraph.store.ResultFormat;
import org.telgraph.store.SparqlQuery;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a graph is queried. */
final class SourceOptions {

    private static final class Place {
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
    private Place place = new Place();

    @Mixin
    private LoginOptions login;

    /** Runs a query there. */
    void answer(SparqlQuery query, ResultFormat format, OutputStream out) throws StoreException {
        if (place.fuseki != null || place.queryUrl != null) {
            try (RemoteStore server = RemoteStore.connect(
                    place.fuseki != null ? login.fuseki(place.fuseki) : login.services(null, place.queryUrl))) {
                query.run(server, format, out);
            }
        } else if (place.in != null) {
            query.run(QuadsFile.read(place.in), format, out);
        } else {
            try (TdbStore store = TdbStore.openExisting(place.store)) {
                query.run(store.dataset(), format, out);
            }
        }
    }
}
