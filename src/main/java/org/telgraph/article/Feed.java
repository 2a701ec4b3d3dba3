package org.telgraph.article;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** Reads an RSS or Atom feed. */
final class Feed {

    /**
     * An entry of a feed.
     *
     * @param article with as much text as the feed has, perhaps none
     */
    record Entry(String where, Article article) {
        Reading reading() {
            return article.text().isEmpty()
                    ? new Reading.Skipped(where, "an entry without text")
                    : new Reading.Read(where, article, List.of());
        }
    }

    private static final int LIMIT = 64 << 20;
    /**
     * @param entries gets the entries in their order
     * @param sink gets what is wrong with the feed itself
     */
    void read(InputStream in, Source source, Consumer<Entry> entries, Consumer<Reading> sink) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            sink.accept(new Reading.Failed(source.where(), "more than " + (LIMIT >> 20) + " MB in one feed"));
            return;
        }
        FeedScan scan = FeedScan.of(bytes);
        if (scan.tooDeep()) {
            sink.accept(new Reading.Failed(
                    source.where(), "no feed that can be read: elements in more than " + FeedScan.DEEPEST + " others"));
            return;
        }
        SyndFeed feed;
        try {
            // It reads no document type, so that no entity can name a file or another server.
            feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
        } catch (FeedException | IllegalArgumentException e) {
            sink.accept(new Reading.Failed(source.where(), "no feed that can be read: " + reason(e)));
            return;
        }
        List<SyndEntry> all = feed.getEntries();
        boolean dated = scan.dates().size() == all.size();
        for (int i = 0; i < all.size(); i++) {
            Optional<LocalDate> written =
                    dated ? PublicationDate.parse(scan.dates().get(i)) : Optional.empty();
            entries.accept(entry(all.get(i), feed, source, i + 1, written));
        }
        if (all.isEmpty()) {
            sink.accept(new Reading.Skipped(source.where(), "a feed without articles"));
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^Invalid XML: ", "");
    }

    /** @param written the day that the feed's words tell */
    private static Entry entry(SyndEntry entry, SyndFeed feed, Source source, int number, Optional<LocalDate> written) {
        String where = source.where() + "#" + number;
        String url = url(entry, feed, source);
        String own = entry.getUri() == null ? "" : entry.getUri().strip();
        String id = !url.isEmpty() ? url : source.name() + "#" + (own.isEmpty() ? Integer.toString(number) : own);
        Article article = new Article(
                id,
                id,
                plain(entry.getTitle()),
                plain(feed.getTitle()),
                authors(entry),
                written.orElseGet(() -> date(entry)),
                url,
                text(entry));
        return new Entry(where, article);
    }

    private static List<String> authors(SyndEntry entry) {
        Stream<String> people = entry.getAuthors().stream().map(SyndPerson::getName);
        return Stream.concat(people, Stream.ofNullable(entry.getAuthor()))
                .map(Feed::plain)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The longest of what the entry has: its contents, or else its summary. */
    private static String text(SyndEntry entry) {
        Stream<SyndContent> all =
                Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()));
        return all.map(SyndContent::getValue)
                .filter(value -> value != null)
                .map(MainText::ofFragment)
                .reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }

    /** The entry's address; one that is relative counts from that of the site, or else of the feed. */
    private static String url(SyndEntry entry, SyndFeed feed, Source source) {
        return Stream.of(entry.getLink(), entry.getUri())
                .filter(Objects::nonNull)
                .map(String::strip)
                .map(url -> Web.isAddress(url) ? url : url.startsWith("/") ? resolved(url, feed, source) : "")
                .filter(url -> !url.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String resolved(String path, SyndFeed feed, Source source) {
        try {
            return Stream.of(Objects.requireNonNullElse(feed.getLink(), ""), source.url())
                    .map(String::strip)
                    .filter(Web::isAddress)
                    .map(base -> URI.create(base).resolve(path).toString())
                    .findFirst()
                    .orElse("");
        } catch (IllegalArgumentException e) { // no address
            return "";
        }
    }

    private static LocalDate date(SyndEntry entry) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String plain(String html) {
        return html == null ? "" : Parser.unescapeEntities(html, false).strip().replaceAll("\\s+", " ");
    }
}
