package org.telgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.query.ARQ;
import org.telgraph.bench.Bench;
import org.telgraph.bench.BenchException;
import org.telgraph.bench.BenchResult;
import org.telgraph.bench.Settings;
import org.telgraph.pipeline.Release;
import org.telgraph.store.PackagedQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = {
            "Measures speed and memory, as ratios to CoreNLP as it comes and to Jena.",
            "",
            "All that is compared runs on this machine, in processes of its own that take turns; nothing else should run "
                    + "meanwhile."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph bench --quick",
            "  telgraph bench extract start --corpus news.jsonl --json bench.json"
        })
final class BenchCommand implements Callable<Integer> {

    private static final int ROUNDS = 5;
    private static final int QUICK_ROUNDS = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PART",
            arity = "0..*",
            description =
                    "What is measured, of extract, coref, start, heap, growth, load, query, explore (default: all).")
    private List<Bench.Part> parts = List.of();

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description =
                    "Articles, as telgraph build takes them, some 400 at best (default: the three of the demo). Where "
                            + "there are too few, copies with other names and numbers follow.")
    private Path corpus;

    @Option(names = "--quick", description = "Read fewer articles, less often.")
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

    @Override
    public Integer call() throws Exception {
        for (Path file : new Path[] {corpus, earlier}) {
            if (file != null && !Files.isReadable(file)) {
                throw new UserError(file + ": no such file");
            }
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        NewFile.check(json); // now, not after an hour
        Path articles = corpus == null ? sample() : corpus.toAbsolutePath();
        try {
            measure(new Settings(articles, threads, quick ? QUICK_ROUNDS : ROUNDS, quick));
        } catch (BenchException e) {
            throw new UserError(e.getMessage());
        } finally {
            if (corpus == null) {
                Files.delete(articles);
            }
        }
        return ExitCode.OK;
    }

    private static String versions() {
        return "telgraph " + Release.number() + ", CoreNLP " + Release.coreNlp() + ", Jena " + ARQ.VERSION;
    }

    private static Path sample() throws IOException {
        Path file = Files.createTempFile("telgraph-bench", ".jsonl");
        try (InputStream articles = BenchCommand.class.getResourceAsStream("/sample/articles.jsonl")) {
            Files.copy(articles, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private void measure(Settings settings) throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        BenchResult before = earlier == null ? null : BenchResult.read(Files.readString(earlier));
        Set<Bench.Part> chosen = parts.isEmpty() ? EnumSet.allOf(Bench.Part.class) : EnumSet.copyOf(parts);
        BenchResult result = Bench.run(chosen, settings, PackagedQueries.questions(), versions(), err::println);
        spec.commandLine().getOut().print(result.table());
        if (json != null) {
            Files.writeString(json, result.json());
        }
        if (before != null && !result.isLike(before)) {
            err.println("not compared with " + earlier + ": one of the runs was --quick, the other was not");
        } else if (before != null) {
            result.worseThan(before).forEach(line -> err.println("warning: " + line));
        }
    }
}
