package org.telgraph.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Reads what an address in the web leads to: a page or document, or a feed with the pages that it names. */
final class WebReader implements AutoCloseable {

    private final Web web;
    private final ContentReader pages;
    private final ContentReader feedsAndPages = new ContentReader(this::follow);

    /** @param pages reads what entries of feeds lead to, without following them further */
    WebReader(ContentReader pages, boolean allowPrivate) {
        this.web = new Web(new PublicHosts(allowPrivate));
        this.pages = pages;
    }

    void read(String address, Consumer<Reading> sink) {
        read(address, feedsAndPages, sink);
    }

    private void read(String address, ContentReader reader, Consumer<Reading> sink) {
        try {
            Web.Page page = web.fetch(address);
            Source source = Source.page(address, page.address().toString(), page.charset());
            reader.read(new ByteArrayInputStream(page.content()), source, true, sink);
        } catch (IOException e) {
            sink.accept(new Reading.Failed(address, "cannot be fetched: " + e.getMessage()));
        }
    }

    /** The page of an entry if it has more text than the feed itself; a page that cannot be read leaves what the feed has. */
    private Reading follow(Feed.Entry entry) {
        Article known = entry.article();
        if (known.url().isEmpty()) {
            return entry.reading();
        }
        Reading[] found = {new Reading.Skipped(known.url(), "nothing that can be read")};
        read(known.url(), pages, reading -> found[0] = reading);
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
