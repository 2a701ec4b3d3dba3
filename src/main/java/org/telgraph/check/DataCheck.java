package org.telgraph.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * A question to a whole store whose every answer is a mistake: one file of queries/checks. It selects {@code ?focus},
 * what is at fault, and {@code ?detail}, a text.
 *
 * @param name of its file, without the ending
 * @param title what it finds, in a few words
 * @param severity how bad that is
 * @param problem why it is bad
 * @param solution what to do about it
 */
public record DataCheck(String name, String title, Severity severity, String problem, String solution, Query query) {

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
                QueryFactory.create(text));
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
