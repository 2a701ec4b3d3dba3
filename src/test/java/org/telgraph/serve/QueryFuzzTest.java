package org.telgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.serve.ServerSettings.Limits;
import org.telgraph.store.TdbStore;
import org.telgraph.store.Turtle;

/** Whatever parameters a query comes with, it is answered, or refused as the client's mistake, and the store stays. */
class QueryFuzzTest {

    private static final Set<Integer> STATUSES = Set.of(200, 400, 403, 404, 405, 406, 414, 415, 422, 503);
    private static final List<String> NAMES = List.of(
            "query",
            "default-graph-uri",
            "named-graph-uri",
            "format",
            "output",
            "results",
            "timeout",
            "callback",
            "force-accept",
            "stylesheet",
            "update",
            "graph",
            "using-graph-uri");
    private static final List<String> PIECES = List.of(
            "SELECT * { ?s ?p ?o }",
            "ASK { GRAPH ?g { ?s ?p ?o } }",
            "CONSTRUCT WHERE { ?s ?p ?o }",
            "DESCRIBE <http://example.org/a>",
            "SELECT (COUNT(*) AS ?n) { ?s (!<x>|^!<x>)* ?o }",
            " FROM <file:///etc/passwd> ",
            "SERVICE <http://localhost:1/> { ?s ?p ?o }",
            " LIMIT 1",
            "SELECT * { (?s ?n) <http://jena.apache.org/text#query> ('x*' 5) }",
            "/(a|b)*[^c]{9}/~ AND \"x\"^2",
            "BIND(<http://jena.apache.org/ARQ/function#pi>() AS ?x)",
            "xml",
            "json",
            "csv",
            "thrift",
            "application/sparql-results+xml",
            "-1",
            "99999999999999999999");

    @TempDir
    static Path temp;

    private static TdbStore store;
    private static FusekiService service;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        store = TdbStore.open(temp.resolve("data"));
        store.put("http://example.org/g", Turtle.graph(":a :p :b, 'x'."));
        store.flush();
        Limits limits = new Limits(Duration.ofSeconds(2), 1000, 1 << 20, 1 << 20);
        service = FusekiService.start(
                store,
                Vocabulary.prefixes(Names.DEFAULT),
                new ServerSettings(null, 0, null, false, false, Set.of(), false, limits));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        store.close();
    }

    @FuzzTest(maxDuration = "15m")
    void parameters(FuzzedDataProvider data) throws Exception {
        StringBuilder form = new StringBuilder();
        for (int i = data.consumeInt(1, 4); i > 0; i--) {
            String value = data.consumeBoolean()
                    ? data.pickValue(PIECES) + (data.consumeBoolean() ? data.pickValue(PIECES) : "")
                    : data.consumeString(60);
            form.append(form.isEmpty() ? "" : "&")
                    .append(data.pickValue(NAMES))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        URI query = URI.create(service.dataset() + "/" + (data.consumeBoolean() ? "query" : FusekiService.INFERRED));
        HttpRequest request = data.consumeBoolean()
                ? HttpRequest.newBuilder(URI.create(query + "?" + form)).build()
                : HttpRequest.newBuilder(query)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build();
        int status = CLIENT.send(request, BodyHandlers.ofString()).statusCode();
        assertTrue(STATUSES.contains(status), status + " to " + form);
        assertEquals(List.of("http://example.org/g"), store.graphs());
    }
}
