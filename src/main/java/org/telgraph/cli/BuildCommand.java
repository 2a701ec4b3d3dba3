package org.telgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.telgraph.links.LinkException;
import org.telgraph.links.LinkIndex;
import org.telgraph.ontology.Knowledge;
import org.telgraph.pipeline.ArticleStore;
import org.telgraph.pipeline.BatchSummary;
import org.telgraph.pipeline.Curator;
import org.telgraph.pipeline.LanguageModels;
import org.telgraph.pipeline.RejectsFolder;
import org.telgraph.pipeline.Release;
import org.telgraph.store.GraphStore;
import org.telgraph.store.Journal;
import org.telgraph.store.StoreException;
import org.telgraph.store.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "build",
        description = {
            "Turns articles into a graph.",
            "",
            "Every article becomes one named graph. Loading it again replaces that graph, so a run may be "
                    + "repeated at any time; articles that are unchanged since they were loaded are passed over. What the "
                    + "shapes do not allow is reported and not loaded. Ctrl-C ends a run after the articles in flight."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph build news.jsonl                      into the store in the folder data",
            "  telgraph build --out graph.nq.gz articles/     a folder into one file",
            "  telgraph build --fuseki http://localhost:3030/telgraph news.jsonl",
            "  telgraph build --date 2020-02-12 article.txt   with its day of publication",
            "  telgraph build --links links news.jsonl        with more links to DBpedia, see telgraph links",
            "  zcat news.jsonl.gz | telgraph build -          from standard input"
        })
final class BuildCommand implements Callable<Integer> {

    private static final String REJECTS = "rejects";

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

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private JournalOptions journals;

    @Mixin
    private CurationOption curation;

    @Mixin
    private ReportOption report;

    @Option(
            names = "--rejects",
            paramLabel = "DIR",
            description =
                    "Keep articles that the shapes do not allow in this folder, each with its graph and what is wrong "
                            + "with it (default: the folder rejects in the store; none for a server or a file).")
    private Path rejects;

    @Option(
            names = "--keep-text",
            description =
                    "Keep the articles' full text in the graph. Mind the rights: most publishers forbid republishing.")
    private boolean keepText;

    @Option(
            names = "--links",
            paramLabel = "DIR",
            description = "Link what the gazetteer does not know to DBpedia, by the index that telgraph links built in "
                    + "this folder (default: no such links). The same input and index give the same graph.")
    private Path links;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = InputHelp.DESCRIPTION)
    private List<String> inputs;

    /** Null until the articles are through. */
    private BatchSummary summary;
    /** Found in what was loaded. */
    private long errors;

    @Override
    public Integer call() throws Exception {
        reading.check(inputs);
        journals.check(target);
        report.check();
        curation.check(names.names());
        boolean fresh = !journals.promising(target);
        if (fresh) {
            LanguageModels.preload();
        }
        Knowledge knowledge = ontology.read();
        Loader loader = new Loader(
                knowledge,
                reading.coref(),
                names.names(),
                keepText,
                reading.minConfidence(),
                reading.threads(),
                telgraph.debug());
        if (fresh) {
            loader.verify(); // before a store is made
        }
        try (Interruption interruption = new Interruption(() -> loader.stop(whenInterrupted()))) {
            try (LinkIndex index = links == null ? null : openLinks()) {
                build(loader.withLinks(index), knowledge, version(index));
            } finally {
                tell(); // also when what comes after the articles fails, and before an interrupted process ends
            }
        }
        return summary.complete() && errors == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void tell() {
        if (summary != null) {
            spec.commandLine().getErr().println(VisibleText.of(summary.toString()));
            report.write(summary);
        }
    }

    private void build(Loader loader, Knowledge knowledge, String version) throws StoreException {
        try (Journal journal = journals.open();
                GraphStore store = target.open()) {
            Curator curator = curation.curator(store, knowledge, names.names());
            ArticleStore articles = journals.store(store, journal, names.names(), version)
                    .withCurator(curator)
                    .withRejects(rejectsFolder());
            summary = reading.load(inputs, loader, articles);
            errors = new Finishing(
                            names.names(),
                            curator,
                            curation.given(),
                            spec.commandLine().getErr())
                    .run(store, articles, summary.stopped() != null);
        }
    }

    /** Null for none. */
    private RejectsFolder rejectsFolder() {
        Path folder =
                rejects == null && target.folder() != null ? target.folder().resolve(REJECTS) : rejects;
        return folder == null ? null : new RejectsFolder(folder, names.names());
    }

    private String whenInterrupted() {
        return journals.remember(target) ? "interrupted; the same command goes on from here" : "interrupted";
    }

    /** All that decides how an article comes out. */
    private String version(LinkIndex index) {
        return Release.of(
                ontology.digest(),
                reading.coref(),
                names.names().base(),
                keepText,
                reading.minConfidence(),
                index == null ? "" : index.identity());
    }

    private LinkIndex openLinks() throws LinkException {
        LinkIndex index = LinkIndex.open(links);
        spec.commandLine().getErr().printf(Locale.ROOT, "linking by the index %s of %,d names%n", links, index.size());
        return index;
    }
}
