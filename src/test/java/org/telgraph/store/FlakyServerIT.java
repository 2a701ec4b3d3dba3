package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Graphs that are put and deleted through a network that drops, hangs, refuses and truncates: what the client was told to be
 * done is done. More of them: {@code -Dtelgraph.test.graphs=2000}.
 */
class FlakyServerIT {

    private static final int GRAPHS = Integer.getInteger("telgraph.test.graphs", 150);
    private static final double SHARE = 0.4;
    private static final Duration TIMEOUT = Duration.ofMillis(200);

    @TempDir
    Path temp;

    private DatasetGraph data;
    private FusekiServer fuseki;

    @BeforeEach
    void start() {
        data = DatabaseMgr.createDatasetGraph();
        fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .fusekiModules(FusekiModules.empty())
                .add("/news", data)
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        fuseki.stop();
    }

    private FlakyServer flaky(long seed) throws Exception {
        return new FlakyServer(URI.create("http://localhost:" + fuseki.getHttpPort()), SHARE, seed);
    }

    private static RemoteStore connect(FlakyServer server, int tries) throws StoreException {
        Retry retry = new Retry(tries, Duration.ZERO, Duration.ZERO, millis -> {}, () -> 1);
        return new RemoteStore(SparqlServer.fuseki(server.address() + "/news", "", null), retry, TIMEOUT);
    }

    private static String graph(int number) {
        return "http://example.org/graph/" + number;
    }

    private static String triples(int number, int version) {
        return IntStream.range(0, 20)
                .mapToObj(i -> ":g" + number + " :p" + i + " " + version + ".")
                .reduce("", String::concat);
    }

    private void assertServerHas(int number, String turtle) {
        Txn.executeRead(
                data,
                () -> assertTrue(
                        data.getGraph(NodeFactory.createURI(graph(number))).isIsomorphicWith(Turtle.graph(turtle)),
                        graph(number)));
    }

    @Test
    void whatIsToldToBeDoneIsDone() throws Exception {
        try (FlakyServer flaky = flaky(1);
                RemoteStore store = connect(flaky, 30)) {
            for (int version = 1; version <= 2; version++) {
                for (int i = 0; i < GRAPHS; i++) {
                    store.put(graph(i), Turtle.graph(triples(i, version)));
                }
            }
            for (int i = 0; i < GRAPHS; i += 3) {
                store.delete(graph(i));
            }
            for (int i = 0; i < GRAPHS; i++) {
                assertServerHas(i, i % 3 == 0 ? "" : triples(i, 2));
            }
            assertEquals(EnumSet.allOf(FlakyServer.Fault.class), flaky.faults().keySet());
            System.out.printf("faults injected: %s; graphs lost: 0 of %d%n", flaky.faults(), GRAPHS);
        }
    }

    /** A client without patience puts aside what does not arrive, and the next one delivers it. */
    @Test
    void whatDoesNotArriveWaits() throws Exception {
        try (FlakyServer flaky = flaky(2)) {
            SpoolingStore store = SpoolingStore.open(connect(flaky, 1), temp);
            int waiting = 0;
            for (int i = 0; i < GRAPHS; i++) {
                waiting += store.put(graph(i), Turtle.graph(triples(i, 1))) == Change.WAITING ? 1 : 0;
            }
            assertTrue(waiting > 0);
            StoreException told = null;
            try {
                store.close();
            } catch (StoreException e) {
                told = e;
            }
            assertEquals(new Spool(temp).size() > 0, told != null);
            SpoolingStore.open(connect(flaky, 30), temp).close();
            assertEquals(0, new Spool(temp).size());
            for (int i = 0; i < GRAPHS; i++) {
                assertServerHas(i, triples(i, 1));
            }
        }
    }

    /** Half an answer is never taken for the whole. */
    @Test
    void answersAreWholeOrFail() throws Exception {
        Txn.executeWrite(data, () -> Turtle.graph(triples(0, 1)).find().forEachRemaining(data.getDefaultGraph()::add));
        int answered = 0;
        int failed = 0;
        try (FlakyServer flaky = flaky(3);
                RemoteStore store = connect(flaky, 1)) {
            for (int i = 0; i < GRAPHS; i++) {
                int[] rows = {0};
                try {
                    store.rows("SELECT * { ?s ?p ?o }", row -> rows[0]++);
                    answered++;
                    assertEquals(20, rows[0]);
                } catch (StoreException e) {
                    failed++;
                    assertEquals(1, List.of(e.getMessage().split("\n")).size(), e.getMessage());
                }
            }
        }
        assertTrue(answered > 0 && failed > 0, answered + " answered, " + failed + " failed");
    }
}
