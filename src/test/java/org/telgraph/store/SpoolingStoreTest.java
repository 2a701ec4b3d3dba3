package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to graphs when their server goes away, played by a server that keeps what is put. */
class SpoolingStoreTest {

    private static final String G = "http://example.org/g?a=b&c#d";
    private static final String H = "http://example.org/h";

    @TempDir
    Path temp;

    private final Map<String, String> graphs = new TreeMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean away;
    private long now;
    private HttpServer server;
    private Path folder;
    /** The end of the name of a graph that is always refused, with this status. */
    private String refused = "nothing";

    private int refusal;

    @BeforeEach
    void start() throws IOException {
        folder = temp.resolve("spool");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            String name = exchange.getRequestURI().getQuery();
            int status = away ? 503 : name.endsWith(refused) ? refusal : answer(exchange);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    private int answer(HttpExchange exchange) throws IOException {
        String graph = exchange.getRequestURI().getQuery().replaceFirst("^graph=", "");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return switch (exchange.getRequestMethod()) {
            case "PUT" -> graphs.put(graph, body) == null ? 201 : 204;
            case "DELETE" -> graphs.remove(graph) == null ? 404 : 204;
            default -> graphs.containsKey(graph) ? 200 : 404;
        };
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SpoolingStore store() throws StoreException {
        String address = "http://localhost:" + server.getAddress().getPort() + "/data";
        RemoteStore remote =
                new RemoteStore(SparqlServer.of(address, null, "", null), Retry.NONE, Duration.ofSeconds(30));
        return SpoolingStore.open(remote, folder, () -> now);
    }

    private static String failure(SpoolingStore store) {
        return assertThrows(StoreException.class, store::close).getMessage();
    }

    @Test
    void graphsWaitForTheNextRun() throws Exception {
        SpoolingStore first = store();
        away = true;
        assertEquals(Change.WAITING, first.put(G, Turtle.graph(":a :p 'x\\ny'.")));
        assertEquals(Change.WAITING, first.put(H, Turtle.graph(":a :p 2.")));
        assertEquals(
                "2 graphs wait in " + folder + ", as the server is away; the next run delivers them", failure(first));
        assertEquals(Map.of(), graphs);

        away = false;
        try (SpoolingStore next = store()) {
            assertTrue(next.contains(G));
        }
        assertEquals("<http://example.org/a> <http://example.org/p> \"x\\ny\" .\n", graphs.get(G));
        assertEquals(2, graphs.size());
    }

    @Test
    void theLastGraphOfANameIsTheOneThatWaits() throws Exception {
        SpoolingStore first = store();
        away = true;
        first.put(G, Turtle.graph(":a :p 1."));
        first.put(G, Turtle.graph(":a :p 2."));
        failure(first);
        away = false;
        store().close();
        assertTrue(graphs.get(G).contains("\"2\""), graphs.get(G));
    }

    @Test
    void aServerThatIsAwayIsLeftAloneForAWhile() throws Exception {
        SpoolingStore store = store();
        away = true;
        store.put(G, Turtle.graph(":a :p 1."));
        int asked = requests.get();
        store.put(H, Turtle.graph(":a :p 2."));
        assertThrows(StoreException.class, () -> store.contains(G));
        assertEquals(asked, requests.get());
        assertFalse(store.isReadable());
        failure(store);
    }

    @Test
    void aServerThatIsBackGetsWhatWaited() throws Exception {
        try (SpoolingStore store = store()) {
            away = true;
            store.put(G, Turtle.graph(":a :p 1."));
            away = false;
            now += Duration.ofSeconds(31).toNanos();
            assertEquals(Change.NEW, store.put(H, Turtle.graph(":a :p 2.")));
            assertEquals(2, graphs.size());
        }
    }

    @Test
    void closingTriesOnceMore() throws Exception {
        try (SpoolingStore store = store()) {
            away = true;
            store.put(G, Turtle.graph(":a :p 1."));
            away = false;
        }
        assertEquals(1, graphs.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 500})
    void whatIsAlwaysRefusedKeepsNobodyElseWaiting(int status) throws Exception {
        SpoolingStore first = store();
        away = true;
        for (String graph : List.of(G, H, G + "2", G + "3")) {
            first.put(graph, Turtle.graph(":a :p 1."));
        }
        failure(first);
        away = false;
        refused = H;
        refusal = status;
        store().close();
        assertEquals(Set.of(G, G + "2", G + "3"), graphs.keySet());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    1,
                    files.filter(file -> file.toString().endsWith(".nt.refused"))
                            .count());
        }
        store().close();
    }

    /** Not the graphs are wrong but the password, or the address. */
    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405})
    void whoMayNotWriteLosesNothing(int status) throws Exception {
        SpoolingStore first = store();
        away = true;
        first.put(G, Turtle.graph(":a :p 1."));
        first.put(H, Turtle.graph(":a :p 1."));
        failure(first);
        away = false;
        refused = "";
        refusal = status;
        assertTrue(assertThrows(StoreException.class, this::store).getMessage().contains("(" + status + ")"));
        refused = "nothing";
        store().close();
        assertEquals(Set.of(G, H), graphs.keySet());
    }

    @Test
    void whatWaitsDoesNotReplaceWhatCameLater() throws Exception {
        SpoolingStore first = store();
        away = true;
        first.put(G, Turtle.graph(":a :p 1."));
        failure(first);
        away = false;
        try (SpoolingStore next = store()) {
            next.put(G, Turtle.graph(":a :p 2."));
            next.delete(H);
        }
        store().close();
        assertTrue(graphs.get(G).contains("\"2\""), graphs.get(G));
    }

    @Test
    void aRefusalIsNoAbsence() throws Exception {
        try (SpoolingStore store = store()) {
            server.removeContext("/");
            StoreException e = assertThrows(StoreException.class, () -> store.put(G, Turtle.graph(":a :p 1.")));
            assertTrue(e.getMessage().contains("404"), e.getMessage());
        }
        assertFalse(Files.exists(folder));
    }

    @Test
    void whatDoesNotBelongThereIsPutAside() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("strange.nt"), "<a> <b> <c> .\n");
        store().close();
        assertTrue(Files.exists(folder.resolve("strange.nt.refused")));
        assertEquals(Map.of(), graphs);
    }
}
