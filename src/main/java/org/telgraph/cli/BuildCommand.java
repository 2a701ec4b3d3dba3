package org.telgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.telgraph.links.LinkException;
import org.telgraph.links.LinkIndex;
import org.telgraph.pipeline.BatchSummary;
import org.telgraph.store.GraphStore;
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
                    + "repeated at any time. What the shapes do not allow is reported and not loaded."
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

    @Override
    public Integer call() throws Exception {
        reading.check(inputs);
        Loader loader = new Loader(
                ontology.read(),
                reading.coref(),
                names.names(),
                keepText,
                reading.minConfidence(),
                reading.threads(),
                telgraph.debug());
        BatchSummary summary;
        try (LinkIndex index = links == null ? null : openLinks();
                GraphStore store = target.open()) {
            summary = reading.load(inputs, loader.withLinks(index), store);
        }
        spec.commandLine().getErr().println(summary);
        return summary.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private LinkIndex openLinks() throws LinkException {
        LinkIndex index = LinkIndex.open(links);
        spec.commandLine().getErr().printf(Locale.ROOT, "linking by the index %s of %,d names%n", links, index.size());
        return index;
    }
}
