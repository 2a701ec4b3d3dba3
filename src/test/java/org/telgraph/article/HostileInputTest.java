package org.telgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to break what reads them: each ends in readings, in bounded memory, and none reaches out. */
class HostileInputTest {

    private static final int DEEP = 100_000;
    private static final String NEWS =
            "Sweden banned Huawei from its networks on Monday, the minister said in Stockholm.";

    @TempDir
    Path temp;

    private static List<Reading> read(String name, String content) throws IOException {
        return Readings.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void deeplyNestedJsonFailsAlone() throws Exception {
        List<Reading> readings = read(
                "news.jsonl",
                "{\"id\":\"deep\",\"text\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}\n{\"id\":\"next\",\"text\":\""
                        + NEWS + "\"}\n");
        assertEquals(2, readings.size());
        assertTrue(readings.get(0) instanceof Reading.Failed, readings.get(0).toString());
        assertEquals(NEWS, Readings.article(readings.get(1)).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "blockquote", "span", "table><tr><td", "ul><li", "font", "svg", "a"})
    void deeplyNestedPagesAreRead(String element) throws Exception {
        String page = "<!DOCTYPE html><html><head><title>A ban</title></head><body>"
                + ("<" + element + ">").repeat(DEEP) + "<p>" + NEWS + "</p></body></html>";
        assertEquals(1, read("page.html", page).size());
    }

    @Test
    void blanksWithoutEndAreRead() throws Exception {
        assertEquals(
                NEWS,
                Readings.article(read("blank.txt", "\n".repeat(8000) + NEWS))
                        .text()
                        .strip());
        String page = "<html><head><meta property='og:title' content='a" + " ".repeat(1 << 20)
                + "b'><title>x</title></head><body><article><p>" + (NEWS + " ").repeat(5)
                + "</p></article></body></html>";
        assertEquals(1, read("page.html", page).size());
    }

    @Test
    void whatIsLeftUnreadInAnArchiveCountsToo() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros.bin"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        IOException trap = assertThrows(IOException.class, () -> Readings.of("trap.zip", bytes.toByteArray()));
        assertTrue(trap.getMessage().contains("as only a trap does"), trap.getMessage());
    }

    @Test
    void deeplyNestedFeedsAreRefused() throws Exception {
        String feed =
                "<?xml version='1.0'?><rss version='2.0'><channel><title>t</title><item><title>t</title><description>"
                        + NEWS + "</description>" + "<x>".repeat(DEEP) + "</x>".repeat(DEEP)
                        + "</item></channel></rss>";
        assertEquals(
                "no feed that can be read: elements in more than 1000 others",
                Readings.failed(read("feed.xml", feed)).why());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY e SYSTEM 'SECRET'>]>",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'SECRET'> %p;]>",
                "<!DOCTYPE rss SYSTEM 'SECRET'>",
                "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>"
                        + "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>]>",
            })
    void entitiesOfFeedsReachNothing(String doctype) throws Exception {
        Path secret = Files.writeString(temp.resolve("secret"), "the secret of the house");
        String feed = "<?xml version='1.0'?>"
                + doctype.replace("SECRET", secret.toUri().toString())
                + "<rss version='2.0'><channel><title>t</title><item><title>&e;</title><description>" + NEWS
                + " &e;</description></item></channel></rss>";
        assertFalse(read("feed.xml", feed).toString().contains("secret of the house"));
    }

    @Test
    void pagesOfXmlReachNothing() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret"), "the secret of the house");
        String page = "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY e SYSTEM '" + secret.toUri()
                + "'>]><html xmlns='http://www.w3.org/1999/xhtml'><head><title>A ban</title></head><body><p>" + NEWS
                + " &e;</p><iframe src='" + secret.toUri() + "'></iframe></body></html>";
        assertFalse(read("page.xhtml", page).toString().contains("secret of the house"));
    }

    @Test
    void namesInArchivesLeadNowhere() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name :
                    List.of("../../escaped.txt", "/absolute.txt", "C:\\drive.txt", "a/./../b.txt", "\u0000.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(NEWS.getBytes(StandardCharsets.UTF_8));
            }
        }
        List<Reading> readings = Readings.of(temp.resolve("news.zip").toString(), bytes.toByteArray());
        assertEquals(3, readings.size(), "hidden ones are passed over");
        assertFalse(Files.exists(temp.resolve("../../escaped.txt")));
    }

    @Test
    void packingsWithinPackingsEnd() throws Exception {
        byte[] content = NEWS.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1000; i++) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(content);
            }
            content = packed.toByteArray();
        }
        assertEquals(1, Readings.of("news.gz", content).size());
    }
}
