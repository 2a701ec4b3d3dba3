package org.telgraph.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.telgraph.evaluate.Evaluation;
import org.telgraph.evaluate.Evaluation.Part;
import org.telgraph.evaluate.Gold;
import org.telgraph.extract.Extraction;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.pipeline.ArticleStore;
import org.telgraph.pipeline.BatchSummary;
import org.telgraph.pipeline.LanguageModels;
import org.telgraph.store.MemoryStore;
import org.telgraph.store.PackagedQueries;
import org.telgraph.store.ResultFormat;
import org.telgraph.store.SparqlQuery;
import org.telgraph.store.StoreException;
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
        name = "eval",
        description = {
            "Measures what is found in articles against what people found in them.",
            "",
            "Prints precision, recall and F1 of the triples, also with status and with status and holder, how often "
                    + "the facets of the right ones are right, and in the last line all figures as JSON. "
                    + "Nothing is stored."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph eval gold/ news.jsonl",
            "  telgraph eval --show --confusion gold/ articles/   what went wrong, and where",
            "  telgraph query --format csv claims >claims.csv",
            "  telgraph eval --claims claims.csv gold/            what was built before",
            "",
            "A file of GOLD_DIR tells of one article, whose id, or file name without ending, it names:",
            "  {\"id\": \"note\", \"claims\": [{\"s\": [\"Sweden\"], \"p\": \"bans\", \"o\": [\"Huawei\", \"the vendor\"],",
            "    \"status\": \"fact\", \"holder\": null, \"date\": \"2020-10\", \"optional\": false}]}"
        })
final class EvalCommand implements Callable<Integer> {

    private static final String QUERY = "claims";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Telgraph telgraph;

    @Option(
            names = "--claims",
            paramLabel = "FILE.csv",
            description = "Score these claims instead of reading INPUT: the answer to the query claims as CSV.")
    private Path claims;

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = "A JSON object of names, each with a list of other names that are accepted for it "
                    + "(default: aliases.json beside GOLD_DIR, if it is there).")
    private Path aliases;

    private final Set<Part> parts = EnumSet.noneOf(Part.class);

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private ReadingOptions reading;

    @Parameters(
            index = "0",
            paramLabel = "GOLD_DIR",
            description = "A folder with a JSON file for each article, as shown below.")
    private Path folder;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "INPUT", description = InputHelp.DESCRIPTION)
    private List<String> inputs = List.of();

    @Option(
            names = "--show",
            description = "List each claim that was missed, spare, or has a wrong status or holder, with its sentence; "
                    + "of a missed one where it was lost (docs/extraction.md explains the words for that), of others "
                    + "which word told it in which frame.")
    private void show(boolean wanted) {
        want(Part.CLAIMS, wanted);
    }

    @Option(names = "--per-property", description = "Count hits, misses and spare claims by property.")
    private void perProperty(boolean wanted) {
        want(Part.PROPERTIES, wanted);
    }

    @Option(
            names = "--confusion",
            description = "Count which property was found where the gold has another one of the same two arguments.")
    private void confusion(boolean wanted) {
        want(Part.CONFUSION, wanted);
    }

    @Option(names = "--reliability", description = "Count how many claims of each confidence are right.")
    private void reliability(boolean wanted) {
        want(Part.RELIABILITY, wanted);
    }

    private void want(Part part, boolean wanted) {
        if (wanted) {
            parts.add(part);
        }
    }

    @Override
    public Integer call() throws Exception {
        checkUsage();
        Knowledge knowledge = ontology.read();
        Gold gold = Gold.read(folder, aliases, Ontology.of(knowledge.ontology()));
        return claims == null ? readArticles(gold, knowledge) : readClaims(gold, knowledge);
    }

    private void checkUsage() {
        if (claims == null && inputs.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'INPUT' (or --claims)");
        }
        if (claims != null && !inputs.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "INPUT and --claims are mutually exclusive");
        }
        if (claims != null && parts.contains(Part.RELIABILITY)) {
            throw new ParameterException(spec.commandLine(), "--reliability needs INPUT: --claims have no confidence");
        }
        if (claims != null && reading.minConfidence() > 0) {
            throw new ParameterException(
                    spec.commandLine(), "--min-confidence needs INPUT: --claims have no confidence");
        }
    }

    private int readClaims(Gold gold, Knowledge knowledge) throws IOException {
        try (InputStream in = Files.newInputStream(claims)) {
            print(gold, in, claims.toString(), Map.of(), knowledge);
        }
        return ExitCode.OK;
    }

    private int readArticles(Gold gold, Knowledge knowledge) throws IOException, StoreException {
        reading.check(inputs);
        LanguageModels.preload();
        Map<String, Extraction> extractions = new ConcurrentHashMap<>();
        Loader loader = new Loader(
                knowledge,
                reading.coref(),
                Names.DEFAULT,
                false,
                reading.minConfidence(),
                reading.threads(),
                telgraph.debug(),
                extraction -> {
                    if (gold.documents().contains(extraction.article().document())) {
                        extractions.put(extraction.article().document(), extraction);
                    }
                });
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        BatchSummary summary;
        try (MemoryStore store = new MemoryStore()) {
            summary = reading.load(inputs, loader, new ArticleStore(store, Names.DEFAULT));
            SparqlQuery.parse(PackagedQueries.text(QUERY), Vocabulary.prefixes(Names.DEFAULT))
                    .run(store.dataset(), ResultFormat.CSV, answer);
        }
        spec.commandLine().getErr().println(summary);
        warn(gold, extractions.keySet());
        print(gold, new ByteArrayInputStream(answer.toByteArray()), "the claims found", extractions, knowledge);
        return summary.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void warn(Gold gold, Set<String> read) {
        Set<String> missing = new TreeSet<>(gold.documents());
        missing.removeAll(read);
        if (!missing.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("warning: no article for the gold of " + String.join(", ", missing)
                            + "; all its claims count as missed");
        }
    }

    private void print(
            Gold gold, InputStream rows, String where, Map<String, Extraction> extractions, Knowledge knowledge)
            throws IOException {
        Gazetteer gazetteer = Gazetteer.of(knowledge.gazetteer().getGraph());
        Evaluation.of(gold, rows, where, extractions, gazetteer)
                .print(spec.commandLine().getOut(), parts);
    }
}
