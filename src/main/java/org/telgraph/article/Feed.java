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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
    /** No feed nests elements so deeply, and the time that the feed reader takes grows with the square of it. */
    private static final int DEPTH = 1000;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

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
        if (isTooDeep(bytes)) {
            sink.accept(new Reading.Failed(
                    source.where(), "no feed that can be read: elements in more than " + DEPTH + " others"));
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
        int number = 0;
        for (SyndEntry entry : feed.getEntries()) {
            number++;
            entries.accept(entry(entry, feed, source, number));
        }
        if (number == 0) {
            sink.accept(new Reading.Skipped(source.where(), "a feed without articles"));
        }
    }

    /** False also for what is no XML, about which the feed reader has more to say. */
    private static boolean isTooDeep(byte[] xml) {
        try {
            XMLStreamReader events = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            while (events.hasNext()) {
                int event = events.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (depth > DEPTH) {
                    return true;
                }
            }
        } catch (XMLStreamException e) {
            return false;
        }
        return false;
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^Invalid XML: ", "");
    }

    private Entry entry(SyndEntry entry, SyndFeed feed, Source source, int number) {
        String where = source.where() + "#" + number;
        String url = url(entry);
        String id = url.isEmpty() ? source.name() + "#" + number : url;
        Article article = new Article(
                id, id, plain(entry.getTitle()), plain(feed.getTitle()), authors(entry), date(entry), url, text(entry));
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

    private static String url(SyndEntry entry) {
        return Stream.of(entry.getLink(), entry.getUri())
                .filter(url -> url != null && url.matches("https?://.+"))
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    private LocalDate date(SyndEntry entry) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String plain(String html) {
        return html == null ? "" : Parser.unescapeEntities(html, false).strip().replaceAll("\\s+", " ");
    }
}
