package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;

class SparqlQueryTest {

    private static final PrefixMapping USUAL = Vocabulary.prefixes(Names.DEFAULT);

    @TempDir
    Path folder;

    private DatasetGraph data() throws StoreException {
        Path path = folder.resolve("x.nq");
        try (QuadsFile file = QuadsFile.create(path)) {
            String ids = "PREFIX id: <" + Names.DEFAULT.entities() + "> PREFIX tg: <" + Vocabulary.TG + ">\n";
            file.put("http://example.org/1", Turtle.graph(ids + "id:Australia tg:bans id:Huawei."));
            file.put(
                    "http://example.org/2",
                    Turtle.graph(
                            ids
                                    + "id:Huawei tg:supplies id:Vodafone; tg:cue 'a, \"b\"\\nc'. id:Australia tg:bans id:ZTE."));
        }
        return QuadsFile.read(path).dataset();
    }

    private String answer(String query, ResultFormat format) throws StoreException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SparqlQuery.parse(query, USUAL).run(data(), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String refusal(String query) {
        return assertThrows(BadQueryException.class, () -> SparqlQuery.parse(query, USUAL))
                .getMessage();
    }

    @Test
    void usualPrefixesNeedNotBeDeclared() throws StoreException {
        assertEquals(
                "x\r\nhttps://w3id.org/telgraph/id/Huawei\r\nhttps://w3id.org/telgraph/id/ZTE\r\n",
                answer("SELECT ?x { id:Australia tg:bans ?x } ORDER BY ?x", ResultFormat.CSV));
    }

    private static final String WITH_PARAMETERS =
            "SELECT * { VALUES ?name { 'Huawei'@en } VALUES ?relation { tg:bans tg:supplies }"
                    + " { SELECT ?x { VALUES ?day { '2020-02-12'^^xsd:date } ?x tg:dateText ?day } } VALUES (?a ?b) { (1 2) } }";

    private static Map<String, List<String>> set(String name, String... values) throws BadQueryException {
        return SparqlQuery.parse(WITH_PARAMETERS, USUAL)
                .with(Map.of(name, List.of(values)))
                .parameters();
    }

    @Test
    void whatStandsInValuesMayBeSet() throws StoreException {
        assertEquals(
                Map.of(
                        "name",
                        List.of("\"Huawei\"@en"),
                        "relation",
                        List.of("tg:bans", "tg:supplies"),
                        "day",
                        List.of("\"2020-02-12\"^^xsd:date")),
                SparqlQuery.parse(WITH_PARAMETERS, USUAL).parameters());
        assertEquals(
                List.of("\"Nokia\"@en", "\"ZTE\"@en"),
                set("name", "Nokia", "ZTE").get("name"));
        assertEquals(
                List.of("\"2021-01-31\"^^xsd:date"), set("day", "2021-01-31").get("day"));
        assertEquals(List.of("tg:permits"), set("relation", "permits").get("relation"));
        assertEquals(List.of("tg:permits"), set("relation", "tg:permits").get("relation"));
        assertEquals(
                List.of("<http://example.org/x>"),
                set("relation", "http://example.org/x").get("relation"));
    }

    @Test
    void aSettingIsATermWhateverItContains() throws StoreException {
        String query = "SELECT ?x { VALUES ?cue { 'ban' } ?x tg:cue ?cue }";
        String injected = "x' } ?s ?p ?o . VALUES ?y { 'y";
        SparqlQuery set = SparqlQuery.parse(query, USUAL).with(Map.of("cue", List.of(injected)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        set.run(data(), ResultFormat.CSV, out);
        assertEquals("x\r\n", out.toString(StandardCharsets.UTF_8));
        SparqlQuery sent = SparqlQuery.parse(set.text(), USUAL); // as for a server
        assertEquals(set.parameters(), sent.parameters());
        SparqlQuery found = SparqlQuery.parse(query, USUAL).with(Map.of("cue", List.of("a, \"b\"\nc")));
        found.run(data(), ResultFormat.CSV, out);
        assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("/Huawei\r\n"), out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "place    | x              | there is no parameter place; there are name, relation, day",
                "day      | yesterday      | day is no xsd:date: yesterday; one is 2020-02-12",
                "relation | a b            | relation is neither a name nor an IRI: a b",
                "relation | tg:x> ?p <tg:y | relation is neither a name nor an IRI: tg:x> ?p <tg:y",
            })
    void aSettingOfAnotherKindIsRefused(String name, String value, String message) {
        assertEquals(
                message,
                assertThrows(BadQueryException.class, () -> set(name, value)).getMessage());
    }

    @Test
    void aPrefixThatIsDeclaredMeansWhatItsDeclarationSays() throws StoreException {
        assertEquals("no\n", answer("PREFIX tg: <http://other/> ASK { ?s tg:bans ?o }", ResultFormat.TABLE));
    }

    @Test
    void theDefaultGraphIsTheUnionAndGraphsCanBeNamed() throws StoreException {
        assertEquals(
                "g\r\nhttp://example.org/2\r\n",
                answer(
                        "SELECT ?g { ?s tg:supplies ?o . id:Australia tg:bans id:Huawei . GRAPH ?g { ?s tg:supplies ?o } }",
                        ResultFormat.CSV));
    }

    @Test
    void csvQuotesAsRfc4180Says() throws StoreException {
        assertEquals("c\r\n\"a, \"\"b\"\"\nc\"\r\n", answer("SELECT ?c { ?s tg:cue ?c }", ResultFormat.CSV));
    }

    @Test
    void tablesShortenIris() throws StoreException {
        String table = answer("SELECT ?s ?o { ?s tg:supplies ?o }", ResultFormat.TABLE);
        assertEquals("s          o\n---------  -----------\nid:Huawei  id:Vodafone\n", table);
    }

    @Test
    void writesRowsAndTruthInTheOtherFormats() throws StoreException {
        String query = "SELECT ?o { id:Huawei tg:supplies ?o }";
        assertEquals("?o\n<https://w3id.org/telgraph/id/Vodafone>\n", answer(query, ResultFormat.TSV));
        assertTrue(answer(query, ResultFormat.JSON).contains("\"value\":\"https://w3id.org/telgraph/id/Vodafone\""));
        assertEquals("yes\n", answer("ASK { id:Huawei tg:supplies ?o }", ResultFormat.TABLE));
        assertTrue(answer("ASK { id:Huawei tg:supplies ?o }", ResultFormat.JSON).contains("\"boolean\" : true"));
    }

    @Test
    void writesGraphs() throws StoreException {
        String query = "CONSTRUCT { ?o tg:suppliedBy ?s } WHERE { ?s tg:supplies ?o }";
        String turtle = answer(query, ResultFormat.TABLE);
        assertTrue(turtle.matches("(?s).*id:Vodafone\\s+tg:suppliedBy\\s+id:Huawei.*"), turtle);
        assertEquals(
                "<https://w3id.org/telgraph/id/Vodafone> <https://w3id.org/telgraph/ontology#suppliedBy>"
                        + " <https://w3id.org/telgraph/id/Huawei> .\n",
                answer(query, ResultFormat.NQ));
        assertTrue(answer(query, ResultFormat.JSON).contains("suppliedBy"));
        assertTrue(answer("DESCRIBE id:Huawei", ResultFormat.NQ).contains("#cue> \"a, \\\"b\\\"\\nc\" ."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONSTRUCT WHERE { ?s ?p ?o } | CSV",
                "DESCRIBE id:Huawei | TSV",
                "SELECT * { ?s ?p ?o } | NQ",
                "ASK { } | NQ"
            })
    void refusesFormatsThatTheAnswerDoesNotHave(String query, ResultFormat format) {
        assertThrows(BadQueryException.class, () -> answer(query, format));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT * { ?s tg:bans }           | line 1, column 23: unexpected }",
                "SELECT * {\\n  ?s tg:bans ?o      | line 2, column 15: the query ends too early",
                "SELECT *\\n{ ?s foo:bar ?o }      | line 2, column 6: Unresolved prefixed name: foo:bar",
                "SELECT * { ?s ?p 'open }          | line 1, column 25: cannot read 'open }",
                "SELEKT * { ?s ?p ?o }             | line 1, column 7: cannot read SELEKT",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?p | Non-group key variable in SELECT: ?s",
                "SELECT ?s { GRAPH ?s ?p }         | line 1, column 22: unexpected ?p",
                "PREFIX tg: <x y> ASK {}           | line 1, column 12: unexpected <",
                "``                                | line 1, column 1: the query ends too early",
            })
    void saysWhereAQueryIsWrongInTheUsersOwnText(String query, String start) {
        String message = refusal(query.replace("\\n", "\n"));
        assertTrue(message.startsWith(start), message);
        assertEquals(1, message.lines().count(), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { id:a tg:bans id:b }",
                "# remove all\nPREFIX x: <http://x/>\nDELETE WHERE { ?s ?p ?o }",
                "CLEAR ALL",
                "LOAD <http://example.org/>"
            })
    void refusesUpdates(String update) {
        assertTrue(refusal(update).startsWith("this is an update"), refusal(update));
    }

    @Test
    void readsNoFileAndNoAddressThatAQueryNames() throws Exception {
        Path other = folder.resolve("other.nq");
        java.nio.file.Files.writeString(other, "<http://a> <http://b> <http://c> .\n");
        for (String clause : new String[] {"FROM", "FROM NAMED"}) {
            String query =
                    "SELECT * " + clause + " <" + other.toUri() + "> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
            assertEquals("s,p,o,g\r\n", answer(query, ResultFormat.CSV));
        }
    }
}
