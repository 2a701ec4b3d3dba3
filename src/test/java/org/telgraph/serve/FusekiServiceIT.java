package org.telgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.serve.ServerSettings.Limits;
import org.telgraph.store.RemoteStore;
import org.telgraph.store.ResultFormat;
import org.telgraph.store.SparqlQuery;
import org.telgraph.store.SparqlServer;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import org.telgraph.store.Turtle;

class FusekiServiceIT {

    private static final PrefixMapping PREFIXES = Vocabulary.prefixes(Names.DEFAULT);
    private static final String G = "http://example.org/g";

    @TempDir
    static Path temp;

    private static TdbStore store;
    private static FusekiService service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws StoreException {
        store = TdbStore.open(temp.resolve("data"));
        String ids = "PREFIX id: <" + Names.DEFAULT.entities() + "> PREFIX tg: <" + Vocabulary.TG + ">\n";
        store.put(G, Turtle.graph(ids + "id:Huawei tg:supplies id:Vodafone."));
        store.put("http://example.org/h", Turtle.graph(ids + "id:Australia tg:bans id:Huawei."));
        service = FusekiService.start(store, PREFIXES, ServerSettings.local(0));
    }

    @AfterAll
    static void stop() throws StoreException {
        service.close();
        store.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(service.address().resolve(path)));
    }

    private HttpResponse<String> query(FusekiService from, String sparql) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(from.dataset() + "/query?query=" + encode(sparql)))
                .header("Accept", "text/csv"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void answersFromTheUnionOfAllGraphsAndSuppliesUsualPrefixes() throws Exception {
        HttpResponse<String> answer = query(service, "SELECT ?x { id:Australia tg:bans/tg:supplies ?x }");
        assertEquals("x\r\nhttps://w3id.org/telgraph/id/Vodafone\r\n", answer.body());
    }

    @Test
    void answersTheProgramsOwnQueries() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RemoteStore remote =
                RemoteStore.connect(SparqlServer.fuseki(service.dataset().toString(), "", null))) {
            SparqlQuery.parse("SELECT ?g { GRAPH ?g { ?s tg:bans id:Huawei } }", PREFIXES)
                    .run(remote, ResultFormat.CSV, out);
            StoreException e = assertThrows(StoreException.class, () -> remote.put(G, Turtle.graph(":a :p :b.")));
            assertTrue(e.getMessage().contains("(405); it may be read-only"), e.getMessage());
        }
        assertEquals("g\r\nhttp://example.org/h\r\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void answersWhatFollowsByTheOntologyAtAServiceOfItsOwn() throws Exception {
        store.put(
                "http://example.org/ontology",
                Turtle.graph("PREFIX tg: <" + Vocabulary.TG + "> PREFIX owl: <http://www.w3.org/2002/07/owl#>\n"
                        + "tg:bans owl:inverseOf tg:bannedBy ."));
        store.flush();
        SparqlQuery question = SparqlQuery.parse("ASK { id:Huawei tg:bannedBy id:Australia }", PREFIXES);
        SparqlServer server = SparqlServer.fuseki(service.dataset().toString(), "", null);
        for (SparqlServer asked : List.of(server, server.inferred())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (RemoteStore remote = RemoteStore.connect(asked)) {
                question.run(remote, ResultFormat.CSV, out);
            }
            assertEquals(asked != server, out.toString(StandardCharsets.UTF_8).contains("true"), asked.toString());
        }
        store.delete("http://example.org/ontology");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "get"})
    void givesGraphs(String name) throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(service.dataset() + "/" + name + "?graph=" + encode(G)))
                        .header("Accept", "application/n-triples"));
        assertEquals(200, answer.statusCode());
        assertEquals(
                "<https://w3id.org/telgraph/id/Huawei> <https://w3id.org/telgraph/ontology#supplies>"
                        + " <https://w3id.org/telgraph/id/Vodafone> .",
                answer.body().strip());
    }

    @Test
    void theConsoleLoadsWithAllItsParts() throws Exception {
        HttpResponse<String> page = get("/");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<title>Apache Jena Fuseki UI</title>"), page.body());
        Matcher part = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
        List<String> parts = new ArrayList<>();
        while (part.find()) {
            parts.add(part.group(1));
            assertEquals(
                    200, get("/" + part.group(1).replaceFirst("^\\.?/", "")).statusCode(), part.group(1));
        }
        assertTrue(parts.stream().anyMatch(name -> name.endsWith(".js")), parts.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/$/ping | -",
                "/$/server | \"/telgraph\"",
                "/$/datasets | \"/telgraph\"",
                "/$/datasets/telgraph | \"/telgraph\"",
                "/$/stats/telgraph | \"/telgraph\"",
                "/$/tasks | []",
            })
    void theConsoleFindsWhatItAsksFor(String path, String expected) throws Exception {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().replaceAll("\\s", "").contains(expected), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /$/datasets?dbName=evil&dbType=mem",
                "POST /%24/datasets?dbName=evil&dbType=mem",
                "POST //$/datasets?dbName=evil&dbType=mem",
                "POST /telgraph/../$/datasets?dbName=evil&dbType=mem",
                "DELETE /$/datasets/telgraph",
                "POST /$/datasets/telgraph?state=offline",
                "POST /$/backup/telgraph",
                "POST /$/compact/telgraph",
                "POST /telgraph/update?update=DROP+ALL",
                "POST /telgraph?update=DROP+ALL",
                "POST /telgraph/query?update=DROP+ALL",
                "GET /telgraph/update?update=DROP+ALL",
                "PUT /telgraph/data?graph=http%3A%2F%2Fexample.org%2Fg",
                "DELETE /telgraph/data?graph=http%3A%2F%2Fexample.org%2Fg",
                "POST /telgraph/data?default",
                "POST /telgraph/upload",
                "PATCH /telgraph",
            })
    void refusesToWrite(String line) throws Exception {
        String[] words = line.split(" ");
        int status = rawStatus(words[0], words[1], "localhost", "Content-Type: application/x-www-form-urlencoded\r\n");
        assertTrue(status >= 400 && status < 500, "status " + status);
        assertEquals(List.of(G, "http://example.org/h"), store.graphs());
        assertFalse(get("/$/datasets").body().contains("evil"));
        assertTrue(get("/$/datasets").body().contains("\"/telgraph\""));
    }

    @ParameterizedTest
    @CsvSource({"localhost, 200", "127.0.0.1, 200", "evil.example, 403", "localhost.evil.example, 403"})
    void answersOnlyUnderALocalName(String host, int expected) throws Exception {
        assertEquals(expected, rawStatus("GET", "/$/ping", host, ""));
        assertEquals(expected, rawStatus("GET", "/telgraph/query?query=ASK%7B%7D", host, ""));
    }

    /** The status of a request that is sent as it is, with no client that tidies it up. */
    private static int rawStatus(String method, String target, String host, String headers) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            String request = method + " " + target + " HTTP/1.1\r\nHost: " + host + ":" + service.port() + "\r\n"
                    + headers + "Content-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = socket.getInputStream()) {
                String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return Integer.parseInt(answer.split(" ")[1]);
            }
        }
    }

    @Test
    void doesNotLetOtherPagesReadItsAnswers() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(service.address().resolve("/$/datasets"))
                        .header("Origin", "http://evil.example"));
        assertEquals(
                "none",
                answer.headers().firstValue("Access-Control-Allow-Origin").orElse("none"));
    }

    @Test
    void refusesToCallOtherServers() throws Exception {
        List<String> asked = new ArrayList<>();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        other.start();
        try {
            String address = "<http://localhost:" + other.getAddress().getPort() + "/x.ttl>";
            assertEquals(
                    422,
                    query(service, "SELECT * { SERVICE " + address + " { ?s ?p ?o } }")
                            .statusCode());
            for (String query : List.of(
                    "SELECT * FROM " + address + " { ?s ?p ?o }",
                    "SELECT * FROM NAMED " + address + " { GRAPH ?g { ?s ?p ?o } }",
                    "SELECT * { GRAPH " + address + " { ?s ?p ?o } }")) {
                assertEquals(1, query(service, query).body().lines().count(), query);
            }
            assertEquals(List.of(), asked);
        } finally {
            other.stop(0);
        }
    }

    @Test
    void readsNoFiles() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret.nt"), "<http://a> <http://b> <http://c> .\n");
        for (String clause : List.of("FROM", "FROM NAMED")) {
            String query =
                    "SELECT * " + clause + " <" + secret.toUri() + "> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
            assertEquals("s,p,o,g\r\n", query(service, query).body());
        }
    }

    @Test
    void saysWhereAQueryIsWrong() throws Exception {
        HttpResponse<String> answer = query(service, "SELECT *\n{ ?s tg:bans }");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("line 2, column 14: unexpected }"), answer.body());
    }

    @Test
    void endsAQueryThatTakesTooLong() throws Exception {
        try (FusekiService hasty = limited(new Limits(Duration.ofMillis(1), 1000, 1 << 20, 1 << 20))) {
            String numbers = "VALUES ?X { 0 1 2 3 4 5 6 7 8 9 } ";
            StringBuilder product = new StringBuilder();
            for (char variable = 'a'; variable <= 'h'; variable++) {
                product.append(numbers.replace('X', variable));
            }
            for (String rows : List.of("(COUNT(*) AS ?n)", "*")) {
                HttpResponse<String> answer = query(hasty, "SELECT " + rows + " { " + product + "}");
                assertEquals(503, answer.statusCode(), rows);
                assertFalse(answer.body().contains("0,0,0"), "rows before the failure");
            }
        }
    }

    /** Which Jena would find by the names of classes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://jena.apache.org/ARQ/function#wait",
                "java:org.apache.jena.sparql.function.library.wait",
                "java:java.lang.System"
            })
    void functionsAreNotLoadedByName(String name) throws Exception {
        HttpResponse<String> answer = query(service, "ASK { FILTER(<" + name + ">(2147483647)) }");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("false"), answer.body());
        assertTrue(query(service, "ASK { FILTER(CONTAINS(STR(1), '1') && xsd:integer('1') = 1) }")
                .body()
                .contains("true"));
    }

    @Test
    void constructsNoMoreThanAllowed() throws Exception {
        try (FusekiService small = limited(new Limits(Duration.ofMinutes(1), 2, 1 << 20, 1 << 20))) {
            HttpResponse<String> answer =
                    query(small, "CONSTRUCT { ?x <http://a> ?y } { VALUES ?x { id:a id:b } VALUES ?y { 1 2 } }");
            assertEquals(422, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("more than 2 triples"), answer.body());
        }
        try (FusekiService small = limited(new Limits(Duration.ofMinutes(1), 1, 1 << 20, 1 << 20))) {
            assertEquals(422, query(small, "DESCRIBE ?s { ?s ?p ?o }").statusCode());
        }
    }

    private static FusekiService limited(Limits limits) throws StoreException {
        return FusekiService.start(
                store, PREFIXES, new ServerSettings(null, 0, null, false, false, Set.of(), false, limits));
    }

    @Test
    void givesNoMoreRowsThanAllowed() throws Exception {
        try (FusekiService small = limited(new Limits(Duration.ofMinutes(1), 2, 1 << 20, 1 << 20))) {
            assertEquals(200, query(small, "SELECT * { VALUES ?x { 1 2 } }").statusCode());
            HttpResponse<String> answer = query(small, "SELECT * { VALUES ?x { 1 2 3 } }");
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("more than 2 rows"), answer.body());
        }
    }

    @Test
    void givesNoLargerAnswersThanAllowed() throws Exception {
        try (FusekiService small = limited(new Limits(Duration.ofMinutes(1), 1000, 100, 1 << 20))) {
            assertEquals(200, query(small, "SELECT * { VALUES ?x { 1 2 } }").statusCode());
            for (String large : List.of(
                    "SELECT * { VALUES ?x { '" + "x".repeat(120) + "' } }", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }")) {
                HttpResponse<String> answer = query(small, large);
                assertEquals(422, answer.statusCode(), large);
                assertTrue(answer.body().contains("more than 100 bytes"), answer.body());
            }
        }
    }

    @Test
    void anAnswerLargerThanMemoryIsWhole() throws Exception {
        String digits = "VALUES ?X { 0 1 2 3 4 5 6 7 8 9 } ";
        StringBuilder product = new StringBuilder();
        for (char variable = 'a'; variable <= 'e'; variable++) {
            product.append(digits.replace('X', variable));
        }
        HttpResponse<String> answer = query(service, "SELECT * { " + product + "}");
        assertEquals(100_001, answer.body().lines().count());
    }

    @Test
    void takesNoLargerRequestsThanAllowed() throws Exception {
        try (FusekiService small = limited(new Limits(Duration.ofMinutes(1), 1000, 1 << 20, 1000))) {
            for (int length : List.of(100, 2000)) {
                HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(small.dataset() + "/query"))
                        .header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofString("ASK { # " + "x".repeat(length) + "\n }")));
                assertEquals(length < 1000 ? 200 : 413, answer.statusCode());
            }
        }
    }

    @Test
    void tellsBrowsersWhatTheyMustNotDo() throws Exception {
        HttpHeaders headers = get("/").headers();
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""));
        assertTrue(headers.firstValue("Content-Security-Policy").orElse("").contains("default-src 'self'"));
    }

    @Test
    void tellsThoseWhoWatchOverIt() throws Exception {
        assertEquals("ready\n", get("/$/ready").body());
        query(service, "ASK {}");
        String metrics = get("/$/metrics").body();
        assertTrue(
                Pattern.compile("fuseki_requests\\{[^}]*endpoint=\"query\"[^}]*\\} [1-9]")
                        .matcher(metrics)
                        .find(),
                metrics);
    }

    @Test
    void saysThatAPortIsTaken() {
        StoreException e = assertThrows(
                StoreException.class, () -> FusekiService.start(store, PREFIXES, ServerSettings.local(service.port())));
        assertEquals(
                "port " + service.port() + " is taken, or not to be had; choose another with --port, or 0 for any",
                e.getMessage());
    }

    @Test
    void leavesNoFilesAround() {
        assertFalse(Files.exists(Path.of("run")));
        assertFalse(System.getProperties().containsKey("FUSEKI_SHIRO"));
    }
}
