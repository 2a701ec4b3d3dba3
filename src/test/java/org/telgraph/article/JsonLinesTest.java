package org.telgraph.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telgraph.article.Reading.Failed;
import org.telgraph.article.Reading.Read;
import org.telgraph.article.Reading.Skipped;

class JsonLinesTest {

    @Test
    void readsAllFields() throws IOException {
        Article article =
                article("{\"id\":\"x1\",\"title\":\"T\",\"publisher\":\" P \",\"date\":\"2020-02-12T10:00:00Z\","
                        + "\"url\":\"https://example.org/\",\"text\":\"Body.\",\"more\":{\"deep\":[1]}}");
        assertEquals(
                new Article(
                        "x1", "x1", "T", "P", List.of(), LocalDate.of(2020, 2, 12), "https://example.org/", "Body."),
                article);
        assertEquals("T\n\nBody.", article.content());
    }

    @Test
    void asksForNothingButText() throws IOException {
        Article article = article(
                "{\"id\":null,\"title\":null,\"publisher\":null,\"date\":null,\"url\":null,\"text\":\"Body.\"}");
        assertEquals(new Article("f.jsonl#1", "f.jsonl#1", "", "", List.of(), null, "", "Body."), article);
    }

    @Test
    void takesANumberForAnIdAsItIsWritten() throws IOException {
        assertEquals(
                "12345678901234567890",
                article("{\"id\":12345678901234567890,\"text\":\"T\"}").id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"x\"}                       | f.jsonl:1    | no field \"text\"",
                "{\"text\":null}                      | f.jsonl:1    | no field \"text\"",
                "{\"text\":12}                        | f.jsonl:1    | field \"text\" is no string",
                "{\"title\":[\"x\"],\"text\":\"T\"}   | f.jsonl:1    | field \"title\" is no string",
                "{\"id\":1,\"id\":2,\"text\":\"T\"}   | f.jsonl:1    | field \"id\" twice",
                "{\"text\":\"a\\u0000b\"}             | f.jsonl:1    | field \"text\" has a NUL character",
                "{\"text\":\"T\"} {}                  | f.jsonl:1:15 | broken JSON",
                "{'text':'T'}                         | f.jsonl:1:3  | broken JSON",
                "{\"text\":\"T\",}                    | f.jsonl:1:14 | broken JSON",
                "\"text\"                             | f.jsonl:1:2  | broken JSON",
                "{\"text\":\"T                        | f.jsonl:1:11 | broken JSON, the line ends too early (one object a line)",
                "{\"text\":\"T\"                      | f.jsonl:1:12 | broken JSON, the line ends too early (one object a line)",
                "[{\"text\":\"T\"}]                   | f.jsonl      | a JSON array, not one object a line; convert it with jq -c '.[]' FILE",
                "{                                    | f.jsonl      | JSON over several lines, not one object a line; convert it with jq -c . FILE"
            })
    void saysWhatIsWrong(String line, String where, String why) throws IOException {
        assertEquals(List.of(new Failed(where, why)), read(line.getBytes(UTF_8)));
    }

    @Test
    void readsOnAfterABrokenLine() throws IOException {
        List<Reading> readings =
                read("{\"text\":\"A\"}\r\n\n{broken\n{\"text\":\"é\"}\n{\"text\":\" \"}\n{\"text\":\"B\"}"
                        .getBytes(ISO_8859_1));
        assertEquals("f.jsonl#1", ((Read) readings.get(0)).article().id());
        assertInstanceOf(Failed.class, readings.get(1));
        assertTrue(
                readings.get(1).where().startsWith("f.jsonl:3"), readings.get(1).where());
        assertEquals(
                new Failed("f.jsonl:4, byte 32", "not valid UTF-8; escape or convert the character"), readings.get(2));
        assertEquals(new Skipped("f.jsonl:5", "empty"), readings.get(3));
        assertEquals("f.jsonl#6", ((Read) readings.get(4)).article().id());
    }

    @Test
    void refusesALineBeyondTheLimitAlone() throws IOException {
        List<Reading> readings = new ArrayList<>();
        String lines = "{\"text\":\"" + "x".repeat(200_000) + "\"}\n{\"text\":\"B\"}\n";
        new JsonLines(100_000)
                .read(new ByteArrayInputStream(lines.getBytes(UTF_8)), new Source("f", "f"), readings::add);
        assertEquals("f:1", assertInstanceOf(Failed.class, readings.get(0)).where());
        assertEquals("B", ((Read) readings.get(1)).article().text());
    }

    @Test
    void warnsOfADateThatItCannotRead() throws IOException {
        Read read = (Read)
                read("{\"date\":\"last week\",\"text\":\"T\"}".getBytes(UTF_8)).get(0);
        assertEquals(List.of("date not understood, left out: last week"), read.warnings());
    }

    @Test
    void replacesHalvesOfSurrogatePairs() throws IOException {
        assertEquals(
                "a\uFFFDb😀", article("{\"text\":\"a\\ud800b\\ud83d\\ude00\"}").text());
    }

    private static Article article(String line) throws IOException {
        List<Reading> readings = read(line.getBytes(UTF_8));
        return assertInstanceOf(Read.class, readings.get(0)).article();
    }

    private static List<Reading> read(byte[] lines) throws IOException {
        List<Reading> readings = new ArrayList<>();
        new JsonLines(1 << 20).read(new ByteArrayInputStream(lines), new Source("f.jsonl", "f.jsonl"), readings::add);
        return readings;
    }
}
