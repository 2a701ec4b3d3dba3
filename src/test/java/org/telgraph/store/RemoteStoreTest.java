package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;

/** What a store does about a server's answers, played by a server that answers as it is told. */
class RemoteStoreTest {

    private static final String G = "http://example.org/g?a=b&c#d";

    private record Answer(int status, Map<String, String> headers, String body) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final List<Long> pauses = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + authorization + "\n" + body);
            Answer answer = answers.remove();
            if (answer.status == 0) {
                // Breaks the connection off.
                exchange.close();
                return;
            }
            answer.headers.forEach(exchange.getResponseHeaders()::add);
            byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(int status) {
        answers.add(new Answer(status, Map.of(), ""));
    }

    private RemoteStore store() throws StoreException {
        return store(SparqlServer.fuseki(address() + "/ds/", "", null));
    }

    private RemoteStore store(SparqlServer address) {
        Retry retry = new Retry(4, Duration.ofMillis(100), Duration.ofSeconds(2), pauses::add, () -> 1);
        return new RemoteStore(address, retry, Duration.ofMinutes(1));
    }

    private void put(RemoteStore store) throws StoreException {
        store.put(G, Turtle.graph(":a :p '\u00e9'."));
    }

    @Test
    void putsAGraphByTheGraphStoreProtocol() throws Exception {
        answer(204);
        put(store());
        assertEquals(
                List.of("PUT /ds/data?graph=http%3A%2F%2Fexample.org%2Fg%3Fa%3Db%26c%23d null\n"
                        + "<http://example.org/a> <http://example.org/p> \"\u00e9\" .\n"),
                requests);
    }

    @Test
    void provesWhoAsks() throws Exception {
        answer(200);
        SparqlServer address = SparqlServer.of(address() + "/x?repository=1", null, "ann", "s\u00e9cret");
        put(store(address));
        assertTrue(
                requests.get(0)
                        .startsWith("PUT /x?repository=1&graph=http%3A%2F%2Fexample.org%2Fg%3Fa%3Db%26c%23d"
                                + " Basic YW5uOnPDqWNyZXQ=\n"),
                requests.get(0));
        assertFalse(address.toString().contains("s\u00e9cret"));
    }

    @Test
    void deletes() throws Exception {
        answer(204);
        answer(404);
        assertTrue(store().delete(G));
        assertFalse(store().delete(G));
        assertTrue(requests.get(0).startsWith("DELETE /ds/data?graph=http%3A%2F%2F"), requests.get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 408, 429, 500, 502, 503, 504})
    void triesAgainWhatPasses(int status) throws Exception {
        answer(status);
        answer(status);
        answer(204);
        put(store());
        assertEquals(List.of(100L, 200L), pauses);
        assertEquals(3, requests.size());
        assertEquals(1, requests.stream().distinct().count());
    }

    @Test
    void givesUpAfterSomeTries() {
        for (int i = 0; i < 4; i++) {
            answer(503);
        }
        StoreException e = assertThrows(StoreException.class, () -> put(store()));
        assertTrue(e.getMessage().endsWith("the server is overloaded or not ready (503)"), e.getMessage());
        assertEquals(4, requests.size());
        assertEquals(List.of(100L, 200L, 400L), pauses);
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws Exception {
        answers.add(new Answer(429, Map.of("Retry-After", "1"), ""));
        answers.add(new Answer(503, Map.of("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT"), ""));
        answer(200);
        put(store());
        assertEquals(List.of(1000L, 200L), pauses);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | the server does not understand the request (400): Bad graph",
                "401 | the server asks for a user and password, or does not know these (401): Bad graph",
                "403 | the user may not do this (403): Bad graph",
                "404 | there is no such dataset or service (404); is the address that of a dataset?: Bad graph",
                "405 | the service does not allow this (405); it may be read-only, or no dataset: Bad graph",
                "413 | the graph is larger than the server takes (413): Bad graph",
                "301 | moved to http://elsewhere/; give that address: Bad graph",
                "501 | the server failed with status 501: Bad graph"
            })
    void saysWhyAServerRefusesAndDoesNotInsist(int status, String meaning) throws Exception {
        answers.add(new Answer(
                status, Map.of("Content-Type", "text/plain", "Location", "http://elsewhere/"), "Bad graph\nmore"));
        RemoteStore store = store();
        StoreException e = assertThrows(StoreException.class, () -> put(store));
        assertEquals(
                "PUT " + address() + "/ds/data?graph=http%3A%2F%2Fexample.org%2Fg%3Fa%3Db%26c%23d: " + meaning,
                e.getMessage());
        assertEquals(1, requests.size());
    }

    @Test
    void saysThatNoServerIsThere() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        RemoteStore store = store(SparqlServer.fuseki("http://localhost:" + free + "/ds", "", null));
        StoreException e = assertThrows(StoreException.class, () -> put(store));
        assertEquals(
                "no server answers at http://localhost:" + free + "; is it running, and is the address right?",
                e.getMessage());
        assertEquals(3, pauses.size());
    }

    @Test
    void saysThatAServerIsSilent() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        server.removeContext("/");
        server.createContext("/", exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        SparqlServer address = SparqlServer.fuseki(address() + "/ds", "", null);
        Retry once = new Retry(1, Duration.ZERO, Duration.ZERO, millis -> {}, () -> 1);
        RemoteStore store = new RemoteStore(address, once, Duration.ofMillis(50));
        StoreException e = assertThrows(StoreException.class, () -> put(store));
        assertTrue(e.getMessage().endsWith(" took too long to answer"), e.getMessage());
        end.countDown();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 500})
    void doesNotWaitForAnAnswerThatStopsHalfway(int status) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        server.removeContext("/");
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write("{".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Retry once = new Retry(1, Duration.ZERO, Duration.ZERO, millis -> {}, () -> 1);
        RemoteStore store =
                new RemoteStore(SparqlServer.fuseki(address() + "/ds", "", null), once, Duration.ofMillis(100));
        try {
            if (status == 500) {
                assertThrows(StoreException.class, () -> put(store));
            } else if (status == 201) {
                assertEquals(Change.NEW, store.put(G, Turtle.graph(":a :p 1.")));
            } else {
                StoreException e = assertThrows(StoreException.class, () -> store.rows("ASK {}", row -> {}));
                assertTrue(e.getMessage().contains("nothing came for "), e.getMessage());
            }
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:3030/ds", "data", "ftp://localhost/ds", "http://", "http://a b/"})
    void refusesWhatIsNoAddress(String text) {
        StoreException e = assertThrows(StoreException.class, () -> SparqlServer.fuseki(text, "", null));
        assertTrue(e.getMessage().startsWith("not the address of a SPARQL server: "), e.getMessage());
    }

    @Test
    void asksAndWritesTheAnswer() throws Exception {
        answers.add(
                new Answer(
                        200,
                        Map.of("Content-Type", "application/sparql-results+json"),
                        "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\",\"value\":\"1, 2\"}}]}}"));
        assertEquals("x\r\n\"1, 2\"\r\n", ask("SELECT ?x { ?x tg:bans id:Huawei }"));
        assertTrue(requests.get(0).startsWith("POST /ds/query null\nquery="), requests.get(0));
        assertTrue(
                requests.get(0).contains("PREFIX+tg%3A+%3Chttps%3A%2F%2Fw3id.org%2Ftelgraph%2Fontology%23%3E"),
                requests.get(0));
    }

    @Test
    void saysThatAnAnswerIsNoSparqlResult() {
        answers.add(new Answer(200, Map.of("Content-Type", "text/html"), "<html>Hello</html>"));
        StoreException e = assertThrows(StoreException.class, () -> ask("SELECT ?x { ?x ?y ?z }"));
        assertTrue(
                e.getMessage().startsWith(address() + "/ds/query answered with what is no SPARQL result: "),
                e.getMessage());
    }

    @Test
    void doesNotSendWhatIsNoQuery() {
        assertThrows(BadQueryException.class, () -> ask("SELECT ?x { ?x tg:bans }"));
        assertThrows(BadQueryException.class, () -> ask("DROP ALL"));
        assertEquals(List.of(), requests);
    }

    private String ask(String query) throws StoreException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SparqlQuery.parse(query, Vocabulary.prefixes(Names.DEFAULT)).run(store(), ResultFormat.CSV, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
