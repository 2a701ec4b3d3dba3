package org.telgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "dump",
        description = {
            "Writes the store as sorted, canonical N-Quads.",
            "",
            "Stores with the same content give the same bytes, so dumps can be compared."
        },
        footer = {"", "Examples:", "  telgraph dump | sha256sum", "  telgraph dump --store graphs --out backup.nq.gz"})
final class DumpCommand implements Callable<Integer> {

    @ParentCommand
    private Telgraph telgraph;

    @Mixin
    private StoreOption store;

    @Option(names = "--out", paramLabel = "FILE", description = "FILE.nq or FILE.nq.gz (default: standard output).")
    private Path out;

    @Override
    public Integer call() throws Exception {
        try (TdbStore data = TdbStore.openExisting(store.store())) {
            if (out == null) {
                data.dump(telgraph.data());
            } else {
                data.dump(out);
            }
        }
        return ExitCode.OK;
    }
}
