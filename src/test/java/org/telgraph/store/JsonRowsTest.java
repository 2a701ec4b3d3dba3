package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.riot.rowset.rw.RowSetWriterJSON;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {

    private static final String EVERY_KIND_OF_TERM = """
            SELECT ?a ?b ?c {
              VALUES (?a ?b ?c) {
                (<http://example.org/ä?x=1&y='2'> "plain \\" \\\\ \\n \\t \\u0001 😀" "Deutsch"@de)
                (7 UNDEF true)
                ("2020-02-12"^^<http://www.w3.org/2001/XMLSchema#date> "" UNDEF)
                ("a"^^<http://example.org/own> 1.50 "</script>")
              }
            }""";

    private static RowSet rows(String query) {
        return QueryExec.dataset(DatasetGraphFactory.empty())
                .query(query)
                .build()
                .select()
                .materialize();
    }

    private static byte[] written(RowSet rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRows().write(out, rows, null);
        return out.toByteArray();
    }

    private static RowSet read(byte[] json) {
        RowSetReader reader =
                RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
        return reader.read(new ByteArrayInputStream(json), ARQ.getContext());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EVERY_KIND_OF_TERM,
                "SELECT ?a { BIND(1 AS ?b) }",
                "SELECT ?a { FILTER(false) }",
                "SELECT ?a ?b { VALUES ?a { 1 2 } BIND(BNODE() AS ?b) }"
            })
    void whatIsReadBackIsWhatWasWritten(String query) {
        RowSet rows = rows(query);
        byte[] json = written(rows.rewindable());
        assertTrue(
                ResultsCompare.equalsByTermAndOrder(rows(query), read(json)), new String(json, StandardCharsets.UTF_8));
    }

    @Test
    void isWhatJenaWritesButForBlanks() {
        ByteArrayOutputStream jena = new ByteArrayOutputStream();
        RowSetWriterJSON.factory.create(ResultSetLang.RS_JSON).write(jena, rows(EVERY_KIND_OF_TERM), ARQ.getContext());
        assertEquals(
                JsonParser.parseString(jena.toString(StandardCharsets.UTF_8)),
                JsonParser.parseString(new String(written(rows(EVERY_KIND_OF_TERM)), StandardCharsets.UTF_8)));
    }

    @Test
    void everyRowIsALine() {
        assertEquals(
                2,
                new String(written(rows("SELECT ?a { VALUES ?a { 1 2 } }")), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.matches("\\s*\\{\"a\":\\{.*\\}\\},?"))
                        .count());
    }

    @Test
    void aBlankNodeKeepsItsNameWithinAnAnswer() {
        String json = new String(
                written(rows("SELECT ?a ?b ?c { BIND(BNODE() AS ?a) BIND(?a AS ?b) BIND(BNODE() AS ?c) }")),
                StandardCharsets.UTF_8);
        assertEquals(2, json.split("\"b0\"", -1).length - 1, json);
        assertEquals(1, json.split("\"b1\"", -1).length - 1, json);
    }
}
