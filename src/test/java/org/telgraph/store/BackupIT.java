package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {

    private static final String G = "http://example.org/g";
    private static final String H = "http://example.org/h";

    @TempDir
    Path temp;

    private Path file;
    private Path restored;
    private String dump;

    @BeforeEach
    void write() throws Exception {
        file = temp.resolve("backup.zip");
        restored = temp.resolve("restored");
        try (TdbStore store = TdbStore.open(temp.resolve("store"))) {
            store.put(G, Turtle.graph(":a :p 'x'@en, 0.870e0 ; :q [:list (:b :c)]."));
            store.put(H, Turtle.graph(":a :p '2018-01-01T00:00:00Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>."));
            store.flush();
            store.journal().add(G, "digest", "version", new JournalEntry.Content("text", 0, List.of(), List.of()));
            store.journal().write();
            Backup.write(store, file);
            dump = dump(store);
        }
    }

    private static String dump(TdbStore store) throws StoreException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.dump(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String failure() {
        return assertThrows(StoreException.class, () -> Backup.restore(file, restored, quads -> {}))
                .getMessage();
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void restoresQuadsAndJournal() throws Exception {
        QuadsLoad loaded = Backup.restore(file, restored, quads -> {});
        assertEquals(dump.lines().count(), loaded.quads());
        assertEquals(2, loaded.graphs());
        try (TdbStore store = TdbStore.openExisting(restored)) {
            assertEquals(dump, dump(store));
            assertTrue(store.journal().isCurrent(G, "digest", "version"));
            assertFalse(store.journal().has(H));
        }
    }

    /** As Jena's servers and loaders label them. */
    @Test
    void restoresBlankNodesOfOthers() throws Exception {
        Path folder = temp.resolve("others");
        String triple = "<http://example.org/p> \"x\" <http://example.org/g> .\n";
        Path quads =
                Files.writeString(temp.resolve("others.nq"), "_:x " + triple + "_:B61 " + triple + "_:ab12 " + triple);
        QuadsLoad.into(folder, List.of(quads), (iri, graph) -> true, count -> {});
        try (TdbStore store = TdbStore.openExisting(folder)) {
            Backup.write(store, file);
            dump = dump(store);
        }
        Backup.restore(file, restored, count -> {});
        try (TdbStore store = TdbStore.openExisting(restored)) {
            assertEquals(dump, dump(store));
            assertEquals(3, dump.lines().count());
        }
    }

    @Test
    void theSameStoreGivesTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(file);
        Backup.restore(file, restored, quads -> {});
        try (TdbStore store = TdbStore.openExisting(restored)) {
            Backup.write(store, file);
        }
        assertArrayEquals(first, Files.readAllBytes(file));
        assertEquals(List.of("backup.zip", "restored", "store"), files(temp));
    }

    @Test
    void refusesWhatIsNotWhatWasWritten() throws Exception {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path quads = zip.getPath("graphs.nq");
            Files.writeString(quads, Files.readString(quads).replace("2018", "2019"));
        }
        String message = failure();
        assertTrue(message.contains("is damaged: graphs.nq has not the digest"), message);
        assertFalse(Files.exists(restored));
    }

    @Test
    void refusesAFileThatIsCutOff() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(file + " is no backup, or is cut off; telgraph backup makes one", failure());
        assertFalse(Files.exists(restored));
    }

    @Test
    void refusesWhatIsNoBackup() throws Exception {
        Files.writeString(file, "graphs");
        assertEquals(file + " is no backup, or is cut off; telgraph backup makes one", failure());
        Files.delete(file);
        assertEquals("there is no file " + file, failure());
    }

    @Test
    void restoresOverNoOtherStore() throws Exception {
        try (TdbStore store = TdbStore.open(restored)) {
            store.put(G, Turtle.graph(":a :p 1."));
        }
        assertEquals(restored + " is not empty; a backup is restored into a new store", failure());
        try (TdbStore store = TdbStore.openExisting(restored)) {
            assertEquals(1, dump(store).lines().count());
        }
    }

    @Test
    void compactingKeepsWhatIsThere() throws Exception {
        Path folder = temp.resolve("store");
        try (TdbStore store = TdbStore.openExisting(folder)) {
            for (int i = 0; i < 100; i++) {
                store.put(H, Turtle.graph(":a :p " + i + "."));
                store.flush();
            }
            String before = dump(store);
            store.compact();
            assertEquals(before, dump(store));
            assertTrue(files(folder).contains("Data-0002") && !files(folder).contains("Data-0001"));
            store.put(H, Turtle.graph(":a :p 100."));
        }
        try (TdbStore store = TdbStore.openExisting(folder)) {
            assertTrue(dump(store).contains("\"100\""));
        }
    }
}
