package org.telgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.telgraph.store.GraphStore;
import org.telgraph.store.QuadsFile;
import org.telgraph.store.QuadsLoad;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a graph is written. */
final class TargetOptions {

    private static final class Place {
        @Option(names = "--store", paramLabel = "DIR", description = StoreOption.DESCRIPTION)
        private Path store = StoreOption.DEFAULT;

        @Option(names = "--fuseki", paramLabel = "URL", description = LoginOptions.FUSEKI)
        private String fuseki;

        @Option(names = "--data-url", paramLabel = "URL", description = LoginOptions.DATA_URL)
        private String dataUrl;

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

    @Mixin
    private SpoolOption spool;

    /** Opens what the options name, the default store if they name nothing. */
    GraphStore open() throws StoreException {
        if (place.fuseki != null) {
            return spool.connect(login.fuseki(place.fuseki));
        }
        if (place.dataUrl != null) {
            return spool.connect(login.services(place.dataUrl, null));
        }
        return place.out != null ? QuadsFile.create(place.out) : TdbStore.open(place.store);
    }

    /** The folder of a store on this machine, null when something else is meant. */
    Path folder() {
        return place.fuseki == null && place.dataUrl == null && place.out == null ? place.store : null;
    }

    /** Whether what is written to is a server. */
    boolean remote() {
        return place.fuseki != null || place.dataUrl != null;
    }

    /** Whether what was written can be looked at afterwards. */
    boolean readable() {
        return place.out == null && place.dataUrl == null;
    }

    /** Loads files of quads into what the options name. */
    QuadsLoad load(List<Path> files, LongConsumer progress) throws StoreException {
        if (folder() != null) {
            return QuadsLoad.into(folder(), files, progress);
        }
        try (GraphStore store = open()) {
            return QuadsLoad.into(store, files, progress);
        }
    }
}
