package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuadsFileTest {

    private static final String G = "http://example.org/g";
    private static final String H = "http://example.org/h";

    @TempDir
    Path folder;

    private static void fill(GraphStore store) throws StoreException {
        store.put(H, Turtle.graph(":a :p :b, 'x'@en, [:q (1 2)]."));
        store.put(G, Turtle.graph(":a :p :c; :q '\u00e9\uD83D\uDCF6'."));
    }

    private static Path write(Path path, long memory) throws StoreException {
        try (QuadsFile file = new QuadsFile(path, memory)) {
            fill(file);
        }
        return path;
    }

    @Test
    void theSameGraphsGiveTheSameBytes() throws Exception {
        Path first = write(folder.resolve("1.nq.gz"), 1 << 20);
        Path second = folder.resolve("2.nq.gz");
        try (QuadsFile file = new QuadsFile(second, 1)) {
            file.put(G, Turtle.graph(":a :q '\u00e9\uD83D\uDCF6'. :a :p :c."));
            file.put(H, Turtle.graph(":x :y :z."));
            fill(file);
        }
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        byte[] header = Files.readAllBytes(first);
        assertArrayEquals(
                new byte[4], new byte[] {header[4], header[5], header[6], header[7]}, "time in the gzip header");
        Path plain = write(folder.resolve("3.nq"), 1 << 20);
        assertArrayEquals(
                Files.readAllBytes(plain),
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(first))).readAllBytes());
    }

    @Test
    void linesAreSortedQuads() throws Exception {
        List<String> lines = Files.readAllLines(write(folder.resolve("x.nq"), 1 << 20));
        assertEquals(lines.stream().sorted().toList(), lines);
        assertTrue(lines.contains("<http://example.org/a> <http://example.org/p> \"x\"@en <http://example.org/h> ."));
        assertTrue(lines.stream().allMatch(line -> line.endsWith(" .")));
    }

    @Test
    void aGraphThatIsPutAgainOrDeletedLeavesNothingBehind() throws Exception {
        Path path = folder.resolve("x.nq");
        try (QuadsFile file = new QuadsFile(path, 1)) {
            fill(file);
            file.put(G, Turtle.graph(":a :p :d."));
            assertTrue(file.delete(H));
            assertFalse(file.delete(H));
        }
        assertEquals(
                "<http://example.org/a> <http://example.org/p> <http://example.org/d> <http://example.org/g> .\n",
                Files.readString(path));
    }

    @Test
    void theOldFileStaysUntilTheNewOneIsWhole() throws Exception {
        Path path = Files.writeString(folder.resolve("x.nq"), "old");
        QuadsFile file = QuadsFile.create(path);
        fill(file);
        assertEquals("old", Files.readString(path));
        file.close();
        assertEquals(10, Files.readAllLines(path).size());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(path), files.toList(), "no draft is left");
        }
    }

    @Test
    void whatIsDiscardedLeavesTheOldFile() throws Exception {
        Path path = Files.writeString(folder.resolve("x.nq"), "old");
        try (QuadsFile file = new QuadsFile(path, 1)) {
            fill(file);
            file.discard();
        }
        assertEquals("old", Files.readString(path));
    }

    @Test
    void readsWhatItWrote() throws Exception {
        Path path = write(folder.resolve("x.nq.gz"), 1 << 20);
        DatasetGraph data = QuadsFile.read(path).dataset();
        assertTrue(data.getGraph(NodeFactory.createURI(G))
                .isIsomorphicWith(Turtle.graph(":a :q '\u00e9\uD83D\uDCF6'. :a :p :c.")));
        assertEquals(10, data.getDefaultGraph().size(), "the default graph is the union");
        Path again = folder.resolve("again.nq.gz");
        try (QuadsFile file = QuadsFile.create(again)) {
            for (String graph : List.of(G, H)) {
                file.put(graph, data.getGraph(NodeFactory.createURI(graph)));
            }
        }
        assertArrayEquals(Files.readAllBytes(path), Files.readAllBytes(again));
    }

    @Test
    void saysWhereAFileIsNotNQuads() throws IOException {
        Path path =
                Files.writeString(folder.resolve("bad.nq"), "<http://a> <http://b> <http://c> .\n<http://a> oops .\n");
        StoreException e = assertThrows(StoreException.class, () -> QuadsFile.read(path));
        assertTrue(e.getMessage().startsWith(path + " is not N-Quads: [line: 2, col: 12"), e.getMessage());
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.nq.gz"), "<http://a> <http://b> <http://c> .\n");
        Path missing = folder.resolve("missing.nq");
        assertEquals("there is no file " + missing, message(() -> QuadsFile.read(missing)));
        assertEquals(plain + " is named .gz but is not gzipped", message(() -> QuadsFile.read(plain)));
        assertEquals(folder + " is a folder; name a file to write", message(() -> QuadsFile.create(folder)));
        Path nowhere = folder.resolve("no/x.nq");
        assertEquals(
                "cannot write " + nowhere + ": there is no folder " + nowhere.getParent(),
                message(() -> QuadsFile.create(nowhere)));
    }

    @Test
    void saysThatAGzippedFileIsCutOff() throws Exception {
        Path path = write(folder.resolve("x.nq.gz"), 1 << 20);
        byte[] whole = Files.readAllBytes(path);
        Files.write(path, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertTrue(message(() -> QuadsFile.read(path)).startsWith("cannot read " + path + ": "));
    }

    private static String message(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(StoreException.class, action).getMessage();
    }

    @Test
    void charsetOfThePlatformDoesNotMatter() throws Exception {
        Path path = write(folder.resolve("x.nq"), 1 << 20);
        assertTrue(Files.readString(path, StandardCharsets.UTF_8).contains("\"\u00e9\uD83D\uDCF6\""));
    }
}
