package org.telgraph.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * A question to a whole store whose every answer is a mistake: one file of queries/checks. It selects {@code ?focus},
 * what is at fault, and {@code ?detail}, a text.
 *
 * @param name of its file, without the ending
 * @param title what it finds, in a few words
 * @param severity how bad that is
 * @param problem why it is bad
 * @param solution what to do about it
 * @param query in SPARQL
 */
public record DataCheck(String name, String title, Severity severity, String problem, String solution, String query) {

    /** Stands in a query where the articles to look at can be named. */
    private static final String ALL_ARTICLES = "VALUES ?article { UNDEF }";

    /** How bad a finding is. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    /** Reads a built-in check. */
    static DataCheck packaged(String name) {
        try (InputStream in = DataCheck.class.getResourceAsStream("/queries/checks/" + name + ".rq")) {
            if (in == null) {
                throw new IllegalStateException("the built-in queries/checks/" + name + ".rq is missing");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DataCheck parse(String name, String text) {
        return new DataCheck(
                name,
                header(name, text, "title"),
                Severity.valueOf(header(name, text, "severity").toUpperCase(Locale.ROOT)),
                header(name, text, "problem"),
                header(name, text, "solution"),
                text);
    }

    /** Whether it can tell what is wrong with single articles. */
    boolean looksAtArticles() {
        return query.contains(ALL_ARTICLES);
    }

    /** The query about some articles only, by the IRIs of their graphs. */
    String query(Collection<String> articles) {
        String list = articles.stream()
                .map(article -> NodeFmtLib.strNT(NodeFactory.createURI(article)))
                .collect(Collectors.joining(" "));
        return query.replace(ALL_ARTICLES, "VALUES ?article { " + list + " }");
    }

    private static String header(String name, String text, String key) {
        Matcher line =
                Pattern.compile("^# " + key + ": (.+)$", Pattern.MULTILINE).matcher(text);
        if (!line.find()) {
            throw new IllegalStateException("queries/checks/" + name + ".rq has no line '# " + key + ": …'");
        }
        return line.group(1).trim();
    }
}
