package org.telgraph.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedTest {

    @TempDir
    Path folder;

    private static byte[] gzip(byte[]... members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] member : members) {
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(member);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private List<Reading> readFile(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        List<Reading> readings = new ArrayList<>();
        new ArticleReader(null, null, false).read(List.of(file.toString()), readings::add);
        return readings;
    }

    @Test
    void readsGzip() throws IOException {
        Article article = Readings.article(Readings.of("a.txt.gz", gzip(bytes("Australia banned Huawei."))));
        assertEquals("Australia banned Huawei.", article.text());
        assertEquals("a.txt", article.id());
        assertEquals("a", article.document());
    }

    @Test
    void readsAllMembersOfAGzipFile() throws IOException {
        byte[] packed = gzip(bytes("{\"id\":\"1\",\"text\":\"A\"}\n"), bytes("{\"id\":\"2\",\"text\":\"B\"}\n"));
        assertEquals(
                List.of("1", "2"),
                Readings.of("news.jsonl.gz", packed).stream()
                        .map(reading -> Readings.article(reading).id())
                        .toList());
    }

    @Test
    void readsTheFilesOfAZip() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("2020/a.txt", bytes("Australia banned Huawei."));
        files.put("photo.png", new byte[] {1, 0, 2});
        files.put("__MACOSX/a.txt", bytes("x"));
        files.put("../.hidden/a.txt", bytes("x"));
        files.put("b.txt.gz", gzip(bytes("India banned TikTok.")));
        List<Reading> readings = Readings.of("news.zip", zip(files));
        assertEquals("news.zip/2020/a.txt", Readings.article(readings.get(0)).id());
        assertEquals(new Reading.Skipped("news.zip!photo.png", "binary, not text"), readings.get(1));
        assertEquals("news.zip/b.txt", Readings.article(readings.get(2)).id());
        assertEquals(3, readings.size());
    }

    @Test
    void keepsWhatCameBeforeTheEndOfATruncatedFile() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            lines.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(i * 31 % 977)
                    .append("\"}\n");
        }
        byte[] packed = gzip(bytes(lines.toString()));
        List<Reading> readings = readFile("news.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
        assertTrue(readings.size() > 500, readings.size() + " readings");
        assertInstanceOf(Reading.Read.class, readings.get(500));
        Reading.Failed failed = assertInstanceOf(Reading.Failed.class, readings.get(readings.size() - 1));
        assertTrue(failed.why().startsWith("cannot be read: "), failed.why());
    }

    @Test
    void saysThatAnEntryIsEncrypted() throws IOException {
        byte[] zip = zip(Map.of("a.txt", bytes("Australia banned Huawei.")));
        zip[6] |= 1; // says so in the local header
        assertEquals(
                "news.zip!a.txt", Readings.failed(Readings.of("news.zip", zip)).where());
    }

    @Test
    void stopsBeforeABombGoesOff() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Arrays.fill(zeros, (byte) '\n');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("news.jsonl"));
            for (int i = 0; i < 128; i++) {
                zip.write(zeros);
            }
        }
        IOException e = assertThrows(IOException.class, () -> Readings.of("bomb.zip", out.toByteArray()));
        assertTrue(e.getMessage().contains("200 times"), e.getMessage());
    }

    @Test
    void leavesWhatIsPackedOverAndOver() throws IOException {
        byte[] packed = bytes("Australia banned Huawei.");
        String name = "a.txt";
        for (int i = 0; i < 4; i++) {
            packed = gzip(packed);
            name += ".gz";
        }
        assertEquals(
                "packed more than 3 times over",
                Readings.failed(Readings.of(name, packed)).why());
    }
}
