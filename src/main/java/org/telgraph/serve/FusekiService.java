package org.telgraph.serve;

import java.net.BindException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mgt.ActionDatasets;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.telgraph.store.StoreException;

/**
 * Apache Jena Fuseki with its web console on the loopback interface, read-only: queries, and graphs by the Graph Store
 * Protocol. Queries may leave out the usual prefixes, may not call other servers, and end after a time.
 *
 * <p>Fuseki's own administration modules are left out, since they bring a folder of configuration, users with known
 * passwords, and operations that write; the console needs no more than the few read-only addresses that are served here.
 */
public final class FusekiService implements AutoCloseable {

    /** The dataset's name, which is the first part of its services' paths. */
    public static final String DATASET = "telgraph";

    private final FusekiServer server;

    private FusekiService(FusekiServer server) {
        this.server = server;
    }

    /**
     * Starts to serve.
     *
     * @param dataset what to serve; it stays the caller's to close, after this service
     * @param prefixes what queries may use without declaring it
     * @param port the port, 0 for any that is free
     * @param timeout how long a query may run
     */
    public static FusekiService start(DatasetGraph dataset, PrefixMapping prefixes, int port, Duration timeout)
            throws StoreException {
        FusekiServer server = FusekiServer.create()
                .port(port)
                .loopback(true)
                .fusekiModules(FusekiModules.empty())
                .addFilter("/*", new LocalReadersOnly())
                .add(DATASET, services(dataset, prefixes, timeout))
                .addServlet("/$/datasets/*", new ActionDatasets())
                .addServlet("/$/server", new ActionServerStatus())
                .enablePing(true)
                .enableStats(true)
                .enableTasks(true)
                .staticFileBase(console())
                .build();
        try {
            server.start();
        } catch (FusekiException e) {
            server.stop();
            throw failure(port, e);
        }
        return new FusekiService(server);
    }

    private static DataService.Builder services(DatasetGraph dataset, PrefixMapping prefixes, Duration timeout) {
        Context context = new Context()
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.queryTimeout, Long.toString(timeout.toMillis()));
        DataService.Builder services = DataService.newBuilder(dataset);
        for (String name : new String[] {"", "query", "sparql"}) {
            services.addEndpoint(Endpoint.create()
                    .operation(Operation.Query)
                    .endpointName(name)
                    .processor(new PrefixedQueries(prefixes))
                    .context(context)
                    .build());
        }
        return services.addEndpoint(Operation.GSP_R)
                .addEndpoint(Operation.GSP_R, "data")
                .addEndpoint(Operation.GSP_R, "get");
    }

    /** The folder of the console's files, inside the jar that they come in. */
    private static String console() {
        String page = "webapp/index.html";
        URL found = FusekiService.class.getClassLoader().getResource(page);
        if (found == null) {
            throw new IllegalStateException("the class path lacks Fuseki's web console (jena-fuseki-ui)");
        }
        String address = found.toString();
        return address.substring(0, address.length() - "index.html".length());
    }

    private static StoreException failure(int port, FusekiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new StoreException(
                        "port " + port + " is taken, or not to be had; choose another with --port, or 0 for any", e);
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
        return URI.create("http://localhost:" + port() + "/");
    }

    /** Address of the dataset, which {@code --fuseki} takes. */
    public URI dataset() {
        return URI.create("http://localhost:" + port() + "/" + DATASET);
    }

    /** Waits until the service is stopped. */
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
    }
}
