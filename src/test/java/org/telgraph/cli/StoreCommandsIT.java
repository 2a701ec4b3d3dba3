package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look after a store: check, dump, load, retract. */
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
    void loadMakesTheStoreThatWasDumped() throws Exception {
        Path dump = temp.resolve("graph.nq.gz");
        CommandRun.of("dump", "--store", DemoStore.FOLDER, "--out", dump).ok();
        Path store = temp.resolve("store");
        CommandRun run = CommandRun.of("load", "--store", store, dump).ok();
        String dumped = CommandRun.dump(DemoStore.FOLDER);
        long graphs = dumped.lines()
                .map(line -> line.substring(line.lastIndexOf('<')))
                .distinct()
                .count();
        assertEquals(
                String.format("%,d quads in %d graphs loaded%n", dumped.lines().count(), graphs), run.err());
        assertEquals(dumped, CommandRun.dump(store));

        Path copy = temp.resolve("copy.nq");
        CommandRun.of("load", "--out", copy, dump).ok();
        assertEquals(dumped, Files.readString(copy));
    }

    @Test
    void loadReplacesTheGraphsOfTheFileOnly() throws Exception {
        Path store = temp.resolve("store");
        String other = "{\"id\":\"b\",\"text\":\"Nokia supplies Telia.\"}\n";
        Path old = Files.writeString(
                temp.resolve("old.jsonl"), "{\"id\":\"a\",\"text\":\"Australia banned Huawei.\"}\n" + other);
        Path update = Files.writeString(temp.resolve("new.jsonl"), "{\"id\":\"a\",\"text\":\"Sweden banned ZTE.\"}\n");
        CommandRun.of("build", "--store", store, old).ok();
        Path quads = temp.resolve("new.nq");
        CommandRun.of("build", "--out", quads, update).ok();
        CommandRun.of("load", "--store", store, quads).ok();
        assertEquals(Set.of("Sweden bans ZTE", "Nokia supplies Telia"), CommandRun.triples(store));
        String once = CommandRun.dump(store);
        CommandRun.of("load", "--store", store, quads).ok();
        assertEquals(once, CommandRun.dump(store));
    }

    @Test
    void loadLeavesOutWhatTheShapesDoNotAllow() throws Exception {
        Path store = temp.resolve("store");
        CommandRun.of("build", "--store", store, news("Australia banned Huawei.", "Nokia supplies Telia."))
                .ok();
        Path quads = temp.resolve("new.nq");
        CommandRun.of("build", "--out", quads, news("Sweden banned ZTE.", "Japan banned Huawei."))
                .ok();
        String spoilt = Files.readString(quads)
                .lines()
                .filter(line -> !line.contains("#status>") || !line.endsWith("/b> ."))
                .collect(Collectors.joining("\n"));
        CommandRun run = CommandRun.of("load", "--store", store, Files.writeString(quads, spoilt))
                .ends(1);
        assertTrue(
                run.message().startsWith("error " + ARTICLE + "b: Japan bans Huawei: a claim has exactly one status"),
                run.err());
        assertTrue(run.err().contains("not allow, not loaded: 1\n"), run.err());
        assertEquals(Set.of("Sweden bans ZTE", "Nokia supplies Telia"), CommandRun.triples(store));
    }

    @Test
    void loadTellsWhatTheChecksFind() throws Exception {
        Path store = temp.resolve("store");
        CommandRun.of("build", "--store", store, news("Australia banned Huawei.", "Nokia supplies Telia."))
                .ok();
        String person = "<https://w3id.org/telgraph/id/Telia> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
                + "<https://w3id.org/telgraph/ontology#Person> <" + ARTICLE + "a> .\n"
                + "<https://w3id.org/telgraph/id/Telia> <http://www.w3.org/2000/01/rdf-schema#label> "
                + "\"Telia\"@en <" + ARTICLE + "a> .\n";
        Path quads = Files.writeString(temp.resolve("more.nq"), CommandRun.dump(store) + person);
        CommandRun run = CommandRun.of("load", "--store", store, quads).ends(1);
        assertTrue(run.message().startsWith("error two-kinds: https://w3id.org/telgraph/id/Telia "), run.err());
        CommandRun.of("load", "--store", store, quads).ok(); // as nothing has changed
    }

    private Path news(String first, String second) throws IOException {
        return Files.writeString(
                temp.resolve("news.jsonl"),
                "{\"id\":\"a\",\"text\":\"" + first + "\"}\n{\"id\":\"b\",\"text\":\"" + second + "\"}\n");
    }

    @Test
    void loadOfABrokenFileChangesNothing() throws Exception {
        Path good = temp.resolve("good.nq");
        CommandRun.of("dump", "--store", DemoStore.FOLDER, "--out", good).ok();
        Path broken =
                Files.writeString(temp.resolve("broken.nq"), Files.readString(good) + "<http://a> <http://b> .\n");
        Path fresh = temp.resolve("fresh");
        assertTrue(
                CommandRun.of("load", "--store", fresh, broken)
                        .ends(1)
                        .err()
                        .startsWith("telgraph: " + broken + " is not N-Quads: [line: "),
                "the place is named");
        try (Stream<Path> files = Files.list(fresh)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> !file.endsWith(".loading.lock")).toList());
        }
        Path outside = Files.writeString(temp.resolve("outside.nq"), "<http://a> <http://b> <http://c> .\n");
        assertEquals(
                "telgraph: " + outside + " is not N-Quads: in no graph that has an IRI: http://a http://b http://c\n",
                CommandRun.of("load", "--store", fresh, outside).ends(1).err());

        CommandRun.of("load", "--store", fresh, good).ok();
        String before = CommandRun.dump(fresh);
        CommandRun.of("load", "--store", fresh, broken).ends(1);
        assertEquals(before, CommandRun.dump(fresh));
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
