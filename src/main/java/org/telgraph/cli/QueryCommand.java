package org.telgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.BadQueryException;
import org.telgraph.store.PackagedQueries;
import org.telgraph.store.PackagedQuery;
import org.telgraph.store.ResultFormat;
import org.telgraph.store.SparqlQuery;
import picocli.CommandLine.ArgGroup;
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
        name = "query",
        description = {
            "Asks the graph in SPARQL.",
            "",
            "The default graph is the union of all articles' graphs. The prefixes tg, id, rdf, rdfs, owl, xsd, "
                    + "skos, prov, schema, nif and dbr need not be declared."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph query -e 'SELECT * { ?who tg:supplies ?whom }'",
            "  telgraph query -e 'ASK { id:Australia tg:bans id:Huawei }'",
            "  telgraph query --infer -e 'SELECT * { id:Huawei tg:bannedBy ?who }'",
            "  telgraph query who-supplies-whom",
            "  telgraph query entity-profile --param name=Nokia",
            "  telgraph query --format csv claims > claims.csv",
            "  telgraph query --in graph.nq.gz my-query.rq"
        })
final class QueryCommand implements Callable<Integer> {

    private static final class Query {
        @Parameters(
                paramLabel = "QUERY",
                description = "A file with a query, QUERY.rq, or the name of one that comes with telgraph, "
                        + "such as claims or who-supplies-whom; see --list.")
        private Path file;

        @Option(names = "-e", paramLabel = "SPARQL", description = "The query itself.")
        private String text;

        @Option(names = "--list", description = "List the queries that come with telgraph, and what each lets you set.")
        private boolean list;
    }

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Telgraph telgraph;

    @Mixin
    private SourceOptions source;

    @Mixin
    private NamesOption names;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv, tsv or json (SPARQL results); nq (N-Quads) for what a query constructs; "
                    + "default: table.")
    private ResultFormat format = ResultFormat.TABLE;

    @Option(
            names = "--infer",
            description = "Answer also what follows by the ontology: bannedBy from bans, partnersWith in both "
                    + "directions, restrictiveMeasure from bans, Company from NetworkOperator.")
    private boolean infer;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description =
                    "Ask about something else than what stands in the query's VALUES ?NAME { … }: a name or word as it "
                            + "is, a day, a number, a term of the ontology with or without its prefix. Several of one name: any of "
                            + "them.")
    private List<String> settings = List.of();

    @ArgGroup(multiplicity = "1")
    private Query query;

    @Override
    public Integer call() throws Exception {
        if (query.list) {
            list();
        } else {
            source.answer(parse(), infer, format, telgraph.data());
        }
        return ExitCode.OK;
    }

    private void list() throws IOException, BadQueryException {
        PrintWriter out = spec.commandLine().getOut();
        for (PackagedQuery packaged : PackagedQueries.all()) {
            out.printf("%s%n  %s%n", packaged.name(), packaged.question());
            Map<String, List<String>> terms = parse(packaged.text()).parameters();
            packaged.parameters()
                    .forEach((name, what) ->
                            out.printf("  --param %s=…  %s (%s)%n", name, what, String.join(", ", terms.get(name))));
        }
    }

    private SparqlQuery parse() throws IOException {
        String text = query.text != null ? query.text : read(query.file);
        try {
            SparqlQuery parsed = parse(text);
            return settings.isEmpty() ? parsed : parsed.with(values());
        } catch (BadQueryException e) {
            throw new UserError((query.file == null ? "the query" : query.file) + ": " + e.getMessage());
        }
    }

    private SparqlQuery parse(String text) throws BadQueryException {
        return SparqlQuery.parse(text, Vocabulary.prefixes(names.names()));
    }

    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String setting : settings) {
            int sign = setting.indexOf('=');
            if (sign < 1) {
                throw new ParameterException(spec.commandLine(), "--param takes NAME=VALUE, not " + setting);
            }
            values.computeIfAbsent(setting.substring(0, sign), name -> new ArrayList<>())
                    .add(setting.substring(sign + 1));
        }
        return values;
    }

    /** The text of a file, or else of the packaged query of that name. */
    private static String read(Path file) throws IOException {
        String name = file.toString().replaceFirst("\\.rq$", "");
        if (!Files.exists(file)) {
            if (!PackagedQueries.NAMES.contains(name)) {
                throw new UserError("there is no file " + file + "; queries that come with telgraph: "
                        + String.join(", ", PackagedQueries.NAMES));
            }
            return PackagedQueries.text(name);
        }
        if (Files.isDirectory(file)) {
            throw new UserError(file + " is a folder, not a query");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UserError(file + " is not a text in UTF-8");
        }
    }
}
