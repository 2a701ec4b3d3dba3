package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a command did.
 *
 * @param out what it wrote to standard output
 * @param err its messages
 */
record CommandRun(int code, String out, String err) {

    /** The plain triples of relations, "Huawei supplies Vodafone". */
    private static final String TRIPLES = "SELECT DISTINCT ?s ?p ?o { ?p a tg:Relation . ?s ?p ?o }";

    private static final String CLAIMS = """
            SELECT ?s ?p ?o ?status ?holder ?date {
              ?claim tg:subject ?s ; tg:relation ?p ; tg:object ?o ; tg:status ?status
              OPTIONAL { ?claim tg:holder ?holder } OPTIONAL { ?claim tg:dateText ?date }
            }""";

    /** Runs a command in this process, which has the language models but once. */
    static CommandRun of(Object... args) {
        return withInput("", args);
    }

    /** The same with something on standard input. */
    static CommandRun withInput(String input, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            int code = Telgraph.run(texts, out, new PrintWriter(err));
            return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setIn(before);
        }
    }

    /** Makes sure that all went well. */
    CommandRun ok() {
        return ends(0);
    }

    /** Makes sure of the exit code, and that nobody is shown a stack trace. */
    CommandRun ends(int expected) {
        assertEquals(expected, code, () -> err + out);
        assertFalse(err.contains("\tat "), err);
        assertFalse(err.contains("internal error"), err);
        return this;
    }

    /** The lines of standard output. */
    List<String> lines() {
        return out.lines().toList();
    }

    /** The first line of the messages. */
    String message() {
        return err.lines().findFirst().orElse("");
    }

    /** All quads of a store. */
    static String dump(Path store) {
        return of("dump", "--store", store).ok().out();
    }

    /** The relations that a store or a file of quads states as facts. */
    static Set<String> triples(Path data) {
        return rows(data, TRIPLES);
    }

    /** The claims of a store or a file, each with its status and, where it has them, its holder and date. */
    static Set<String> claims(Path data) {
        return rows(data, CLAIMS);
    }

    /** Rows without namespaces, their values separated by one blank. */
    private static Set<String> rows(Path data, String query) {
        Set<String> rows = new TreeSet<>();
        of("query", Files.isDirectory(data) ? "--store" : "--in", data, "--format", "csv", "-e", query)
                .ok()
                .out()
                .lines()
                .skip(1)
                .map(row -> row.replaceAll("https?://[^,]*[/#]", "").replaceAll(",+", " "))
                .forEach(row -> rows.add(row.strip()));
        return rows;
    }
}
