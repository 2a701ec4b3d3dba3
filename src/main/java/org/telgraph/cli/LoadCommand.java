package org.telgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.telgraph.store.QuadsLoad;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "load",
        description = {
            "Loads graphs from a file of N-Quads, such as telgraph build --out and telgraph dump write.",
            "",
            "Each graph of the file replaces the one of that name, other graphs stay. A store that is new is filled "
                    + "by Jena's bulk loader, and is there when all of it is."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph load graph.nq.gz                      into the store in the folder data",
            "  telgraph load --store graphs graph.nq.gz",
            "  telgraph load --fuseki http://localhost:3030/telgraph graph.nq.gz"
        })
final class LoadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TargetOptions target;

    @Parameters(paramLabel = "FILE", description = "A file of N-Quads, FILE.nq or FILE.nq.gz.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        QuadsLoad loaded;
        try (Progress progress = Progress.start(err, "quads")) {
            loaded = target.load(file, progress::step);
        }
        err.printf(Locale.ROOT, "%,d quads in %,d graphs loaded%n", loaded.quads(), loaded.graphs());
        return ExitCode.OK;
    }
}
