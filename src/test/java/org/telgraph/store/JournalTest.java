package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final String A = "http://example.org/article/a";
    private static final String B = "http://example.org/article/b";

    private static final JournalEntry.Content CONTENT = new JournalEntry.Content(
            "sha256:00", 1, List.of("Sweden bans ZTE: fact"), List.of("Norway bans ZTE: fact"));

    @TempDir
    Path temp;

    private Path file;

    @BeforeEach
    void name() {
        file = temp.resolve("journal.jsonl");
    }

    @Test
    void remembersWhatWasLoadedByDigestAndVersion() throws Exception {
        try (Journal journal = Journal.open(file)) {
            assertFalse(journal.isCurrent(A, "1", "v1"));
            journal.add(A, "1", "v1", CONTENT);
            journal.write();
        }
        try (Journal journal = Journal.open(file)) {
            assertTrue(journal.isCurrent(A, "1", "v1"));
            assertFalse(journal.isCurrent(B, "1", "v1"), "another article");
        }
        try (Journal journal = Journal.open(file)) {
            assertFalse(journal.isCurrent(A, "2", "v1"), "another text");
        }
        try (Journal journal = Journal.open(file)) {
            assertFalse(journal.isCurrent(A, "1", "v2"), "another version");
        }
    }

    @Test
    void theLastNoteCounts() throws Exception {
        try (Journal journal = Journal.open(file)) {
            journal.add(A, "1", "v", CONTENT);
            journal.add(A, "2", "v", CONTENT);
            journal.write();
        }
        try (Journal journal = Journal.open(file)) {
            assertTrue(journal.isCurrent(A, "2", "v"));
            assertFalse(journal.isCurrent(A, "1", "v"));
        }
    }

    /** Of a, another a, and the first again in one run the last has to win, however far the writing is. */
    @Test
    void anArticleThatHasChangedIsNotCurrentInThisRunAgain() throws Exception {
        try (Journal journal = Journal.open(file)) {
            assertFalse(journal.isCurrent(A, "1", "v"));
            journal.add(A, "1", "v", CONTENT);
            journal.write();
            assertFalse(journal.isCurrent(A, "2", "v"));
            assertFalse(journal.isCurrent(A, "1", "v"));
        }
    }

    @Test
    void notesThatWereNotWrittenAreLost() throws Exception {
        try (Journal journal = Journal.open(file)) {
            journal.add(A, "1", "v", CONTENT);
        }
        try (Journal journal = Journal.open(file)) {
            assertFalse(journal.isCurrent(A, "1", "v"));
        }
    }

    @Test
    void whatIsForgottenIsWrittenAtOnceAndBeforeTheNotes() throws Exception {
        try (Journal journal = Journal.open(file)) {
            journal.add(A, "1", "v", CONTENT);
            journal.write();
            journal.add(B, "1", "v", CONTENT);
            journal.forget(List.of(A, B), JournalEntry.Event.REPLACED);
        }
        try (Journal journal = Journal.open(file)) {
            assertFalse(journal.isCurrent(A, "1", "v"));
            assertFalse(journal.isCurrent(B, "1", "v"), "its graph may not have been safe");
        }
        assertEquals(2, Files.readAllLines(file).size(), "nothing is forgotten that was not known");
    }

    @Test
    void alsoHalfALetterIsPassedOver() throws Exception {
        JournalEntry.Content content =
                new JournalEntry.Content("text", 1, List.of("L\u00f6fven bans \ud83d\udcf1"), List.of());
        try (Journal journal = Journal.open(file)) {
            journal.add(A, "1", "v", CONTENT);
            journal.add(B, "1", "v", content);
            journal.write();
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length = whole.length - 1; whole[length - 1] != '\n'; length--) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (Journal journal = Journal.open(file)) {
                assertTrue(journal.isCurrent(A, "1", "v"));
            }
            assertEquals(1, Journal.history(file, A).size());
        }
    }

    @Test
    void aLineThatWasCutOffCostsOneArticle() throws Exception {
        try (Journal journal = Journal.open(file)) {
            journal.add(A, "1", "v", CONTENT);
            journal.add(B, "1", "v", CONTENT);
            journal.write();
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 7));
        try (Journal journal = Journal.open(file)) {
            assertTrue(journal.isCurrent(A, "1", "v"));
            assertFalse(journal.isCurrent(B, "1", "v"));
            journal.add(B, "1", "v", CONTENT);
            journal.write();
        }
        try (Journal journal = Journal.open(file)) {
            assertTrue(journal.isCurrent(A, "1", "v"));
            assertTrue(journal.isCurrent(B, "1", "v"));
        }
    }

    @Test
    void whatIsNoNoteIsPassedOver() throws Exception {
        Files.writeString(file, "\n{}\n[1]\nnull\n{\"event\":\"praised\",\"article\":\"x\"}\n");
        try (Journal journal = Journal.open(file)) {
            assertFalse(journal.has(A));
            journal.add(A, "1", "v", CONTENT);
            journal.write();
            assertTrue(journal.isCurrent(A, "1", "v"));
        }
    }

    @Test
    void tellsWhatHappenedToAnArticle() throws Exception {
        try (Journal journal = Journal.open(file)) {
            journal.add(A, "1", "v1", CONTENT);
            journal.add(B, "1", "v1", CONTENT);
            journal.write();
            journal.forget(List.of(A), JournalEntry.Event.RETRACTED);
            List<JournalEntry> history = Journal.history(file, A);
            assertEquals(
                    List.of(JournalEntry.Event.LOADED, JournalEntry.Event.RETRACTED),
                    history.stream().map(JournalEntry::event).toList());
            assertEquals(CONTENT, history.get(0).content());
            assertEquals("v1", history.get(0).version());
        }
        assertEquals(List.of(), Journal.history(file, "http://example.org/article/c"));
    }

    @Test
    void readsWhatEarlierVersionsWrote() throws Exception {
        Files.writeString(file, """
                {"time":"2026-11-01T10:00:00Z","event":"loaded","article":"%s","digest":"1","version":"v"}
                {"time":"2026-11-01T11:00:00Z","event":"forgotten","article":"%s"}
                """.formatted(B, A));
        try (Journal journal = Journal.open(file)) {
            assertTrue(journal.isCurrent(B, "1", "v"));
            assertFalse(journal.has(A));
        }
        assertEquals(
                JournalEntry.Event.REPLACED, Journal.history(file, A).get(0).event());
    }

    @Test
    void isForOneAtATime() throws Exception {
        try (Journal journal = Journal.open(file)) {
            String message =
                    assertThrows(StoreException.class, () -> Journal.open(file)).getMessage();
            assertTrue(message.contains("in use"), message);
            journal.add(A, "1", "v", CONTENT);
            journal.write();
        }
    }

    @Test
    void saysWhichFileCannotBeOpened() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        String message =
                assertThrows(StoreException.class, () -> Journal.open(folder)).getMessage();
        assertTrue(message.contains(folder.toString()), message);
    }

    @Test
    void aStoreForgetsBeforeItChangesAGraph() throws Exception {
        Path store = temp.resolve("store");
        try (TdbStore tdb = TdbStore.open(store)) {
            tdb.put(A, Turtle.graph(":a :p 1."));
            tdb.put(B, Turtle.graph(":a :p 1."));
            tdb.flush();
            tdb.journal().add(A, "1", "v", CONTENT);
            tdb.journal().add(B, "1", "v", CONTENT);
            tdb.journal().write();
        }
        try (TdbStore tdb = TdbStore.open(store)) {
            tdb.put(A, Turtle.graph(":a :p 2."));
            tdb.delete(B);
        }
        try (TdbStore tdb = TdbStore.open(store)) {
            assertFalse(tdb.journal().isCurrent(A, "1", "v"));
            assertFalse(tdb.journal().isCurrent(B, "1", "v"));
        }
    }

    @Test
    void aStoreThatIsFilledAnewHasNoOldJournal() throws Exception {
        Path store = Files.createDirectory(temp.resolve("store"));
        Files.writeString(store.resolve(TdbStore.JOURNAL), "{\"event\":\"loaded\",\"article\":\"" + A + "\"}\n");
        Path quads = Files.writeString(temp.resolve("a.nq"), "<s:s> <p:p> <o:o> <" + A + "> .\n");
        QuadsLoad.into(store, List.of(quads), (iri, graph) -> true, quad -> {});
        assertFalse(Files.exists(store.resolve(TdbStore.JOURNAL)));
    }
}
