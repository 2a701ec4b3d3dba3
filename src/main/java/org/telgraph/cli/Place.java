package org.telgraph.cli;

import java.nio.file.Path;
import org.telgraph.store.ReadableStore;
import org.telgraph.store.StoreException;
import picocli.CommandLine.Option;

/** Where a store is: in a folder of this machine, the default one if nothing is named, or with a server. */
class Place {

    @Option(names = "--store", paramLabel = "DIR", description = StoreOption.DESCRIPTION)
    private Path store = StoreOption.DEFAULT;

    @Option(names = "--fuseki", paramLabel = "URL", description = LoginOptions.FUSEKI)
    private String fuseki;

    @Option(names = "--data-url", paramLabel = "URL", description = LoginOptions.DATA_URL)
    private String dataUrl;

    Path store() {
        return store;
    }

    /** Whether it is a server. */
    boolean remote() {
        return fuseki != null || dataUrl != null;
    }

    /** Whether it is a server of which only the Graph Store service is known, so that nothing can be asked. */
    boolean writeOnly() {
        return dataUrl != null;
    }

    /** The server. */
    ReadableStore connect(LoginOptions login, SpoolOption spool) throws StoreException {
        return spool.connect(fuseki != null ? login.fuseki(fuseki) : login.services(dataUrl, null));
    }
}
