package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        return QuadsFile.read(path);
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
