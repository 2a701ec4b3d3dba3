package org.telgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.txt | Australia banned Huawei. | TEXT",
                "a | Australia banned Huawei. | TEXT",
                "a.txt | <!DOCTYPE html><html> | HTML",
                "a | <html lang=\"en\"> | HTML",
                "a | <!-- saved --><!doctype HTML> | HTML",
                "a | <?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"> | HTML",
                "a.html | <div>Australia banned Huawei.</div> | HTML",
                "a.txt | <b>Not a page</b> | TEXT",
                "a | <rss version=\"2.0\"> | FEED",
                "a.txt | <?xml version=\"1.0\"?><rss> | FEED",
                "a.xml | <?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"> | FEED",
                "a.xml | <?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss> | FEED",
                "a.xml | <rdf:RDF xmlns=\"http://purl.org/rss/1.0/\"> | FEED",
                "a.xml | <?xml version=\"1.0\"?><invoice/> | XML",
                "a.txt | {\"text\": \"Australia banned Huawei.\"} | JSON_LINES",
                "a.jsonl | Australia | JSON_LINES",
                "a.txt | %PDF-1.7 | PDF",
                "a | WARC/1.0 | WARC",
                "a.txt | a\u0000b | BINARY",
            })
    void tellsWhatAFileIsByItsContent(String name, String head, Format format) {
        assertEquals(format, Format.of(name, head.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void knowsWhatIsPacked() {
        assertEquals(Format.ZIP, Format.of("a.txt", new byte[] {'P', 'K', 3, 4}));
        assertEquals(Format.GZIP, Format.of("a.txt", new byte[] {0x1f, (byte) 0x8b}));
    }

    @Test
    void looksBehindByteOrderMarks() {
        assertEquals(Format.HTML, Format.of("a", "\uFEFF<html>".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(Format.JSON_LINES, Format.of("a", "\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
    }
}
