package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorefOptionIT {

    @TempDir
    static Path folder;

    private static Path news;

    @BeforeAll
    static void write() throws Exception {
        news = folder.resolve("news.jsonl");
        Files.writeString(news, """
                {"id": "described", "text": "The fair opened in Oslo. Ericsson sells antennas. The company criticized Germany."}
                {"id": "pronoun", "text": "The fair opened in Oslo. Nokia sells antennas. It accused ZTE of theft."}
                {"id": "person", "text": "The fair opened in Oslo. Fiona Hart spoke in Geneva. She praised Samsung."}
                {"id": "named", "text": "Poland banned Huawei."}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "statistical", "fastneural"})
    void resolvesDescriptionsAndPronouns(String how) {
        Set<String> resolved = Set.of(
                "Ericsson criticizes Germany",
                "Nokia accuses ZTE",
                "Fiona_Hart supports Samsung",
                "Poland bans Huawei");
        Set<String> triples = new TreeSet<>(CommandRun.triples(build(how, 1)));
        triples.removeIf(triple -> triple.contains("develops"));
        assertEquals(resolved, triples);
    }

    @Test
    void leavesThemUnresolved() {
        Set<String> triples = new TreeSet<>(CommandRun.triples(build("none", 1)));
        triples.removeIf(triple -> triple.contains("develops"));
        assertEquals(Set.of("Poland bans Huawei"), triples);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "statistical", "fastneural", "none"})
    void givesTheSameWhateverTheThreads(String how) throws Exception {
        String once = Files.readString(build(how, 1));
        assertEquals(once, Files.readString(build(how, 1)));
        assertEquals(once, Files.readString(build(how, 2)));
    }

    @Test
    void explainsWithTheSameChoice() {
        String text = "Nokia sells antennas. It accused ZTE of theft.";
        String kept = "Nokia accuses ZTE [fact]";
        assertTrue(CommandRun.of("explain", text).ok().out().contains(kept));
        assertTrue(!CommandRun.of("explain", "--coref", "none", text).ok().out().contains(kept));
    }

    private static Path build(String how, int threads) {
        Path graph = folder.resolve(how + threads + ".nq");
        CommandRun.of("build", "--coref", how, "--threads", threads, "--out", graph, news)
                .ok();
        return graph;
    }
}
