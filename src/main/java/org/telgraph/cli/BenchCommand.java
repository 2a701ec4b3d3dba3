package org.telgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.telgraph.bench.Bench;
import org.telgraph.bench.BenchException;
import org.telgraph.bench.BenchResult;
import org.telgraph.bench.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = {
            "Measures speed and memory, as ratios to CoreNLP as it comes and to Jena.",
            "",
            "Everything runs on this machine, in processes of their own that take turns; nothing else should run "
                    + "meanwhile. A full run takes up to 90 minutes, a quick one up to 10."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph bench --quick news.jsonl",
            "  telgraph bench --part extract --json bench.json news.jsonl"
        })
final class BenchCommand implements Callable<Integer> {

    private static final int ROUNDS = 5;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--part",
            paramLabel = "PART",
            split = ",",
            description = "What is measured, of extract, heap, growth, start (default: all).")
    private List<Bench.Part> parts = List.of(Bench.Part.values());

    @Option(names = "--quick", description = "Read fewer articles.")
    private boolean quick;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles are worked on at a time (default: 2).")
    private int threads = 2;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result into this file as well, as JSON.")
    private Path json;

    @Option(
            names = "--compare",
            paramLabel = "FILE",
            description = "Warn of ratios that are worse by a quarter than in this result of an earlier run.")
    private Path earlier;

    @Parameters(paramLabel = "FILE", description = "Articles, as telgraph build takes them; some 400 are best.")
    private Path corpus;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.exists(corpus)) {
            throw new UserError(corpus + ": no such file or folder");
        }
        if (earlier != null && !Files.isReadable(earlier)) {
            throw new UserError(earlier + ": no such file");
        }
        Settings settings = new Settings(corpus.toAbsolutePath(), threads, ROUNDS, quick);
        Set<Bench.Part> chosen = EnumSet.copyOf(parts);
        try {
            BenchResult before = earlier == null ? null : BenchResult.read(Files.readString(earlier));
            BenchResult result = Bench.run(chosen, settings, Version.number(), err::println);
            spec.commandLine().getOut().print(result.table());
            if (json != null) {
                Files.writeString(json, result.json());
            }
            if (before != null) {
                result.worseThan(before).forEach(line -> err.println("warning: " + line));
            }
        } catch (BenchException e) {
            throw new UserError(e.getMessage());
        }
        return ExitCode.OK;
    }
}
