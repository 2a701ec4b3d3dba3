package org.telgraph.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.URL;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mgt.ActionDatasets;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.query.ARQ;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SizeLimitHandler;
import org.eclipse.jetty.server.Slf4jRequestLogWriter;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.telgraph.article.Article;
import org.telgraph.extract.Extraction;
import org.telgraph.store.JsonRows;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;

/**
 * Apache Jena Fuseki with its web console: queries, and graphs by the Graph Store Protocol; on the loopback interface and
 * read-only unless the settings say otherwise. Queries may leave out the usual prefixes, may not call other servers, and
 * end after a time.
 *
 * <p>Fuseki's own administration modules are left out, since they bring a folder of configuration, users with known
 * passwords, and operations that write; the console needs no more than the few read-only addresses that are served here.
 */
public final class FusekiService implements AutoCloseable {

    /** The dataset's name, which is the first part of its services' paths. */
    public static final String DATASET = "telgraph";

    /** The service's name that answers also what follows by the ontology. */
    static final String INFERRED = "inferred";

    /** Where the explorer is. */
    public static final String EXPLORER = "/explore";

    /** Where a text is read. */
    static final String READ_TEXT = EXPLORER + "/read-text";

    /** Where the store is to be had as a whole. */
    static final String BACKUP = "/$/backup";

    /** The logger that has a line for each request. */
    private static final String ACCESS_LOG = "org.telgraph.serve.access";

    private static final int FEW_THREADS = 8;
    /** More than are answered at once, so that who only asks whether the server lives gets an answer. */
    private static final int MOST_THREADS = 100;

    /** Requests to the dataset that are answered at once. */
    private static final int AT_ONCE = 64;

    /** As web servers have it in common, with whom {@link Access} found. */
    private static final String LOG_FORMAT =
            "%{" + Access.CLIENT + "}attr - %{" + Access.USER + "}attr %t \"%r\" %s %O";

    private static final String ANY_ADDRESS = "0.0.0.0";

    /** How long requests that run may take to end when the server is stopped. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(8);
    /** And queries, which are ended then, so that nobody reads any more when the store is closed. */
    private static final Duration QUERY_GRACE = Duration.ofSeconds(5);

    private final FusekiServer server;
    private final String host;
    private final RunningQueries running;

    private FusekiService(FusekiServer server, String host, RunningQueries running) {
        this.server = server;
        this.running = running;
        this.host = host == null || host.equals(ANY_ADDRESS) ? "localhost" : host;
    }

    /**
     * Starts to serve.
     *
     * @param store what to serve; it stays the caller's to close, after this service
     * @param prefixes what queries may use without declaring it
     */
    public static FusekiService start(TdbStore store, PrefixMapping prefixes, ServerSettings settings)
            throws StoreException {
        return start(store, prefixes, settings, null);
    }

    /**
     * Starts to serve.
     *
     * @param store what to serve; it stays the caller's to close, after this service
     * @param prefixes what queries may use without declaring it
     * @param reader finds the claims in texts that users send; null where texts are not read
     */
    public static FusekiService start(
            TdbStore store, PrefixMapping prefixes, ServerSettings settings, Function<Article, Extraction> reader)
            throws StoreException {
        JsonRows.install();
        DatasetGraph dataset = store.searchable();
        RunningQueries running = new RunningQueries();
        FusekiServer.Builder builder = FusekiServer.create()
                .port(settings.port())
                .loopback(settings.host() == null)
                .numServerThreads(FEW_THREADS, MOST_THREADS)
                .fusekiModules(FusekiModules.empty())
                .addFilter("/*", new SecurityHeaders())
                .addFilter("/*", new Access(settings))
                .addFilter("/" + DATASET + "/*", new WholeRequests())
                .addFilter(
                        "/" + DATASET + "/*", new WholeAnswers(settings.limits().answer(), AT_ONCE))
                .add(DATASET, services(store, dataset, prefixes, settings, running))
                .addServlet("/$/datasets/*", new ActionDatasets())
                .addServlet("/$/server", new ActionServerStatus())
                .addServlet("/$/ready", new Ready(dataset))
                .addServlet(BACKUP, new WholeStore(store))
                .addServlet(EXPLORER + "/*", new ExplorerFiles())
                .addServlet(EXPLORER + "/questions", new Questions())
                .enablePing(true)
                .enableStats(true)
                .enableTasks(true)
                .enableMetrics(true)
                .staticFileBase(folder(console()));
        examples().ifPresent(script -> builder.addServlet(script.path(), script));
        if (reader != null) {
            builder.addServlet(READ_TEXT, new TextReading(reader));
        }
        FusekiServer server = builder.build();
        prepare(server.getJettyServer(), settings);
        try {
            server.start();
        } catch (FusekiException e) {
            server.stop();
            throw failure(settings, e);
        }
        return new FusekiService(server, settings.host(), running);
    }

    /** What is Jetty's to do: where to listen, large requests, pages that may read, an access log, an end in good order. */
    private static void prepare(Server jetty, ServerSettings settings) {
        if (settings.host() != null) {
            for (Connector connector : jetty.getConnectors()) {
                ((ServerConnector) connector).setHost(settings.host());
            }
        }
        jetty.insertHandler(new SizeLimitHandler(settings.limits().body(), -1));
        if (!settings.origins().isEmpty()) {
            CrossOriginHandler pages = new CrossOriginHandler();
            pages.setAllowedOriginPatterns(
                    settings.origins().stream().map(Pattern::quote).collect(Collectors.toSet()));
            pages.setAllowedMethods(Set.of("GET", "HEAD", "POST"));
            pages.setAllowedHeaders(Set.of("Accept", "Authorization", "Content-Type"));
            pages.setAllowCredentials(settings.users() != null);
            jetty.insertHandler(pages);
        }
        jetty.insertHandler(new GracefulHandler());
        jetty.setStopTimeout(STOP_TIMEOUT.toMillis());
        if (settings.accessLog()) {
            Slf4jRequestLogWriter log = new Slf4jRequestLogWriter();
            log.setLoggerName(ACCESS_LOG);
            jetty.setRequestLog(new CustomRequestLog(log, LOG_FORMAT));
        }
    }

    private static DataService.Builder services(
            TdbStore store,
            DatasetGraph dataset,
            PrefixMapping prefixes,
            ServerSettings settings,
            RunningQueries running) {
        String timeout = Long.toString(settings.limits().query().toMillis());
        Context context = safe(new Context()).set(ARQ.queryTimeout, timeout);
        safe(dataset.getContext()); // updates do not look at the endpoint's
        DataService.Builder services = DataService.newBuilder(dataset);
        for (String name : List.of("", "query", "sparql", INFERRED)) {
            services.addEndpoint(endpoint(
                    Operation.Query,
                    name,
                    new PrefixedQueries(prefixes, settings.limits().rows(), name.equals(INFERRED), running),
                    context));
        }
        services.addEndpoint(Operation.GSP_R).addEndpoint(Operation.GSP_R, "get");
        if (settings.writable()) {
            services.addEndpoint(endpoint(Operation.GSP_RW, "data", new GraphChanges(store), context));
            services.addEndpoint(endpoint(
                    Operation.Update,
                    "update",
                    new SafeUpdates(store, prefixes, settings.limits().query()),
                    context));
        } else {
            services.addEndpoint(Operation.GSP_R, "data");
        }
        return services;
    }

    /** Forbids what would lead out of the store. */
    private static Context safe(Context context) {
        FunctionRegistry.set(context, new KnownFunctions());
        PropertyFunctionRegistry.set(context, new SearchOnly());
        return context.set(ARQ.httpServiceAllowed, false);
    }

    private static Endpoint endpoint(Operation operation, String name, ActionProcessor processor, Context context) {
        return Endpoint.create()
                .operation(operation)
                .endpointName(name)
                .processor(processor)
                .context(context)
                .build();
    }

    private static Optional<ConsoleScript> examples() throws StoreException {
        try {
            return ConsoleScript.of(console());
        } catch (IOException e) {
            throw new StoreException("cannot read the console's files: " + e.getMessage(), e);
        }
    }

    /** The console's first page, inside the jar that it comes in. */
    private static URL console() {
        URL found = FusekiService.class.getClassLoader().getResource("webapp/index.html");
        if (found == null) {
            throw new IllegalStateException("the class path lacks Fuseki's web console (jena-fuseki-ui)");
        }
        return found;
    }

    private static String folder(URL page) {
        return page.toString().replaceFirst("[^/]*$", "");
    }

    private static StoreException failure(ServerSettings settings, FusekiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException
                    || cause instanceof BindException
                            && String.valueOf(cause.getMessage()).contains("assign")) {
                return new StoreException("this machine has no address " + settings.host(), e);
            }
            if (cause instanceof BindException) {
                return new StoreException(
                        "port " + settings.port()
                                + " is taken, or not to be had; choose another with --port, or 0 for any",
                        e);
            }
        }
        return new StoreException("the server does not start: " + e.getMessage(), e);
    }

    /** The port in use. */
    public int port() {
        return server.getHttpPort();
    }

    /** Address of the web console. */
    public URI address() {
        return URI.create("http://" + host + ":" + port() + "/");
    }

    /** Address of the dataset, which {@code --fuseki} takes. */
    public URI dataset() {
        return address().resolve(DATASET);
    }

    /** Waits until the service is stopped. */
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        CompletableFuture.delayedExecutor(QUERY_GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(running::abort);
        server.stop();
    }
}
