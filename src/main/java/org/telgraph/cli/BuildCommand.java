package org.telgraph.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.telgraph.article.ArticleReader;
import org.telgraph.pipeline.BatchSummary;
import org.telgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "build",
        description = {
            "Turns articles into a graph.",
            "",
            "Every article becomes one named graph. Loading it again replaces that graph, so a run may be "
                    + "repeated at any time. What the shapes do not allow is reported and not loaded."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph build news.jsonl                      into the store in the folder data",
            "  telgraph build --out graph.nq.gz articles/     a folder into one file",
            "  telgraph build --fuseki http://localhost:3030/telgraph news.jsonl",
            "  telgraph build --date 2020-02-12 article.txt   with its day of publication",
            "  zcat news.jsonl.gz | telgraph build -          from standard input"
        })
final class BuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Telgraph telgraph;

    @Mixin
    private TargetOptions target;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private NamesOption names;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = PublicationDateConverter.class,
            description = "The day of publication of articles that have none, such as 2020-02-12. "
                    + "Words like \"on Tuesday\" are understood from it.")
    private LocalDate date;

    @Option(
            names = "--keep-text",
            description =
                    "Keep the articles' full text in the graph. Mind the rights: most publishers forbid republishing.")
    private boolean keepText;

    private int threads = Runtime.getRuntime().availableProcessors();

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = InputHelp.DESCRIPTION)
    private List<String> inputs;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles are worked on at a time (default: as many as the machine has cores).")
    private void setThreads(int threads) {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        this.threads = threads;
    }

    @Override
    public Integer call() throws Exception {
        if (inputs.stream().noneMatch(BuildCommand::isThere)) {
            // Before anything is made or replaced.
            throw new UserError(String.join(", ", inputs) + ": no such file or folder");
        }
        Loader loader = new Loader(ontology.read(), names.names(), keepText, threads, telgraph.debug());
        BatchSummary summary;
        try (GraphStore store = target.open();
                Progress progress = Progress.start(spec.commandLine().getErr())) {
            if (progress.moving()) {
                count(progress);
            }
            summary = loader.load(new ArticleReader(System.in, date), inputs, store, progress);
        }
        spec.commandLine().getErr().println(summary);
        return summary.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static boolean isThere(String input) {
        try {
            return input.equals("-") || !input.isEmpty() && Files.exists(Path.of(input));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Counts the articles meanwhile, which is far quicker than understanding them, where input can be read twice. */
    private void count(Progress progress) {
        boolean again =
                inputs.stream().map(Path::of).allMatch(path -> Files.isRegularFile(path) || Files.isDirectory(path));
        if (again) {
            AtomicLong articles = new AtomicLong();
            ArticleReader reader = new ArticleReader(InputStream.nullInputStream(), null);
            Thread counter = new Thread(() -> {
                reader.read(inputs, reading -> articles.incrementAndGet());
                progress.expect(articles.get());
            });
            counter.setDaemon(true);
            counter.start();
        }
    }
}
