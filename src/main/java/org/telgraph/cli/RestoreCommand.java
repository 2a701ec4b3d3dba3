package org.telgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.telgraph.store.Backup;
import org.telgraph.store.QuadsLoad;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Makes a store of a backup.",
            "",
            "The folder must hold no store. The file is compared with the digests in it before, and the store after."
        },
        footer = {"", "Examples:", "  telgraph restore monday.zip", "  telgraph restore --store graphs monday.zip"})
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Parameters(paramLabel = "FILE.zip", description = "What telgraph backup wrote.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        QuadsLoad loaded;
        try (Progress progress = Progress.start(err, "quads")) {
            loaded = Backup.restore(file, store.store(), progress::step);
        }
        err.printf(
                Locale.ROOT,
                "%,d quads in %,d graphs restored, the same as were backed up%n",
                loaded.quads(),
                loaded.graphs());
        return ExitCode.OK;
    }
}
