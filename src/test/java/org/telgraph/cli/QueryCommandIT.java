package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.telgraph.store.PackagedQueries;

class QueryCommandIT {

    private static final String BANNED_BY_AUSTRALIA =
            "SELECT ?whom ?label { id:Australia tg:bans ?whom . ?whom rdfs:label ?label }";

    /** Queries to which the demo has no answer. */
    private static final Set<String> NOT_IN_THE_DEMO =
            Set.of("second-hand-exposure", "independent-publishers", "unlinked-entities", "rulings");

    @TempDir
    Path temp;

    static List<String> packaged() {
        return PackagedQueries.NAMES;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "claims ; huawei-backdoors,Australia|Commonwealth of Australia|Australian|Australians|Canberra,bans,",
                "who-supplies-whom ; Huawei,Vodafone,2,",
                "bans-by-state ; Australia,Australia,Huawei,2018-08,",
                "holder-claims ; United States,Huawei,deploys,backdoor,claimed,",
                "denied-and-contradicted ; United States,accuses,Huawei,fact,",
                "entity-profile ; Huawei,supplies,Deutsche Telekom,fact,1",
                "votes-and-laws ; Bundestag,votesOn,5G bill,fact,",
                "evidence ; Huawei supplies Vodafone and Deutsche Telekom, two of the biggest operators in Europe.",
                "exposure ; Vodafone,Huawei,bans,United Kingdom,United Kingdom,yes",
            })
    void packagedQueriesAnswerByName(String name, String row) {
        String csv = DemoStore.query("--format", "csv", name).out();
        assertTrue(csv.contains(row), csv);
    }

    @ParameterizedTest
    @MethodSource("packaged")
    void packagedQueriesAnswerAsATable(String name) {
        List<String> lines = DemoStore.query(name).lines();
        assertTrue(NOT_IN_THE_DEMO.contains(name) || lines.size() > 2, lines.toString());
        assertEquals(lines, DemoStore.query("--format", "table", name + ".rq").lines());
    }

    @Test
    void everyPackagedQueryIsNamed() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replaceFirst("\\.rq$", ""))
                    .sorted()
                    .toList();
            assertEquals(new ArrayList<>(new TreeSet<>(PackagedQueries.NAMES)), names);
        }
    }

    @Test
    void asksAboutSomethingElse() {
        String huawei = DemoStore.query("--format", "csv", "entity-profile").out();
        String nokia = DemoStore.query("--format", "csv", "--param", "name=Nokia", "entity-profile")
                .out();
        assertTrue(nokia.contains("\r\nNokia,type,equipment vendor,,0\r\n"), nokia);
        assertFalse(nokia.contains("Huawei,type"), nokia);
        List<String> both = DemoStore.query(
                        "--format", "csv", "--param", "name=Nokia", "--param", "name=Huawei", "entity-profile")
                .lines();
        assertTrue(both.containsAll(nokia.lines().toList())
                && both.containsAll(huawei.lines().toList()));
        assertEquals(
                "telgraph: entity-profile: there is no parameter x; there are name, relation",
                CommandRun.of("query", "--store", DemoStore.FOLDER, "--param", "x=Nokia", "entity-profile")
                        .ends(1)
                        .message());
        CommandRun.of("query", "--store", DemoStore.FOLDER, "--param", "Nokia", "entity-profile")
                .ends(2);
    }

    @Test
    void listsWhatThereIs() {
        List<String> lines = CommandRun.of("query", "--list").ok().lines();
        assertTrue(lines.containsAll(packaged()), lines.toString());
        assertTrue(lines.contains("  --param name=…  any name of the entity (\"Huawei\"@en)"), lines.toString());
    }

    @Test
    void answersInEveryFormatWithoutPrefixLines() {
        assertEquals(
                List.of("whom       label", "---------  ------", "id:Huawei  Huawei"),
                DemoStore.query("-e", BANNED_BY_AUSTRALIA).lines());
        assertEquals(
                "whom,label\r\nhttps://w3id.org/telgraph/id/Huawei,Huawei\r\n",
                DemoStore.query("--format", "csv", "-e", BANNED_BY_AUSTRALIA).out());
        assertEquals(
                "?whom\t?label\n<https://w3id.org/telgraph/id/Huawei>\t\"Huawei\"@en\n",
                DemoStore.query("--format", "TSV", "-e", BANNED_BY_AUSTRALIA).out());
        JsonArray rows = JsonParser.parseString(DemoStore.query("--format", "json", "-e", BANNED_BY_AUSTRALIA)
                        .out())
                .getAsJsonObject()
                .getAsJsonObject("results")
                .getAsJsonArray("bindings");
        assertEquals(
                "Huawei",
                rows.get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("label")
                        .get("value")
                        .getAsString());
    }

    @Test
    void writesGraphsAsTurtleJsonOrQuads() {
        String construct = "CONSTRUCT { ?who tg:bans ?whom } { ?who tg:bans ?whom FILTER(?who = id:Australia) }";
        String quad = "<https://w3id.org/telgraph/id/Australia> <https://w3id.org/telgraph/ontology#bans>"
                + " <https://w3id.org/telgraph/id/Huawei> .";
        assertEquals(
                List.of(quad),
                DemoStore.query("--format", "nq", "-e", construct).lines());
        String turtle = DemoStore.query("-e", construct).out();
        assertTrue(turtle.replaceAll("\\s+", " ").contains("id:Australia tg:bans id:Huawei ."), turtle);
        String json = DemoStore.query("--format", "json", "-e", construct).out();
        assertEquals(
                "id:Australia",
                JsonParser.parseString(json).getAsJsonObject().get("@id").getAsString());
    }

    @ParameterizedTest
    @CsvSource({"csv, claims-as-statements", "tsv, claims-as-reifiers", "nq, claims"})
    void saysThatAFormatDoesNotSuitTheQuery(String format, String name) {
        CommandRun run = CommandRun.of("query", "--store", DemoStore.FOLDER, "--format", format, name)
                .ends(1);
        assertTrue(
                run.err().contains("a query that makes a graph") || run.err().contains("only a query that makes"),
                run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource({"graph.nq", "graph.nq.gz"})
    void aDumpAnswersAsTheStoreDoes(String file) {
        Path dump = temp.resolve(file);
        CommandRun.of("dump", "--store", DemoStore.FOLDER, "--out", dump).ok();
        for (String name : List.of("claims", "exposure", "entity-profile")) {
            assertEquals(
                    DemoStore.query("--format", "csv", name).out(),
                    CommandRun.of("query", "--in", dump, "--format", "csv", name)
                            .ok()
                            .out());
        }
    }

    @Test
    void runsAFileOfTheUsersOwn() throws Exception {
        Path file = Files.writeString(temp.resolve("mine.rq"), "ASK { id:Japan tg:bans ?x }");
        assertEquals("no\n", DemoStore.query(file).out());
    }

    @Test
    void readsNamesBelowAnotherBase() {
        String ask = "ASK { id:Australia tg:bans id:Huawei }";
        assertEquals("yes\n", DemoStore.query("-e", ask).out());
        assertEquals(
                "no\n",
                DemoStore.query("--base", "https://example.org/", "-e", ask).out());
    }
}
