package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelgraphTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void showsFirstStepsWithoutACommand() {
        assertEquals(2, run());
        assertTrue(err.toString().contains("telgraph demo"), err::toString);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void knowsItsVersion() {
        assertEquals(0, run("--version"));
        assertTrue(
                out.toString(StandardCharsets.UTF_8).matches("telgraph \\d+\\.\\d+\\.\\d+\\S* on Java \\d+\\R"),
                () -> out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build", "query", "serve", "explain", "check", "eval", "text", "dump", "load", "retract", "demo",
                "links"
            })
    void helpsWithEveryCommandByExample(String command) {
        assertEquals(0, run(command, "--help"));
        assertTrue(
                out.toString(StandardCharsets.UTF_8).contains("  telgraph " + command),
                () -> out.toString(StandardCharsets.UTF_8));
        assertTrue(
                out.toString(StandardCharsets.UTF_8).contains("Exit codes:"),
                () -> out.toString(StandardCharsets.UTF_8));
        assertEquals("", err.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "biuld news.jsonl                  | no such command: biuld",
                "biuld news.jsonl                  | Did you mean: telgraph build",
                "build --stroe x news.jsonl        | Possible solutions: --store",
                "build                             | Missing required parameter: 'INPUT'",
                "build --store a --out b news.txt  | mutually exclusive",
                "build --date foo news.txt         | write it like 2020-02-12",
                "build --threads 0 news.txt        | --threads must be at least 1",
                "build --min-confidence high a.txt | --min-confidence must be a number from 0 to 1, not high",
                "build --min-confidence 1.1 a.txt  | --min-confidence must be a number from 0 to 1, not 1.1",
                "build --min-confidence NaN a.txt  | --min-confidence must be a number from 0 to 1, not NaN",
                "build --coref neural news.txt     | Invalid value for option '--coref': expected one of [RULES, ",
                "explain --coref all It rained.    | Invalid value for option '--coref'",
                "eval gold --coref x news.txt      | Invalid value for option '--coref'",
                "build --date --keep-text news.txt | Expected parameter for option '--date'",
                "query                             | specify one of these",
                "query a.rq -e b                   | mutually exclusive",
                "query --format xml a.rq           | Invalid value for option '--format'",
                "serve --port 70000                | --port must be from 0 to 65535",
                "serve now                         | one argument too many: now",
            })
    void explainsWrongUsage(String args, String message) {
        assertEquals(2, run(args.split(" ")));
        assertTrue(err.toString().contains(message), err::toString);
        assertTrue(err.toString().contains("--help"), err::toString);
        assertFalse(err.toString().contains("\tat "), err::toString);
    }

    @Test
    void printsOneArticleExactly() throws Exception {
        String content = "Häd\r\nline 😀\n\n  Text without an end";
        Path file = Files.writeString(folder.resolve("a.txt"), content);
        assertEquals(0, run("text", file.toString()));
        assertEquals(content, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void printsSeveralArticlesBelowTheirIds() throws Exception {
        Path file = records();
        assertEquals(0, run("text", file.toString()));
        assertEquals("==> a <==\nOne.\n\n==> b <==\nT\n\nTwo.\n\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void printsTheArticleAskedFor() throws Exception {
        Path file = records();
        assertEquals(0, run("text", "--id", "b", file.toString()));
        assertEquals("T\n\nTwo.", out.toString(StandardCharsets.UTF_8));
        assertEquals(1, run("text", "--id", "c", file.toString()));
        assertEquals("telgraph: " + file + ": no article with the id c\n", err.toString());
    }

    @Test
    void saysWhatCouldNotBeRead() {
        String file = folder.resolve("none.txt").toString();
        assertEquals(1, run("text", file));
        assertEquals("failed: " + file + ": no such file or folder\n", err.toString());
    }

    @Test
    void noticesThatStandardOutputIsClosed() throws Exception {
        Path file = records();
        OutputStream closed = OutputStream.nullOutputStream();
        closed.close();
        assertEquals(1, Telgraph.run(new String[] {"text", file.toString()}, closed, new PrintWriter(err)));
        assertTrue(err.toString().startsWith("telgraph: standard output could not be written"), err::toString);
    }

    private Path records() throws Exception {
        return Files.writeString(
                folder.resolve("news.jsonl"),
                "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"title\":\"T\",\"text\":\"Two.\"}\n");
    }

    private int run(String... args) {
        return Telgraph.run(args, out, new PrintWriter(err));
    }
}
