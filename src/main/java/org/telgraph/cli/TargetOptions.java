package org.telgraph.cli;

import java.net.URI;
import java.nio.file.Path;
import org.telgraph.store.GraphStore;
import org.telgraph.store.StoreException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a graph is written. */
final class TargetOptions {

    private static final class Place {
        @Option(names = "--store", paramLabel = "DIR", description = StoreOption.DESCRIPTION)
        private Path store;

        @Option(names = "--fuseki", paramLabel = "URL", description = LoginOptions.FUSEKI)
        private URI fuseki;

        @Option(names = "--data-url", paramLabel = "URL", description = LoginOptions.DATA_URL)
        private URI dataUrl;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "A file of sorted N-Quads, FILE.nq or FILE.nq.gz; the same input gives the same bytes.")
        private Path out;
    }

    @ArgGroup
    private Place place = new Place();

    @Mixin
    private LoginOptions login;

    /** Opens what the options name, the default store if they name nothing. */
    GraphStore open() throws StoreException {
        throw new UnsupportedOperationException("opening a store");
    }
}
