package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look after a store: check, dump, retract. */
class StoreCommandsIT {

    private static final String ARTICLE = "https://w3id.org/telgraph/article/";

    @TempDir
    Path temp;

    @Test
    void dumpWritesTheSameSortedBytesEverywhere() throws Exception {
        String printed = CommandRun.dump(DemoStore.FOLDER);
        List<String> lines = printed.lines().toList();
        assertEquals(lines.stream().sorted().distinct().toList(), lines);
        Path plain = temp.resolve("graph.nq");
        Path zipped = temp.resolve("graph.nq.gz");
        CommandRun.of("dump", "--store", DemoStore.FOLDER, "--out", plain).ok();
        CommandRun.of("dump", "--store", DemoStore.FOLDER, "--out", zipped).ok();
        assertEquals(printed, Files.readString(plain));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(zipped))) {
            assertEquals(printed, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void retractRemovesExactlyTheArticle() throws Exception {
        Path store = temp.resolve("store");
        Path news = Files.writeString(temp.resolve("news.jsonl"), """
                {"id":"a b","text":"Australia banned Huawei."}
                {"id":"c","text":"Australia banned Huawei. Nokia supplies Telia."}
                {"id":"d","text":"Sweden banned ZTE."}
                """);
        CommandRun.of("build", "--store", store, news).ok();
        String before = CommandRun.dump(store);

        CommandRun none =
                CommandRun.of("retract", "--store", store, "zzz", "a b").ends(1);
        assertEquals("telgraph: there is no article zzz\n", none.err());
        assertEquals(without(before, "a%20b"), CommandRun.dump(store));

        CommandRun byIri =
                CommandRun.of("retract", "--store", store, ARTICLE + "c").ok();
        assertEquals("", byIri.err() + byIri.out());
        assertEquals(without(without(before, "a%20b"), "c"), CommandRun.dump(store));
        assertEquals(Set.of("Sweden bans ZTE"), CommandRun.triples(store));
        assertEquals(
                "telgraph: there is no article d\n",
                CommandRun.of("retract", "--store", store, "--base", "https://example.org/", "d")
                        .ends(1)
                        .err());
    }

    private static String without(String dump, String article) {
        StringBuilder rest = new StringBuilder();
        dump.lines()
                .filter(line -> !line.endsWith("<" + ARTICLE + article + "> ."))
                .forEach(line -> rest.append(line).append('\n'));
        return rest.toString();
    }

    @Test
    void checkFindsNoErrorInWhatBuildMakes() {
        CommandRun run = CommandRun.of("check", "--store", DemoStore.FOLDER).ok();
        assertTrue(
                run.err().startsWith("checked knowledge files and the store at " + DemoStore.FOLDER + ": 0 errors, "),
                run.err());
        assertFalse(run.out().contains("error"), run.out());
    }

    @Test
    void checkNamesEveryErrorInALine() throws Exception {
        Path dump = temp.resolve("graph.nq");
        String graph = "<" + ARTICLE + "huawei-backdoors> .\n";
        String id = "<https://w3id.org/telgraph/id/";
        String tg = "<https://w3id.org/telgraph/ontology#";
        Files.writeString(
                dump,
                CommandRun.dump(DemoStore.FOLDER) + id + "Japan> " + tg + "bans> " + id + "Huawei> " + graph
                        + "<" + ARTICLE + "huawei-backdoors#claim-0> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
                        + tg + "Claim> " + graph);
        CommandRun run = CommandRun.of("check", "--in", dump).ends(1);
        assertTrue(
                run.lines().stream()
                        .anyMatch(line -> line.startsWith("error triple-without-fact: ") && line.contains("Japan")),
                run.out());
        assertTrue(
                run.lines().stream().anyMatch(line -> line.startsWith("error ") && line.contains("claim-0")),
                run.out());
        long errors =
                run.lines().stream().filter(line -> line.startsWith("error ")).count();
        assertTrue(
                run.err().startsWith("checked knowledge files and " + dump + ": " + errors + " errors, "), run.err());
    }
}
