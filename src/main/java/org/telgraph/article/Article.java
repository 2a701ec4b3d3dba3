package org.telgraph.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One article as it was read: the unit of loading, replacing and retracting.
 *
 * @param id what the article's IRI is made of: a record's id, or a file's path relative to the input's root
 * @param document the short name that query results show: a record's id, or the file's name without its ending
 * @param title the headline, empty when there is none
 * @param publisher the publisher's name, empty when unknown
 * @param authors the names of those who wrote it, none when unknown
 * @param date the day of publication, null when unknown
 * @param url where it was published, empty when unknown
 * @param text the body
 */
public record Article(
        String id,
        String document,
        String title,
        String publisher,
        List<String> authors,
        LocalDate date,
        String url,
        String text) {

    private static final String HEADLINE_BREAK = "\n\n";

    public Article {
        Objects.requireNonNull(id);
        Objects.requireNonNull(document);
        Objects.requireNonNull(title);
        Objects.requireNonNull(publisher);
        authors = List.copyOf(authors);
        Objects.requireNonNull(url);
        Objects.requireNonNull(text);
    }

    /** The article as if it had been published on a day, null for one that is not known. */
    Article datedAs(LocalDate day) {
        return new Article(id, document, title, publisher, authors, day, url, text);
    }

    /** Tells this article from any other and from what it was before: SHA-256 over all its fields. */
    public String digest() {
        return DigestUtils.sha256Hex(String.join(
                "\0", id, document, title, publisher, String.join("\n", authors), String.valueOf(date), url, text));
    }

    /** SHA-256 over the text that offsets count in. */
    public String textDigest() {
        return "sha256:" + DigestUtils.sha256Hex(content());
    }

    /** The text that offsets count in: the headline, two line feeds and the body; the body alone where there is no headline. */
    public String content() {
        return title.isEmpty() ? text : title + HEADLINE_BREAK + text;
    }
}
