package org.telgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            "  telgraph query --format csv queries/claims.rq > claims.csv",
            "  telgraph query --in graph.nq.gz queries/claims.rq"
        })
final class QueryCommand implements Callable<Integer> {

    /** How rows are written. */
    enum Format {
        TABLE,
        CSV,
        TSV,
        JSON
    }

    private static final class Query {
        @Parameters(paramLabel = "QUERY.rq", description = "A file with a query.")
        private Path file;

        @Option(names = "-e", paramLabel = "SPARQL", description = "The query itself.")
        private String text;
    }

    @Mixin
    private SourceOptions source;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv, tsv or json (SPARQL results); default: table.")
    private Format format = Format.TABLE;

    @ArgGroup(multiplicity = "1")
    private Query query;

    @Override
    public Integer call() {
        throw new UnsupportedOperationException("querying");
    }
}
