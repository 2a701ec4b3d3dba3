package org.telgraph.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server on this machine, which is private and so has to be allowed. */
class WebReaderTest {

    private static final String TEXT = "The ministry of Norland barred the vendor from its networks on Tuesday. "
            .repeat(8)
            .strip();

    private HttpServer server;
    private String base;
    private final AtomicInteger secrets = new AtomicInteger();

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/page", exchange -> answer(exchange, "text/html; charset=utf-8", page("Vendor barred")));
        server.createContext(
                "/latin",
                exchange -> answer(
                        exchange,
                        "text/html; charset=iso-8859-1",
                        page("Caf\u00e9").getBytes(ISO_8859_1)));
        server.createContext(
                "/packed", exchange -> packed(exchange, page("Vendor barred").getBytes(UTF_8)));
        server.createContext("/bomb", exchange -> packed(exchange, new byte[17 << 20]));
        server.createContext("/moved", exchange -> redirect(exchange, "/page"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/file", exchange -> redirect(exchange, "file:///etc/hostname"));
        server.createContext("/gone", exchange -> {
            exchange.sendResponseHeaders(410, -1);
            exchange.close();
        });
        server.createContext("/big", exchange -> answer(exchange, "text/html", new byte[17 << 20]));
        server.createContext("/secret", exchange -> {
            secrets.incrementAndGet();
            answer(exchange, "text/html", page("Secret"));
        });
        server.createContext("/feed", exchange -> answer(exchange, "application/rss+xml", """
                <rss version="2.0"><channel><title>Courier</title><link>%1$s</link><description>x</description>
                <item><title>Vendor barred</title><link>%1$s/page</link><pubDate>Wed, 12 Feb 2020 10:00:00 GMT</pubDate>
                  <description>Short.</description></item>
                <item><title>Gone</title><link>%1$s/gone</link><description>All that is left.</description></item>
                <item><title>Gone too</title><link>%1$s/gone?2</link></item>
                </channel></rss>""".formatted(base)));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String page(String title) {
        return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" + TEXT
                + "</p></article></body></html>";
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        answer(exchange, type, text.getBytes(UTF_8));
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException e) {
            // the client has seen enough
        }
    }

    private static void packed(HttpExchange exchange, byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        answer(exchange, "text/html; charset=utf-8", bytes.toByteArray());
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static List<Reading> read(String address, boolean allowPrivate) {
        List<Reading> readings = new ArrayList<>();
        new ArticleReader(null, null, allowPrivate).read(List.of(address), readings::add);
        return readings;
    }

    @Test
    void readsAPage() {
        Article article = Readings.article(read(base + "/page", true));
        assertEquals(base + "/page", article.id());
        assertEquals(base + "/page", article.url());
        assertEquals("Vendor barred", article.title());
        assertEquals(TEXT, article.text());
    }

    @Test
    void decodesAsTheServerSays() {
        assertEquals("Caf\u00e9", Readings.article(read(base + "/latin", true)).title());
    }

    @Test
    void unpacksWhatIsSentPacked() {
        assertEquals(TEXT, Readings.article(read(base + "/packed", true)).text());
    }

    @Test
    void callsAPageByTheAddressWhereItIs() {
        assertEquals(
                base + "/page", Readings.article(read(base + "/moved", true)).id());
    }

    @Test
    void followsAFeedToItsPages() {
        List<Reading> readings = read(base + "/feed", true);
        Article first = Readings.article(readings.get(0));
        assertEquals(base + "/page", first.id());
        assertEquals(TEXT, first.text());
        assertEquals("Courier", first.publisher());
        assertEquals(LocalDate.of(2020, 2, 12), first.date());
        Reading.Read second = assertInstanceOf(Reading.Read.class, readings.get(1));
        assertEquals("All that is left.", second.article().text());
        assertTrue(second.warnings().get(0).contains("410"), second.warnings().toString());
        assertInstanceOf(Reading.Failed.class, readings.get(2));
    }

    @Test
    void saysWhyAPageCannotBeFetched() {
        assertTrue(Readings.failed(read(base + "/gone", true)).why().contains("410"));
        assertTrue(Readings.failed(read(base + "/big", true)).why().contains("16 MB"));
        assertTrue(Readings.failed(read(base + "/bomb", true)).why().contains("16 MB"));
        assertTrue(Readings.failed(read(base + "/round", true)).why().contains("redirect"));
        assertInstanceOf(Reading.Failed.class, read(base + "/file", true).get(0));
        assertInstanceOf(Reading.Failed.class, read("http://127.0.0.1:1/", true).get(0));
        assertInstanceOf(Reading.Failed.class, read("http://a b/", true).get(0));
        assertInstanceOf(
                Reading.Failed.class, read("http://localhost:70000/", true).get(0));
    }

    @Test
    void asksNobodyInAPrivateNetwork() {
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "0.0.0.0", "[::ffff:127.0.0.1]")) {
            String address = "http://" + host + ":" + server.getAddress().getPort() + "/secret";
            String why = Readings.failed(read(address, false)).why();
            assertTrue(why.contains("--allow-private"), host + ": " + why);
        }
        assertEquals(0, secrets.get());
    }

    /** The host that redirects would be public; here it is only the resolver that thinks so. */
    @Test
    void followsNoRedirectIntoAPrivateNetwork() throws IOException {
        server.createContext(
                "/trap",
                exchange -> redirect(
                        exchange, "http://localhost:" + server.getAddress().getPort() + "/secret"));
        DnsResolver hosts = new PublicHosts(false) {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return host.equals("127.0.0.1") ? InetAddress.getAllByName(host) : super.resolve(host);
            }
        };
        try (Web web = new Web(hosts)) {
            IOException e = assertThrows(IOException.class, () -> web.fetch(base + "/trap"));
            assertTrue(e.getMessage().contains("--allow-private"), e.getMessage());
        }
        assertEquals(0, secrets.get());
    }
}
