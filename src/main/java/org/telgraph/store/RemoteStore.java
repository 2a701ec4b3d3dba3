package org.telgraph.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A dataset of a SPARQL 1.1 server. Graphs are put and deleted by the Graph Store Protocol, one request each, which
 * may be repeated without harm and is, when the server is away or overloaded.
 */
public final class RemoteStore implements ReadableStore {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteStore.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    /** How long an answer may take to begin, and may pause. */
    private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(2);

    private static final Duration BACKUP_TIMEOUT = Duration.ofHours(2);

    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;

    private final SparqlServer server;
    private final Retry retry;
    private final Duration requestTimeout;
    private final BodyHandler<InputStream> bodies;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    RemoteStore(SparqlServer server, Retry retry, Duration requestTimeout) {
        this.server = server;
        this.retry = retry;
        this.requestTimeout = requestTimeout;
        this.bodies = head ->
                BodySubscribers.mapping(BodySubscribers.ofInputStream(), body -> new TimedStream(body, requestTimeout));
    }

    /** Connects, and makes sure that the query service answers if there is one, so that mistakes show at once. */
    public static RemoteStore connect(SparqlServer server) throws StoreException {
        if (server.query() != null) {
            RemoteStore first = new RemoteStore(server, Retry.NONE, REQUEST_TIMEOUT);
            discard(first.query("ASK {}", "application/sparql-results+json").body());
        }
        return new RemoteStore(server, Retry.DEFAULT, REQUEST_TIMEOUT);
    }

    /** The same server, asked only once. */
    RemoteStore impatient() {
        return new RemoteStore(server, Retry.NONE, requestTimeout);
    }

    @Override
    public Change put(String graphIri, Graph graph) throws StoreException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        graph.stream().map(NQuads::line).forEach(line -> {
            body.writeBytes(line);
            body.write('\n');
        });
        // N-Triples are Turtle, which every such server reads.
        HttpRequest request = request(graphService(graphIri))
                .header("Content-Type", "text/turtle; charset=utf-8")
                .PUT(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        HttpResponse<InputStream> response = accepted(request, send(request));
        discard(response.body());
        return response.statusCode() == CREATED ? Change.NEW : Change.CHANGED;
    }

    @Override
    public boolean contains(String graphIri) throws StoreException {
        HttpRequest request = request(graphService(graphIri))
                .method("HEAD", BodyPublishers.noBody())
                .build();
        HttpResponse<InputStream> response = send(request);
        discard(response.body());
        return response.statusCode() != NOT_FOUND && accepted(request, response) != null;
    }

    @Override
    public Graph graph(String graphIri) throws StoreException {
        HttpRequest request = request(graphService(graphIri))
                .header("Accept", "application/n-triples")
                .GET()
                .build();
        HttpResponse<InputStream> response = send(request);
        if (response.statusCode() == NOT_FOUND) {
            discard(response.body());
            return GraphFactory.createDefaultGraph();
        }
        try (InputStream body = accepted(request, response).body()) {
            return RDFParser.source(body).lang(Lang.NTRIPLES).toGraph();
        } catch (IOException | RuntimeIOException | RiotException e) {
            throw new StoreException(request.uri() + " answers no graph: " + Reasons.of(e), e);
        }
    }

    /** Does nothing: a server keeps what it has accepted. */
    @Override
    public void flush() {}

    @Override
    public boolean delete(String graphIri) throws StoreException {
        HttpRequest request = request(graphService(graphIri)).DELETE().build();
        HttpResponse<InputStream> response = send(request);
        if (response.statusCode() == NOT_FOUND) {
            discard(response.body());
            return false;
        }
        discard(accepted(request, response).body());
        return true;
    }

    @Override
    public boolean isReadable() {
        return server.query() != null;
    }

    @Override
    public void rows(String select, Consumer<Binding> consumer) throws StoreException {
        SparqlQuery.rows(this, select, consumer);
    }

    /** Asks a query; the caller closes the answer's body. */
    HttpResponse<InputStream> query(String sparql, String accept) throws StoreException {
        if (server.query() == null) {
            throw new StoreException("no address of a query service is given");
        }
        HttpRequest request = request(server.query())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString("query=" + encode(sparql)))
                .build();
        return accepted(request, send(request));
    }

    /** The bytes of a backup that the server makes, which may take its time; the caller closes them. */
    InputStream backup() throws StoreException {
        RemoteStore once = new RemoteStore(server, Retry.NONE, BACKUP_TIMEOUT);
        HttpRequest request = once.request(server.backup()).build();
        return accepted(request, once.send(request)).body();
    }

    /** The client needs no closing; it holds no connection that a server would miss. */
    @Override
    public void close() {}

    private URI graphService(String graphIri) throws StoreException {
        if (server.data() == null) {
            throw new StoreException("no address of a graph store service is given");
        }
        String service = server.data().toString();
        return URI.create(service + (service.contains("?") ? "&" : "?") + "graph=" + encode(graphIri));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(requestTimeout);
        server.authorization().ifPresent(header -> request.header("Authorization", header));
        return request;
    }

    /** Sends until there is an answer that will not pass. */
    private HttpResponse<InputStream> send(HttpRequest request) throws StoreException {
        for (int tries = 1; ; tries++) {
            StoreException failure;
            Duration asked = Duration.ZERO;
            try {
                HttpResponse<InputStream> response = client.send(request, bodies);
                if (!PASSING.contains(response.statusCode())) {
                    return response;
                }
                asked = retryAfter(response);
                failure = HttpRefusal.of(request, response);
            } catch (SSLException e) {
                throw new StoreException(
                        request.uri() + " cannot be trusted or does not speak https: " + Reasons.of(e), e);
            } catch (IOException e) {
                failure = away(request, e);
            } catch (InterruptedException e) {
                throw interrupted(request, e);
            }
            if (tries >= retry.tries()) {
                throw new ServerAwayException(failure);
            }
            LOG.warn("{}; trying again", failure.getMessage());
            pause(request, tries, asked);
        }
    }

    private void pause(HttpRequest request, int failures, Duration asked) throws StoreException {
        try {
            retry.pause(failures, asked);
        } catch (InterruptedException e) {
            throw interrupted(request, e);
        }
    }

    private static HttpResponse<InputStream> accepted(HttpRequest request, HttpResponse<InputStream> response)
            throws StoreException {
        if (response.statusCode() / 100 != 2) {
            throw HttpRefusal.of(request, response);
        }
        return response;
    }

    /** The pause that a server asks for in seconds; a date is not heeded. */
    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }

    private static StoreException away(HttpRequest request, IOException e) {
        String server = request.uri().getScheme() + "://" + request.uri().getAuthority();
        if (e instanceof ConnectException) {
            return new StoreException(
                    "no server answers at " + server + "; is it running, and is the address right?", e);
        }
        if (e instanceof HttpTimeoutException) {
            return new StoreException(request.uri() + " took too long to answer", e);
        }
        return new StoreException("the connection to " + server + " broke: " + Reasons.of(e), e);
    }

    private static StoreException interrupted(HttpRequest request, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StoreException("interrupted while waiting for " + request.uri(), e);
    }

    /** The status has said all: an answer that breaks off after it changes nothing. */
    private static void discard(InputStream body) {
        try (body) {
            body.skip(Long.MAX_VALUE);
        } catch (IOException e) {
            LOG.debug("the answer broke off", e);
        }
    }
}
