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

    private static final class Target extends Place {
        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "A file of sorted N-Quads, FILE.nq or FILE.nq.gz; the same input gives the same bytes.")
        private Path out;
    }

    @ArgGroup
    private Target target = new Target();

    @Mixin
    private LoginOptions login;

    @Mixin
    private SpoolOption spool;

    /** Opens what the options name, the default store if they name nothing. */
    GraphStore open() throws StoreException {
        if (target.remote()) {
            return target.connect(login, spool);
        }
        return target.out != null ? QuadsFile.create(target.out) : TdbStore.open(target.store());
    }

    /** The folder of a store on this machine, null when something else is meant. */
    Path folder() {
        return target.remote() || target.out != null ? null : target.store();
    }

    /** Whether what is written to is a server. */
    boolean remote() {
        return target.remote();
    }

    /** Whether what was written can be looked at afterwards. */
    boolean readable() {
        return target.out == null && !target.writeOnly();
    }

    /**
     * Loads files of quads into what the options name.
     *
     * @param gate is asked where there is something already
     */
    QuadsLoad load(List<Path> files, QuadsLoad.Gate gate, LongConsumer progress) throws StoreException {
        if (folder() != null) {
            return QuadsLoad.into(folder(), files, gate, progress);
        }
        try (GraphStore store = open()) {
            return QuadsLoad.into(store, files, gate, progress);
        }
    }
}
