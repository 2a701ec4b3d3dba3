package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;

class TdbStoreIT {

    private static final String G = "http://example.org/g";
    private static final String H = "http://example.org/h";

    @TempDir
    Path temp;

    private static String dump(TdbStore store) throws StoreException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.dump(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String message(Executable action) {
        return assertThrows(StoreException.class, action).getMessage();
    }

    /** The bytes on disk, by which a write shows. */
    private static long bytes(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "a b/100%25 \u00fcber"})
    void keepsGraphsAcrossOpenings(String name) throws Exception {
        Path folder = temp.resolve(name);
        try (TdbStore store = TdbStore.open(folder)) {
            store.put(H, Turtle.graph(":a :p :b."));
            store.put(G, Turtle.graph(":a :p :c."));
        }
        try (TdbStore store = TdbStore.openExisting(folder)) {
            assertEquals(List.of(G, H), store.graphs());
            assertTrue(store.delete(H));
            assertFalse(store.delete(H));
            store.put(G, Turtle.graph(":a :p :d."));
        }
        try (TdbStore store = TdbStore.openExisting(folder)) {
            assertEquals(
                    "<http://example.org/a> <http://example.org/p> <http://example.org/d> <http://example.org/g> .\n",
                    dump(store));
        }
    }

    @Test
    void puttingTheSameAgainWritesNothing() throws Exception {
        String turtle =
                ":a :p 'x'@en, 1, 0.87e0, '2018-01-01T00:00:00Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>; :q [:list (:b :c)].";
        try (TdbStore store = TdbStore.open(temp)) {
            store.put(G, Turtle.graph(turtle));
            String before = dump(store);
            long size = bytes(temp);
            for (int i = 0; i < 20; i++) {
                store.put(G, Turtle.graph(turtle));
            }
            assertEquals(before, dump(store));
            assertEquals(size, bytes(temp));
        }
    }

    @Test
    void theLastPutOfAGraphCountsAlsoWhileItWaits() throws Exception {
        try (TdbStore store = TdbStore.open(temp)) {
            store.put(G, Turtle.graph(":a :p :b."));
            assertEquals(List.of(G), store.graphs());
            String before = dump(store);
            store.put(G, Turtle.graph(":a :p :c."));
            store.put(H, Turtle.graph(":a :p :c."));
            store.put(G, Turtle.graph(":a :p :b."));
            assertTrue(store.delete(H));
            assertEquals(before, dump(store));
        }
    }

    @Test
    void queriesSeeTheUnionOfAllGraphs() throws Exception {
        try (TdbStore store = TdbStore.open(temp)) {
            store.put(G, Turtle.graph(":a :p :b."));
            store.put(H, Turtle.graph(":b :p :c."));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SparqlQuery.parse(
                            "PREFIX : <http://example.org/> SELECT ?c { :a :p/:p ?c }",
                            Vocabulary.prefixes(Names.DEFAULT))
                    .run(store.dataset(), ResultFormat.CSV, out);
            assertEquals("c\r\nhttp://example.org/c\r\n", out.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void dumpsTheBytesThatAQuadsFileHas() throws Exception {
        Path direct = temp.resolve("direct.nq.gz");
        Path dumped = temp.resolve("dumped.nq.gz");
        try (TdbStore store = TdbStore.open(temp.resolve("store"));
                QuadsFile file = QuadsFile.create(direct)) {
            for (GraphStore each : List.of(store, file)) {
                each.put(
                        H,
                        Turtle.graph(
                                ":a :p '0.87'^^<http://www.w3.org/2001/XMLSchema#double>, 12, '\u00e9\uD83D\uDCF6'."));
                each.put(
                        G,
                        Turtle.graph(
                                ":a :p [:q [:r :s]], '2018-12-31T23:59:59Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>."));
            }
            store.dump(dumped);
        }
        assertArrayEquals(Files.readAllBytes(direct), Files.readAllBytes(dumped));
    }

    @Test
    void takesGraphsFromManyThreads() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try (TdbStore store = TdbStore.open(temp, 3)) {
            List<Future<?>> puts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int number = i;
                puts.add(workers.submit(() -> {
                    store.put(StoreProcess.graphIri(number % 20), StoreProcess.graph(number % 20));
                    return null;
                }));
            }
            for (Future<?> put : puts) {
                put.get();
            }
            assertEquals(20, store.graphs().size());
            assertEquals(20 * StoreProcess.SIZE, dump(store).lines().count());
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void namesTheProcessThatHoldsTheStore() throws Exception {
        try (StoreProcess other = StoreProcess.holding(temp)) {
            String expected = "the store at " + temp + " is in use by process " + other.pid()
                    + "; wait for it to end, or use the endpoint that it serves (--fuseki URL)";
            assertEquals(expected, message(() -> TdbStore.open(temp)));
            assertEquals(expected, message(() -> TdbStore.openExisting(temp)));
        }
        TdbStore.open(temp).close();
    }

    @Test
    void aKilledProcessLeavesEachGraphOldOrNew() throws Exception {
        for (int round = 1; round <= 3; round++) {
            try (StoreProcess other = StoreProcess.writing(temp, 2 * StoreProcess.GRAPHS + round)) {
                assertTrue(other.pid() > 0);
            }
            try (TdbStore store = TdbStore.openExisting(temp)) {
                assertEquals(StoreProcess.GRAPHS, store.graphs().size());
                for (String iri : store.graphs()) {
                    Set<String> versions = new HashSet<>();
                    long size = store.read(data -> data.getGraph(NodeFactory.createURI(iri)).stream()
                            .peek(triple -> versions.add(triple.getObject().getLiteralLexicalForm()))
                            .count());
                    assertEquals(1, versions.size(), iri);
                    assertEquals(StoreProcess.SIZE, size, iri);
                }
                store.put(G, Turtle.graph(":a :p " + round + "."));
                assertTrue(store.delete(G));
            }
        }
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertEquals("cannot make a store at " + file + ": it is a file", message(() -> TdbStore.open(file)));
        assertEquals("a store is a folder, but " + file + " is a file", message(() -> TdbStore.openExisting(file)));
        assertEquals(
                temp + " holds other files and no TDB2 store; name another folder", message(() -> TdbStore.open(temp)));
        Path below = file.resolve("below");
        assertTrue(message(() -> TdbStore.open(below)).startsWith("cannot make a store at " + below + ": "));
        Path missing = temp.resolve("missing");
        assertEquals(
                "there is no store at " + missing + "; fill it first, with telgraph build",
                message(() -> TdbStore.openExisting(missing)));
        assertFalse(Files.exists(missing));
    }

    @Test
    void saysThatAStoreIsReadOnly() throws Exception {
        TdbStore.open(temp).close();
        assumeFalse(!temp.toFile().setWritable(false) || Files.isWritable(temp), "this user may write anywhere");
        try {
            assertTrue(message(() -> TdbStore.openExisting(temp)).contains("it is read-only"));
        } finally {
            temp.toFile().setWritable(true);
        }
    }

    @Test
    void saysThatAStoreIsDamaged() throws Exception {
        Files.createDirectories(temp.resolve("Data-0001/nodes-data.obj"));
        assertTrue(message(() -> TdbStore.openExisting(temp)).startsWith("cannot open the store at " + temp + ": "));
    }
}
