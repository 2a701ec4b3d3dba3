package org.telgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.BadQueryException;
import org.telgraph.store.ResultFormat;
import org.telgraph.store.SparqlQuery;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

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
            "  telgraph query --format csv claims > claims.csv",
            "  telgraph query --in graph.nq.gz my-query.rq"
        })
final class QueryCommand implements Callable<Integer> {

    private static final class Query {
        @Parameters(
                paramLabel = "QUERY",
                description = "A file with a query, QUERY.rq, or the name of one that comes with telgraph: claims, "
                        + "who-supplies-whom, bans-by-state, holder-claims, denied-and-contradicted, entity-profile, "
                        + "votes-and-laws, evidence, exposure, corroboration, rulings.")
        private Path file;

        @Option(names = "-e", paramLabel = "SPARQL", description = "The query itself.")
        private String text;
    }

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

    @ArgGroup(multiplicity = "1")
    private Query query;

    @Override
    public Integer call() throws Exception {
        source.answer(parse(), infer, format, telgraph.data());
        return ExitCode.OK;
    }

    private SparqlQuery parse() throws IOException {
        String text = query.text != null ? query.text : PackagedQueries.read(query.file);
        try {
            return SparqlQuery.parse(text, Vocabulary.prefixes(names.names()));
        } catch (BadQueryException e) {
            throw new UserError((query.file == null ? "the query" : query.file) + ": " + e.getMessage());
        }
    }
}
