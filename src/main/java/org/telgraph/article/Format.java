package org.telgraph.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, told by its first bytes; the ending decides only where they do not. */
enum Format {
    TEXT,
    JSON_LINES,
    HTML,
    FEED,
    PDF,
    WARC,
    GZIP,
    ZIP,
    /** XML that is neither a page nor a feed. */
    XML,
    BINARY;

    private static final Pattern FEED_ROOT = Pattern.compile("(?i)(?s).*<(?:rss|feed|rdf:RDF)[\\s>].*");

    private static final Pattern PAGE_ROOT =
            Pattern.compile("(?is)(?:\\s++|<\\?xml.*?\\?>|<!--.*?-->)*<(?:!doctype\\s+html|html|head|body)\\b.*");

    /** Whether the ending promises articles, so that any other content is an error. */
    static boolean promisesArticles(String name) {
        return isText(name)
                || isJson(name)
                || endsWith(name, ".html", ".htm", ".xhtml", ".pdf", ".rss", ".atom", ".warc", ".gz", ".zip");
    }

    /** @param head the first bytes, as many as there are up to some thousand */
    static Format of(String name, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (start.startsWith("WARC/")) {
            return WARC;
        }
        String text = new String(head, Encoding.ofMark(head).orElse(StandardCharsets.UTF_8)).replace("\uFEFF", "");
        if (isJson(name) || beginsWithRecord(text)) {
            return JSON_LINES;
        }
        if (text.indexOf('\0') >= 0) {
            return BINARY;
        }
        return markup(name, text);
    }

    private static Format markup(String name, String text) {
        if (PAGE_ROOT.matcher(text).matches()) {
            return HTML;
        }
        if (!text.stripLeading().startsWith("<")) {
            return TEXT;
        }
        if (FEED_ROOT.matcher(text).matches()) {
            return FEED;
        }
        if (endsWith(name, ".html", ".htm", ".xhtml")) {
            return HTML;
        }
        return isText(name) ? TEXT : XML;
    }

    private static boolean isText(String name) {
        return endsWith(name, ".txt", ".text");
    }

    private static boolean isJson(String name) {
        return endsWith(name, ".jsonl", ".ndjson", ".json");
    }

    private static boolean beginsWithRecord(String text) {
        String start = text.stripLeading();
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
