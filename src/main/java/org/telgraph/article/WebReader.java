package org.telgraph.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads what an address in the web leads to: a page or document, or a feed with the pages that it names. */
final class WebReader implements AutoCloseable {

    private static final int PEEK = 8192;

    private final Web web;
    private final ContentReader content;
    private final Feed feed = new Feed();

    WebReader(ContentReader content, boolean allowPrivate) {
        this.web = new Web(new PublicHosts(allowPrivate));
        this.content = content;
    }

    void read(String address, Consumer<Reading> sink) {
        try {
            Web.Page page = web.fetch(address);
            Source source = source(address, page);
            byte[] head = Arrays.copyOf(page.content(), Math.min(page.content().length, PEEK));
            InputStream in = new ByteArrayInputStream(page.content());
            if (Format.of(source.name(), head) == Format.FEED) {
                feed.read(in, source, entry -> sink.accept(follow(entry)), sink);
            } else {
                content.read(in, source, true, sink);
            }
        } catch (IOException e) {
            sink.accept(new Reading.Failed(address, "cannot be fetched: " + e.getMessage()));
        }
    }

    private static Source source(String where, Web.Page page) {
        return Source.page(where, page.address().toString(), page.charset());
    }

    /** The page of an entry if it has more text than the feed itself; a page that cannot be read leaves what the feed has. */
    private Reading follow(Feed.Entry entry) {
        Article known = entry.article();
        if (known.url().isEmpty()) {
            return entry.reading();
        }
        Reading[] found = new Reading[1];
        try {
            Web.Page page = web.fetch(known.url());
            content.read(
                    new ByteArrayInputStream(page.content()),
                    source(known.url(), page),
                    true,
                    reading -> found[0] = reading);
        } catch (IOException e) {
            found[0] = new Reading.Failed(known.url(), "cannot be fetched: " + e.getMessage());
        }
        if (found[0] instanceof Reading.Read read
                && read.article().text().length() > known.text().length()) {
            return new Reading.Read(entry.where(), completed(read.article(), known), read.warnings());
        }
        if (known.text().isEmpty()) {
            return found[0];
        }
        return found[0] instanceof Reading.Failed failed
                ? new Reading.Read(entry.where(), known, List.of(failed.where() + ": " + failed.why()))
                : entry.reading();
    }

    /** The page's text under the address that the feed gives, with what only the feed knows. */
    private static Article completed(Article page, Article entry) {
        return new Article(
                entry.id(),
                entry.document(),
                page.title().isEmpty() ? entry.title() : page.title(),
                page.publisher().isEmpty() ? entry.publisher() : page.publisher(),
                page.authors().isEmpty() ? entry.authors() : page.authors(),
                entry.date() == null ? page.date() : entry.date(),
                entry.url(),
                page.text());
    }

    @Override
    public void close() throws IOException {
        web.close();
    }
}
