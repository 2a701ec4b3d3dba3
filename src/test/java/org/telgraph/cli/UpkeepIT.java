package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look after a store over the years: backup, restore, compact, history, curate; and rejects. */
class UpkeepIT {

    private static final String RULINGS = """
            @prefix tg: <https://w3id.org/telgraph/ontology#> .
            @prefix id: <https://w3id.org/telgraph/id/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <#telia> a tg:Merge ; tg:entity id:Telia ; tg:into id:Telia_Sweden ;
                dcterms:creator "Jane Doe" ; dcterms:created "2020-02-12"^^xsd:date ; rdfs:comment "The Swedish unit." .
            <#nobody> a tg:Correction ; tg:entity id:Nobody ; tg:type tg:Person ;
                dcterms:creator "Jane Doe" ; dcterms:created "2020-02-12"^^xsd:date ; rdfs:comment "A person." .
            """;

    @TempDir
    Path temp;

    private Path store;
    private Path news;

    @BeforeEach
    void write() throws Exception {
        store = temp.resolve("store");
        news = Files.writeString(temp.resolve("news.jsonl"), """
                {"id":"a","text":"Australia banned Huawei."}
                {"id":"b","text":"Nokia supplies Telia."}
                """);
    }

    private CommandRun build(Object... more) {
        Object[] args = Stream.concat(Stream.of("build", "--store", store), Stream.of(more))
                .toArray();
        return CommandRun.of(args);
    }

    @Test
    void aServedStoreIsBackedUpToo() throws Exception {
        build(news).ok();
        Path file = temp.resolve("backup.zip");
        try (CommandProcess server = CommandProcess.start("serve", "--store", store, "--port", 0)) {
            String dataset = server.await("Queries:").replaceFirst("Queries:\\s*(.*)/query", "$1");
            CommandRun.of("backup", "--fuseki", dataset, file).ok();
            server.end();
        }
        Path copy = temp.resolve("copy");
        CommandRun.of("restore", "--store", copy, file).ok();
        assertEquals(CommandRun.dump(store), CommandRun.dump(copy));
        assertTrue(CommandRun.of("build", "--store", copy, news).ok().message().contains("2 unchanged"));
    }

    @Test
    void aBackupIsRestoredWithItsJournal() throws Exception {
        build(news).ok();
        Path file = temp.resolve("backup.zip");
        String digest =
                CommandRun.of("backup", "--store", store, file).ok().message().replaceFirst(".*: ", "");
        assertTrue(digest.matches("[0-9a-f]{64}"), digest);
        Path copy = temp.resolve("copy");
        String before = CommandRun.dump(store);
        CommandRun restored = CommandRun.of("restore", "--store", copy, file).ok();
        assertTrue(restored.err().endsWith(" restored, the same as were backed up\n"), restored.err());
        assertEquals(before, CommandRun.dump(copy));
        assertTrue(CommandRun.of("build", "--store", copy, news).ok().message().contains("2 unchanged"));
        assertEquals(
                "telgraph: " + copy + " is not empty; a backup is restored into a new store\n",
                CommandRun.of("restore", "--store", copy, file).ends(1).err());
    }

    @Test
    void compactingChangesNothingButTheSize() {
        build(news).ok();
        String before = CommandRun.dump(store);
        CommandRun run = CommandRun.of("compact", "--store", store).ok();
        assertTrue(run.message().matches("compacted from \\d+\\.\\d to \\d+\\.\\d MB"), run.err());
        assertEquals(before, CommandRun.dump(store));
    }

    @Test
    void historyTellsWhatChanged() throws Exception {
        build(news).ok();
        Path changed = Files.writeString(temp.resolve("changed.jsonl"), """
                {"id":"a","text":"Australia banned Huawei. Sweden banned ZTE."}
                """);
        build(changed).ok();
        CommandRun.of("retract", "--store", store, "a").ok();
        List<String> lines =
                CommandRun.of("history", "--store", store, "a").ok().lines();
        assertTrue(lines.get(0).matches("\\S+Z  loaded by version \\S+"), lines.get(0));
        assertTrue(lines.get(1).matches("  text sha256:[0-9a-f]{64}, claims: 1"), lines.get(1));
        assertTrue(lines.get(2).contains("loaded by version"), lines.get(2));
        assertTrue(lines.get(3).endsWith(", claims: 2"), lines.get(3));
        assertEquals("  + Sweden bans ZTE: fact", lines.get(4));
        assertTrue(lines.get(5).endsWith("Z  retracted"), lines.get(5));
        assertEquals(6, lines.size());
        assertEquals(
                "telgraph: the journal " + store.resolve("journal.jsonl") + " knows of no article zzz\n",
                CommandRun.of("history", "--store", store, "zzz").ends(1).err());
    }

    @Test
    void rulingsHoldInPlaceAndAtLoadAlike() throws Exception {
        Path rulings = Files.writeString(temp.resolve("rulings.ttl"), RULINGS);
        build(news).ok();
        String before = CommandRun.dump(store);
        CommandRun run = CommandRun.of("curate", "--store", store, rulings).ok();
        assertEquals(
                "warning: this ruling changes nothing: https://w3id.org/telgraph/curation#nobody\n"
                        + "2 rulings kept; 2 graphs changed\n",
                run.err());
        assertEquals(Set.of("Australia bans Huawei", "Nokia supplies Telia_Sweden"), CommandRun.triples(store));
        String curated = CommandRun.dump(store);

        build("--force", news).ok();
        assertEquals(curated, CommandRun.dump(store), "the store knows its rulings");
        Path fresh = temp.resolve("fresh");
        CommandRun.of("build", "--store", fresh, "--curation", rulings, news).ok();
        assertEquals(curated, CommandRun.dump(fresh));
        Path file = temp.resolve("graph.nq");
        CommandRun.of("build", "--out", file, "--curation", rulings, news).ok();
        assertEquals(curated, Files.readString(file));
        CommandRun.of("check", "--store", store).ok();

        Path none = Files.createFile(temp.resolve("none.ttl"));
        CommandRun.of("curate", "--store", store, none).ok();
        assertEquals(before, CommandRun.dump(store), "all is undone");
        CommandRun.of("build", "--store", fresh, "--curation", none, news).ok();
        assertEquals(before, CommandRun.dump(fresh), "here too");
    }

    @Test
    void whatIsRuledIsWhatWasLoadedStill() throws Exception {
        build(news).ok();
        CommandRun.of("curate", "--store", store, Files.writeString(temp.resolve("rulings.ttl"), RULINGS))
                .ok();
        assertTrue(build(news).ok().message().contains("2 unchanged"));
        assertEquals(
                2, CommandRun.of("history", "--store", store, "b").ok().lines().size());
        build("--force", news).ok();
        String history = CommandRun.of("history", "--store", store, "b").ok().out();
        assertFalse(history.contains("  + ") || history.contains("  - "), history);
    }

    @Test
    void badRulingsChangeNothing() throws Exception {
        build(news).ok();
        String before = CommandRun.dump(store);
        Path broken = Files.writeString(temp.resolve("broken.ttl"), RULINGS.replace("tg:into id:Telia_Sweden ;", ""));
        String message =
                "telgraph: ruling https://w3id.org/telgraph/curation#telia: it names exactly one other entity: "
                        + "tg:into id:…\n";
        assertEquals(
                message,
                CommandRun.of("curate", "--store", store, broken).ends(1).err());
        assertEquals(message, build("--curation", broken, news).ends(1).err());
        assertEquals(before, CommandRun.dump(store));

        Path wrong = Files.writeString(temp.resolve("wrong.ttl"), RULINGS.replace("id:Nobody", "id:Nokia"));
        CommandRun run = CommandRun.of("curate", "--store", store, wrong).ends(1);
        assertTrue(run.err().contains("not curated: https://w3id.org/telgraph/article/b: Nokia supplies "), run.err());
        assertTrue(CommandRun.triples(store).contains("Nokia supplies Telia"));
    }

    @Test
    void whatTheShapesDoNotAllowIsKept() throws Exception {
        Path ontology = Files.createDirectory(temp.resolve("ontology"));
        Path shapes = Files.writeString(ontology.resolve("shape.ttl"), """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix tg: <https://w3id.org/telgraph/ontology#> .
                <https://example.org/NoBans> a sh:NodeShape ; sh:targetSubjectsOf tg:bans ;
                    sh:property [ sh:path tg:bans ; sh:maxCount 0 ; sh:message "no bans here" ] .
                """);
        build("--ontology", ontology, news).ends(1);
        try (Stream<Path> kept = Files.list(store.resolve("rejects"))) {
            Path place = kept.toList().get(0);
            assertTrue(place.getFileName().toString().startsWith("a-"), place.toString());
            assertEquals("Australia: no bans here (tg:bans)\n", Files.readString(place.resolve("report.txt")));
            assertTrue(Files.readString(place.resolve("graph.ttl")).contains("id:Australia"));
            Files.delete(shapes);
            CommandRun.of("build", "--store", store, place.resolve("article.jsonl"))
                    .ok();
            assertFalse(Files.exists(place));
        }
        assertEquals(Set.of("Australia bans Huawei", "Nokia supplies Telia"), CommandRun.triples(store));
    }

    @Test
    void aLoadTellsWhatIsWrongWithWhatItBrought() throws Exception {
        Path ontology =
                Files.createDirectories(temp.resolve("ontology/gazetteer")).getParent();
        Path first =
                Files.writeString(temp.resolve("first.jsonl"), "{\"id\":\"c\",\"text\":\"Zyxcom supplies Telia.\"}\n");
        Path names = Files.writeString(ontology.resolve("gazetteer/own.ttl"), """
                @prefix tg: <https://w3id.org/telgraph/ontology#> .
                @prefix id: <https://w3id.org/telgraph/id/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                id:Zyxcom a tg:Company ; rdfs:label "Zyxcom"@en .
                """);
        build("--ontology", ontology, first).ok();
        Files.writeString(names, Files.readString(names).replace("tg:Company", "tg:GovernmentBody"));
        Path second =
                Files.writeString(temp.resolve("second.jsonl"), "{\"id\":\"d\",\"text\":\"Zyxcom banned ZTE.\"}\n");
        CommandRun run = build("--ontology", ontology, second).ends(1);
        assertTrue(run.err().contains("error two-kinds: https://w3id.org/telgraph/id/Zyxcom is "), run.err());
    }
}
