package org.telgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.telgraph.serve.ServerSettings;
import org.telgraph.serve.ServerSettings.Limits;
import org.telgraph.serve.Users;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "Serves the store with Apache Jena Fuseki.",
            "",
            "Offers an explorer, the web console, SPARQL query and graph reading. Nothing can be changed, and only this machine is "
                    + "served, unless you say otherwise. Ends with Ctrl-C, after the requests that run."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph serve",
            "  telgraph serve --store graphs --port 8080",
            "  telgraph password ann --role writer >>users     asks for the password",
            "  telgraph serve --users users --writable         for telgraph build --fuseki URL --user ann"
        })
final class ServeCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1L << 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Mixin
    private NamesOption names;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private PortOption port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Serve others too, at this address of the machine, such as 0.0.0.0 for all; needs --users.")
    private String bind;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "Who may use the server, with bcrypt hashes of passwords; see telgraph password (default: "
                    + "everyone on this machine).")
    private Path users;

    @Option(
            names = "--writable",
            description =
                    "Let writers change graphs, by the Graph Store Protocol and SPARQL Update; needs --users. A store is "
                            + "made where there is none.")
    private boolean writable;

    @Option(
            names = "--proxied",
            description = "There is a proxy in front, whose header X-Forwarded-For tells the clients' addresses.")
    private boolean proxied;

    @Option(
            names = "--cors",
            paramLabel = "ORIGIN",
            description = "Let web pages of this origin, such as https://example.org, read answers; may be repeated.")
    private List<String> origins = List.of();

    @Option(names = "--access-log", description = "Log each request to standard error.")
    private boolean accessLog;

    @Option(names = "--query-timeout", paramLabel = "S", description = "Seconds that a query may run (default: 120).")
    private long seconds = Limits.DEFAULT.query().toSeconds();

    @Option(names = "--max-rows", paramLabel = "N", description = "Rows that an answer may have (default: 1000000).")
    private long rows = Limits.DEFAULT.rows();

    @Option(names = "--max-answer", paramLabel = "MB", description = "Size that an answer may have (default: 256).")
    private long answer = Limits.DEFAULT.answer() / MEGABYTE;

    @Option(names = "--max-request", paramLabel = "MB", description = "Size that a request may have (default: 64).")
    private long request = Limits.DEFAULT.body() / MEGABYTE;

    @Override
    public Integer call() throws Exception {
        ServerSettings settings = settings();
        PrintWriter err = spec.commandLine().getErr();
        if (bind != null) {
            err.println("passwords travel as they are: offer this server to others through a proxy that speaks TLS, "
                    + "see docs/security.md");
        }
        try (TdbStore data = writable ? TdbStore.open(store.store()) : TdbStore.openExisting(store.store())) {
            if (data.lacksTextIndex()) {
                err.println("making the index for full-text search, once");
            }
            try (Server server = Server.start(data, names.names(), settings, ontology.later())) {
                server.await(spec.commandLine().getOut());
            }
        }
        return ExitCode.OK;
    }

    private ServerSettings settings() throws StoreException {
        if (users == null && (bind != null || writable)) {
            throw new ParameterException(
                    spec.commandLine(),
                    (bind != null ? "--bind" : "--writable") + " needs a file of users, --users FILE");
        }
        if (seconds < 1 || rows < 1 || answer < 1 || request < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--query-timeout, --max-rows, --max-answer and --max-request are 1 or more");
        }
        return new ServerSettings(
                bind,
                port.port(),
                users == null ? null : Users.read(users),
                writable,
                proxied,
                Set.copyOf(origins),
                accessLog,
                new Limits(Duration.ofSeconds(seconds), rows, answer * MEGABYTE, request * MEGABYTE));
    }
}
