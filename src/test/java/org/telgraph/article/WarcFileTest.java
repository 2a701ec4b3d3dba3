package org.telgraph.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WarcFileTest {

    private static final String BODY =
            "<p>" + "The ministry of Norland barred the vendor from its networks on Tuesday. ".repeat(8);

    private static byte[] page(String title) {
        return ("<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1>" + BODY
                        + "</article></body></html>")
                .getBytes(UTF_8);
    }

    private static byte[] record(String type, String address, String contentType, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                        + "\r\nWARC-Date: 2020-02-12T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:8e0c6c1e-0d2f-4c2b-9d0a-1d1f0a1b2c3d>\r\n"
                        + "Content-Type: " + contentType + "\r\nContent-Length: " + content.length + "\r\n\r\n")
                .getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n\r\n".getBytes(UTF_8));
        return out.toByteArray();
    }

    private static byte[] response(String address, String status, String headers, byte[] body) {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(UTF_8));
        http.writeBytes(body);
        return record("response", address, "application/http; msgtype=response", http.toByteArray());
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

    @Test
    void readsThePagesThatWereFound() throws IOException {
        byte[] warc = joined(
                record("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)),
                record(
                        "request",
                        "https://a.example/1",
                        "application/http; msgtype=request",
                        "GET /1 HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                response("https://a.example/1", "200 OK", HTML, page("First")),
                response("https://a.example/2", "404 Not Found", HTML, page("Missing")),
                response("https://a.example/3", "200 OK", "Content-Type: image/png\r\n", new byte[] {1, 2}),
                response("https://a.example/4", "200 OK", HTML + "Content-Encoding: gzip\r\n", gzip(page("Fourth"))),
                record("resource", "https://a.example/5", "text/html", page("Fifth")));
        List<Reading> readings = Readings.of("a.warc", warc);
        assertEquals(
                List.of("First", "Fourth", "Fifth"),
                readings.stream()
                        .map(reading -> Readings.article(reading).title())
                        .toList());
        Article first = Readings.article(readings.get(0));
        assertEquals("https://a.example/1", first.id());
        assertEquals("https://a.example/1", first.document());
        assertEquals("https://a.example/1", first.url());
    }

    @Test
    void readsRecordsThatArePackedOneByOne() throws IOException {
        byte[] warc = joined(
                gzip(response("https://a.example/1", "200 OK", HTML, page("First"))),
                gzip(response("https://a.example/2", "200 OK", HTML, page("Second"))));
        assertEquals(2, Readings.of("a.warc.gz", warc).size());
    }

    @Test
    void trustsTheEncodingThatTheServerDeclares() throws IOException {
        byte[] page =
                ("<html><title>Caf\u00e9</title><body><article>" + BODY).getBytes(Charset.forName("windows-1252"));
        byte[] warc =
                response("https://a.example/1", "200 OK", "Content-Type: text/html; charset=windows-1252\r\n", page);
        assertEquals("Caf\u00e9", Readings.article(Readings.of("a.warc", warc)).title());
    }

    @Test
    void findsTheNextRecordAfterABrokenOne() throws IOException {
        byte[] warc = joined(
                "WARC/1.0\r\nWARC-Type: response\r\n\r\nno length\r\n\r\n".getBytes(UTF_8),
                response("https://a.example/1", "200 OK", HTML, page("First")),
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nmore than five bytes\r\nand lines\r\n\r\n"
                        .getBytes(UTF_8),
                record("response", "https://a.example/2", "application/http", "no HTTP at all".getBytes(UTF_8)),
                response("https://a.example/3", "200 OK", HTML, page("Third")),
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5000\r\n\r\ncut off".getBytes(UTF_8));
        List<Reading> readings = Readings.of("a.warc", warc);
        assertEquals(
                List.of("First", "Third"),
                readings.stream()
                        .filter(Reading.Read.class::isInstance)
                        .map(reading -> Readings.article(reading).title())
                        .toList());
        assertInstanceOf(Reading.Failed.class, readings.get(0));
        assertInstanceOf(Reading.Failed.class, readings.get(readings.size() - 1));
    }

    @Test
    void findsTheNextRecordAfterADamagedOne() throws IOException {
        List<byte[]> members = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            members.add(gzip(response("https://a.example/" + i, "200 OK", HTML, page("Page " + i))));
        }
        byte[] damaged = members.get(19);
        damaged[damaged.length / 2] ^= 0x55;
        members.add(25, "no member".getBytes(UTF_8));
        List<Reading> readings = Readings.of("a.warc.gz", joined(members.toArray(byte[][]::new)));

        assertEquals(
                IntStream.rangeClosed(1, 30)
                        .filter(i -> i != 20)
                        .mapToObj(i -> "https://a.example/" + i)
                        .toList(),
                readings.stream()
                        .filter(Reading.Read.class::isInstance)
                        .map(reading -> Readings.article(reading).id())
                        .toList());
        assertEquals(
                List.of("a.warc.gz#20", "a.warc.gz#26"),
                readings.stream()
                        .filter(Reading.Failed.class::isInstance)
                        .map(Reading::where)
                        .toList());
    }
}
