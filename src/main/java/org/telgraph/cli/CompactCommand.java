package org.telgraph.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "compact",
        description = {
            "Makes the store as small as it can be.",
            "",
            "Graphs that were replaced or removed keep their room on the disk until then. Meanwhile there has to be room "
                    + "for the store twice; if the run is killed, the store is as it was."
        },
        footer = {"", "Examples:", "  telgraph compact", "  telgraph compact --store graphs"})
final class CompactCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() throws Exception {
        try (TdbStore data = TdbStore.openExisting(store.store())) {
            double before = megabytes();
            data.compact();
            spec.commandLine().getErr().printf(Locale.ROOT, "compacted from %.1f to %.1f MB%n", before, megabytes());
        }
        return ExitCode.OK;
    }

    private double megabytes() {
        return FileUtils.sizeOfDirectory(store.store().toFile()) / MEGABYTE;
    }
}
