package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same articles give the same bytes: with any number of threads, in any order, in any process. */
class DeterminismIT {

    /** Articles of many names, where something has to be chosen among equals. */
    private static final List<String> OTHERS = List.of(
            "{\"id\":\"equals\",\"date\":\"2020-02-12\",\"text\":\"Poland, Chile and Norway met on Monday. Both sides signed "
                    + "a trade deal. It may ban ZTE and Huawei. The company denied it. They accused them of spying.\"}",
            "{\"id\":\"posts\",\"text\":\"Senators Lee Roe (R-Ark.) and Kim Poe (D-Ohio) praised Nokia, Ericsson and Telia. "
                    + "U.S. and Chinese officials said that Huawei supplies Vodafone, Orange and BT.\"}",
            "{\"id\":\"quotes\",\"text\":\"\\\"We banned Huawei and ZTE,\\\" the ministry said. \\\"Sweden and Denmark will "
                    + "follow.\\\" Norway's rules bar firms from buying from the vendor.\"}");

    @TempDir
    static Path temp;

    private static List<String> records;
    private static String expected;

    @BeforeAll
    static void build() throws IOException {
        records = new ArrayList<>(OTHERS);
        try (InputStream samples = DeterminismIT.class.getResourceAsStream("/sample/articles.jsonl")) {
            records.addAll(new String(samples.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
        Path graph = temp.resolve("expected.nq");
        CommandRun.of("build", "--threads", 1, "--out", graph, input(0)).ok();
        expected = Files.readString(graph);
        assertTrue(expected.lines().count() > 500, expected.lines().count() + " quads");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void threadsAndOrderDoNotMatter(int threads) throws IOException {
        Path graph = temp.resolve(threads + ".nq");
        CommandRun.of("build", "--threads", threads, "--out", graph, input(threads))
                .ok();
        assertEquals(expected, Files.readString(graph));
    }

    /** Every process orders sets in its own way; this one has also the same identity hash for all objects. */
    @Test
    void hashesDoNotMatter() throws Exception {
        Path graph = temp.resolve("other.nq");
        Map<String, String> hashes = Map.of("JDK_JAVA_OPTIONS", "-XX:+UnlockExperimentalVMOptions -XX:hashCode=2");
        CommandProcess.run(temp, hashes, "build", "--threads", 2, "--out", graph, input(5))
                .ok();
        assertEquals(expected, Files.readString(graph));
    }

    /** The records in an order of their own. */
    private static Path input(int order) throws IOException {
        List<String> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(order));
        return Files.write(temp.resolve(order + ".jsonl"), shuffled);
    }
}
