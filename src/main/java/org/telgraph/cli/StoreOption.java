package org.telgraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The store of a command that works on no other place. */
final class StoreOption {

    static final Path DEFAULT = Path.of("data");
    static final String DESCRIPTION = "A store on this machine, a folder (default: data).";

    @Option(names = "--store", paramLabel = "DIR", description = DESCRIPTION)
    private Path store = DEFAULT;

    Path store() {
        return store;
    }
}
