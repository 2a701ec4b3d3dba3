package org.telgraph.cli;

import java.nio.file.Path;
import org.telgraph.store.ReadableStore;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where graphs are that are to be changed. */
final class PlaceOptions {

    private static final class Place {
        @Option(names = "--store", paramLabel = "DIR", description = StoreOption.DESCRIPTION)
        private Path store = StoreOption.DEFAULT;

        @Option(names = "--fuseki", paramLabel = "URL", description = LoginOptions.FUSEKI)
        private String fuseki;

        @Option(names = "--data-url", paramLabel = "URL", description = LoginOptions.DATA_URL)
        private String dataUrl;
    }

    @ArgGroup
    private Place place = new Place();

    @Mixin
    private LoginOptions login;

    @Mixin
    private SpoolOption spool;

    /** Opens what the options name, the default store if they name nothing. */
    ReadableStore open() throws StoreException {
        if (place.fuseki != null) {
            return spool.connect(login.fuseki(place.fuseki));
        }
        return place.dataUrl != null
                ? spool.connect(login.services(place.dataUrl, null))
                : TdbStore.openExisting(place.store);
    }
}
