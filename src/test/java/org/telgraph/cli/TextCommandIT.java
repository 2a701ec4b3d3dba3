package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCommandIT {

    @TempDir
    Path temp;

    @Test
    void printsTheArticlesOfAFolder() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("news/2020")).getParent();
        Files.writeString(folder.resolve("b.txt"), "Two.");
        Files.writeString(folder.resolve("2020/a.txt"), "One.");
        Files.writeString(folder.resolve("empty.txt"), "");
        CommandRun run = CommandRun.of("text", folder).ok();
        assertEquals("==> 2020/a.txt <==\nOne.\n\n==> b.txt <==\nTwo.\n\n", run.out());
        assertEquals("skipped: " + folder.resolve("empty.txt") + ": empty\n", run.err());
    }

    @Test
    void readsStandardInput() {
        assertEquals("Text.", CommandRun.withInput("Text.", "text", "-").ok().out());
        assertEquals(
                "T\n\nText.",
                CommandRun.withInput("{\"title\":\"T\",\"text\":\"Text.\"}", "text", "-")
                        .ok()
                        .out());
    }

    @Test
    void saysThatThereIsNone() throws Exception {
        Path empty = Files.createFile(temp.resolve("empty.txt"));
        CommandRun run = CommandRun.of("text", empty).ends(1);
        assertEquals("skipped: " + empty + ": empty\ntelgraph: " + empty + ": no article\n", run.err());
    }
}
