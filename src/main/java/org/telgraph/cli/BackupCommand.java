package org.telgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.telgraph.store.Backup;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Writes the store to one file, with its journal.",
            "",
            "The file is a zip of sorted N-Quads, the journal and their SHA-256. It is read back before it takes the "
                    + "place of an older one."
        },
        footer = {"", "Examples:", "  telgraph backup monday.zip", "  telgraph backup --store graphs monday.zip"})
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Parameters(paramLabel = "FILE.zip", description = "The file to write.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        try (TdbStore data = TdbStore.openExisting(store.store())) {
            String digest = Backup.write(data, file);
            spec.commandLine().getErr().println("backed up; SHA-256 of the quads: " + digest);
        }
        return ExitCode.OK;
    }
}
