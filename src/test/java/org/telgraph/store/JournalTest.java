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
            journal.add(A, "1", "v1");
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
            journal.add(A, "1", "v");
            journal.add(A, "2", "v");
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
            journal.add(A, "1", "v");
            journal.write();
            assertFalse(journal.isCurrent(A, "2", "v"));
            assertFalse(journal.isCurrent(A, "1", "v"));
        }
    }

    @Test
    void notesThatWereNotWrittenAreLost() throws Exception {
        try (Journal journal = Journal.open(file)) {
            journal.add(A, "1", "v");
        }
        try (Journal journal = Journal.open(file)) {
            assertFalse(journal.isCurrent(A, "1", "v"));
        }
    }

    @Test
    void whatIsForgottenIsWrittenAtOnceAndBeforeTheNotes() throws Exception {
        try (Journal journal = Journal.open(file)) {
            journal.add(A, "1", "v");
            journal.write();
            journal.add(B, "1", "v");
            journal.forget(List.of(A, B));
        }
        try (Journal journal = Journal.open(file)) {
            assertFalse(journal.isCurrent(A, "1", "v"));
            assertFalse(journal.isCurrent(B, "1", "v"), "its graph may not have been safe");
        }
        assertEquals(2, Files.readAllLines(file).size(), "nothing is forgotten that was not known");
    }

    @Test
    void aLineThatWasCutOffCostsOneArticle() throws Exception {
        try (Journal journal = Journal.open(file)) {
            journal.add(A, "1", "v");
            journal.add(B, "1", "v");
            journal.write();
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 7));
        try (Journal journal = Journal.open(file)) {
            assertTrue(journal.isCurrent(A, "1", "v"));
            assertFalse(journal.isCurrent(B, "1", "v"));
            journal.add(B, "1", "v");
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
            assertTrue(journal.isEmpty());
            journal.add(A, "1", "v");
            journal.write();
            assertTrue(journal.isCurrent(A, "1", "v"));
        }
    }

    @Test
    void isForOneAtATime() throws Exception {
        try (Journal journal = Journal.open(file)) {
            String message =
                    assertThrows(StoreException.class, () -> Journal.open(file)).getMessage();
            assertTrue(message.contains("in use"), message);
            journal.add(A, "1", "v");
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
            tdb.journal().add(A, "1", "v");
            tdb.journal().add(B, "1", "v");
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
        QuadsLoad.into(store, List.of(quads), quad -> {});
        assertFalse(Files.exists(store.resolve(TdbStore.JOURNAL)));
    }
}
