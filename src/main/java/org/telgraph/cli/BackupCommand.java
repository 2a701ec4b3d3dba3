package org.telgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.telgraph.store.Backup;
import org.telgraph.store.RemoteStore;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
        footer = {
            "",
            "Examples:",
            "  telgraph backup monday.zip",
            "  telgraph backup --store graphs monday.zip",
            "  telgraph backup --fuseki http://localhost:3030/telgraph monday.zip"
        })
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private static final class Served {
        @Option(names = "--store", paramLabel = "DIR", description = StoreOption.DESCRIPTION)
        private Path store = StoreOption.DEFAULT;

        @Option(
                names = "--fuseki",
                paramLabel = "URL",
                description = "A store that telgraph serves, such as http://localhost:3030/telgraph.")
        private String fuseki;
    }

    @ArgGroup
    private Served place = new Served();

    @Mixin
    private LoginOptions login;

    @Parameters(paramLabel = "FILE.zip", description = "The file to write.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        spec.commandLine().getErr().println("backed up; SHA-256 of the quads: " + write());
        return ExitCode.OK;
    }

    private String write() throws StoreException {
        if (place.fuseki != null) {
            try (RemoteStore server = RemoteStore.connect(login.fuseki(place.fuseki))) {
                return Backup.write(server, file);
            }
        }
        try (TdbStore data = TdbStore.openExisting(place.store)) {
            return Backup.write(data, file);
        }
    }
}
