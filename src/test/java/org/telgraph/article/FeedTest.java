package org.telgraph.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static List<Reading> read(String xml) throws IOException {
        return Readings.of("feed.xml", xml.getBytes(UTF_8));
    }

    @Test
    void readsRss() throws IOException {
        List<Reading> readings = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Harbour Courier</title><link>https://courier.example/</link><description>News</description>
                <item><title>Vendor barred &amp; fined</title><link>https://courier.example/1</link>
                  <pubDate>Wed, 12 Feb 2020 10:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator>
                  <description>Short.</description>
                  <content:encoded><![CDATA[<p>Norland barred the vendor.</p><p>It was <b>fined</b> too.</p>]]></content:encoded></item>
                <item><title>No text</title><link>https://courier.example/2</link></item>
                <item><description>Without a link.</description></item>
                </channel></rss>""");
        Article article = Readings.article(readings.get(0));
        assertEquals("https://courier.example/1", article.id());
        assertEquals("Vendor barred & fined", article.title());
        assertEquals("Harbour Courier", article.publisher());
        assertEquals(List.of("Ann Lee"), article.authors());
        assertEquals(LocalDate.of(2020, 2, 12), article.date());
        assertEquals("Norland barred the vendor.\n\nIt was fined too.", article.text());
        assertEquals(new Reading.Skipped("feed.xml#2", "an entry without text"), readings.get(1));
        assertEquals("feed.xml#3", Readings.article(readings.get(2)).id());
    }

    @Test
    void readsAtom() throws IOException {
        Article article = Readings.article(read("""
                <?xml version="1.0"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry</title><id>urn:x</id>
                <updated>2020-02-13T00:00:00Z</updated>
                <entry><title>Order</title><id>tag:ministry.example,2020:1</id>
                <link rel="alternate" href="https://ministry.example/1"/>
                <published>2020-02-12T23:30:00Z</published><updated>2020-03-01T00:00:00Z</updated>
                <summary>Short.</summary>
                <content type="html">&lt;p&gt;The ministry ordered it.&lt;/p&gt;</content></entry></feed>"""));
        assertEquals("https://ministry.example/1", article.url());
        assertEquals(LocalDate.of(2020, 2, 12), article.date());
        assertEquals("The ministry ordered it.", article.text());
    }

    @Test
    void theDayIsThatOfThePublisher() throws IOException {
        List<Reading> readings = read("""
                <rss version="2.0"><channel><title>T</title><link>https://t.example/</link><description>D</description>
                <item><link>https://t.example/1</link><pubDate>Tue, 11 Feb 2020 20:30:00 -0500</pubDate>
                  <description>Late in the evening.</description></item>
                <item><link>https://t.example/2</link><description>Undated.</description></item>
                </channel></rss>""");
        assertEquals(
                LocalDate.of(2020, 2, 11), Readings.article(readings.get(0)).date());
        assertNull(Readings.article(readings.get(1)).date());
    }

    @Test
    void anEntryKeepsItsNameFromDayToDay() throws IOException {
        List<Reading> readings = read("""
                <rss version="2.0"><channel><title>T</title><link>https://t.example/news/</link><description>D</description>
                <item><link>/2020/ban</link><description>A relative link.</description></item>
                <item><guid isPermaLink="false">4711</guid><description>A number.</description></item>
                </channel></rss>""");
        assertEquals(
                "https://t.example/2020/ban", Readings.article(readings.get(0)).id());
        assertEquals("feed.xml#4711", Readings.article(readings.get(1)).id());
    }

    @Test
    void nestingIsCountedInBrokenFeedsToo() throws IOException {
        String deep = "\n<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>a & b</title>" + "<x>".repeat(5000)
                + "</x>".repeat(5000) + "</channel></rss>";
        Reading.Failed failed =
                assertInstanceOf(Reading.Failed.class, read(deep).get(0));
        assertTrue(failed.why().contains("elements in more than 1000 others"), failed.why());
    }

    @Test
    void refusesEntities() throws IOException {
        Reading.Failed failed = Readings.failed(read("""
                <?xml version="1.0"?>
                <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <rss version="2.0"><channel><title>x</title><link>x</link><description>x</description>
                <item><title>&secret;</title><description>&secret;</description></item></channel></rss>"""));
        assertTrue(failed.why().contains("DOCTYPE"), failed.why());
    }

    @Test
    void saysInOneLineWhatIsBroken() throws IOException {
        Reading.Failed failed = Readings.failed(read("<rss version=\"2.0\"><channel><item></channel></rss>"));
        assertTrue(failed.why().startsWith("no feed that can be read"), failed.why());
        assertFalse(failed.why().contains("\n"), failed.why());
    }
}
