package org.telgraph.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a file is, told by its ending and its first bytes. */
final class Format {

    private Format() {}

    /** Whether the ending promises articles, so that any other content is an error. */
    static boolean promisesArticles(String name) {
        return endsWith(name, ".txt", ".text") || isJson(name);
    }

    /** Whether a readable file has one article a line; otherwise it is one article. */
    static boolean isJsonLines(String name, byte[] head) {
        return isJson(name) || beginsWithRecord(head);
    }

    /** Why a file that begins so is not read, empty when it is. */
    static Optional<String> whyUnreadable(String name, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return Optional.of("a PDF, only text and JSON Lines are read");
        }
        if (start.startsWith("\u001f\u008b") || start.startsWith("PK\u0003\u0004")) {
            return Optional.of("compressed, unpack it first (zcat FILE | telgraph build -)");
        }
        if (isJson(name)) {
            return Optional.empty();
        }
        if (StrictText.charset(head) == StandardCharsets.UTF_8 && start.indexOf('\0') >= 0) {
            return Optional.of("binary, not text");
        }
        if (!promisesArticles(name) && start.stripLeading().startsWith("<")) {
            return Optional.of("HTML or XML, only text and JSON Lines are read");
        }
        return Optional.empty();
    }

    private static boolean isJson(String name) {
        return endsWith(name, ".jsonl", ".ndjson", ".json");
    }

    private static boolean beginsWithRecord(byte[] head) {
        String start =
                new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        return start.startsWith("{") && start.substring(1).stripLeading().startsWith("\"");
    }

    private static boolean endsWith(String name, String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
