package org.telgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.telgraph.article.ArticleReader;
import org.telgraph.extract.CorefMode;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.pipeline.ArticleStore;
import org.telgraph.pipeline.BatchSummary;
import org.telgraph.pipeline.LanguageModels;
import org.telgraph.serve.ServerSettings;
import org.telgraph.store.ResultFormat;
import org.telgraph.store.SparqlQuery;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = {
            "Loads three sample articles and serves their graph.",
            "",
            "Shows what it found in them, then starts the server and prints three queries to try."
        },
        footer = {"", "Example:", "  telgraph demo --no-serve"})
final class DemoCommand implements Callable<Integer> {

    /** How many ports are tried when the user has not named one. */
    private static final int PORTS = 10;

    /** With their prefixes, so that they can be pasted anywhere. */
    private static final String QUERIES = """
            Three queries to paste into the console, or behind telgraph query --store %1$s -e:

            # Who supplies whom?
            PREFIX tg: <https://w3id.org/telgraph/ontology#>
            SELECT ?supplier ?customer { ?supplier tg:supplies ?customer }

            # Who bans whom, and when?
            PREFIX tg: <https://w3id.org/telgraph/ontology#>
            SELECT ?who ?whom ?date {
              ?claim tg:relation tg:bans ; tg:status tg:fact ; tg:subject ?who ; tg:object ?whom
              OPTIONAL { ?claim tg:dateText ?date }
            }

            # What is only claimed, and by whom?
            PREFIX tg: <https://w3id.org/telgraph/ontology#>
            SELECT ?holder ?subject ?relation ?object {
              ?claim tg:status tg:claimed ; tg:subject ?subject ; tg:relation ?relation ; tg:object ?object ;
                tg:holder|tg:holderText ?holder
            }
            """;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Telgraph telgraph;

    @Option(names = "--no-serve", description = "Stop after loading.")
    private boolean noServe;

    @Option(names = "--store", paramLabel = "DIR", description = "The store that is filled (default: demo-data).")
    private Path folder = Path.of("demo-data");

    @Mixin
    private PortOption port;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (TdbStore store = TdbStore.open(folder)) {
            BatchSummary summary = load(store);
            show(store);
            out.println();
            out.printf(QUERIES, folder);
            out.println();
            out.flush();
            if (!summary.complete()) {
                return ExitCode.SOFTWARE;
            }
            if (!noServe) {
                try (Server server = serve(store)) {
                    server.await(out);
                }
            }
        }
        return ExitCode.OK;
    }

    private BatchSummary load(TdbStore store) throws IOException, StoreException {
        PrintWriter err = spec.commandLine().getErr();
        err.println("reading three articles of August 2020 and before; the language models take a few seconds to load");
        LanguageModels.preload();
        int threads = Runtime.getRuntime().availableProcessors();
        Loader loader =
                new Loader(Knowledge.packaged(), CorefMode.RULES, Names.DEFAULT, false, 0, threads, telgraph.debug());
        BatchSummary summary;
        try (InputStream articles = resource("articles.jsonl");
                Progress progress = Progress.start(err, "articles")) {
            summary = loader.load(
                    new ArticleReader(articles, null, false),
                    List.of("-"),
                    new ArticleStore(store, Names.DEFAULT),
                    progress);
        }
        err.println(summary);
        return summary;
    }

    private void show(TdbStore store) throws IOException, StoreException {
        try (InputStream query = resource("found.rq")) {
            String text = new String(query.readAllBytes(), StandardCharsets.UTF_8);
            SparqlQuery.parse(text, Vocabulary.prefixes(Names.DEFAULT))
                    .run(store.dataset(), ResultFormat.TABLE, telgraph.data());
        }
    }

    private static InputStream resource(String name) {
        return DemoCommand.class.getResourceAsStream("/sample/" + name);
    }

    /** On the port that the user wants, or else on the first that is free. */
    private Server serve(TdbStore store) throws StoreException {
        for (int next = PortOption.DEFAULT; !port.chosen() && next < PortOption.DEFAULT + PORTS; next++) {
            try {
                return Server.start(store, Names.DEFAULT, ServerSettings.local(next), Knowledge::packaged);
            } catch (StoreException e) {
                spec.commandLine().getErr().println(e.getMessage());
            }
        }
        return Server.start(store, Names.DEFAULT, ServerSettings.local(port.port()), Knowledge::packaged);
    }
}
