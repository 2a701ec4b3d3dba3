package org.telgraph.article;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telgraph.article.Reading.Failed;
import org.telgraph.article.Reading.Read;
import org.telgraph.article.Reading.Skipped;

class ArticleReaderTest {

    @TempDir
    Path folder;

    @Test
    void splitsAHeadlineOffWhereTheContentStaysTheSame() throws IOException {
        Article article = article(write("a.txt", "Operator drops vendor\n\nFirst sentence.\n"));
        assertEquals("Operator drops vendor", article.title());
        assertEquals("First sentence.\n", article.text());
        assertEquals("a.txt", article.id());
        assertEquals("a", article.document());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Headline\n\nText.",
                "Headline\n\n\nText.",
                "A sentence.\n\nAnother.",
                "Headline\r\n\r\nText.\r\n",
                "Headline\nText.",
                "Headline\n\n",
                "\n\nText.",
                " \n\nText.",
                "One line",
                "Ends with feeds\n\n\n\n"
            })
    void keepsTheContentExactly(String content) throws IOException {
        assertEquals(content, article(write("a.txt", content)).content());
    }

    @Test
    void takesALongFirstParagraphForText() throws IOException {
        String content = "word ".repeat(50) + "\n\nText.";
        assertEquals("", article(write("a.txt", content)).title());
    }

    @Test
    void stripsByteOrderMarks() throws IOException {
        assertEquals("Text é.", article(write("a.txt", "\uFEFFText é.")).content());
        Path utf16 = Files.write(folder.resolve("b.txt"), "\uFEFFText é.".getBytes(UTF_16LE));
        assertEquals("Text é.", article(utf16).content());
    }

    @Test
    void readsFoldersInTheOrderOfNames() throws IOException {
        write("b.txt", "B");
        write("sub/deep/c.txt", "C");
        write("sub/news.jsonl", "{\"text\":\"D\"}\n\n{\"id\":\"e\",\"text\":\"E\"}\n");
        write("a.text", "A");
        write("notes", "N");
        write(".hidden.txt", "hidden");
        write(".git/x.txt", "hidden");
        List<String> ids = read(folder.toString()).stream()
                .map(reading -> ((Read) reading).article().id())
                .toList();
        assertEquals(List.of("a.text", "b.txt", "notes", "sub/deep/c.txt", "sub/news.jsonl#1", "e"), ids);
    }

    @Test
    void namesTheDocumentAfterTheFileAlone() throws IOException {
        write("sub/v1.2.txt", "C");
        assertEquals("v1.2", ((Read) only(folder)).article().document());
    }

    @Test
    void passesOverWhatIsNoArticleInAFolder() throws IOException {
        write("a.txt", "A");
        write("empty.txt", "");
        write("page.html", "<!DOCTYPE html><title>A</title>");
        write("invoice.xml", "<?xml version=\"1.0\"?><invoice/>");
        Files.write(folder.resolve("photo"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        assertEquals(
                List.of(
                        new Skipped(at("empty.txt"), "empty"),
                        new Skipped(at("invoice.xml"), "XML that is neither a page nor a feed"),
                        new Skipped(at("page.html"), "a page without the text of an article"),
                        new Skipped(at("photo"), "binary, not text")),
                read(folder.toString()).stream()
                        .filter(Skipped.class::isInstance)
                        .toList());
    }

    @Test
    void doesNotFollowLinksToFolders() throws IOException {
        write("a.txt", "A");
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        List<Reading> readings = read(folder.toString());
        assertEquals(2, readings.size());
        assertInstanceOf(Skipped.class, readings.get(1));
    }

    @Test
    void reportsAFolderWithoutArticles() throws IOException {
        write("empty.txt", "");
        List<Reading> readings = read(folder.toString());
        assertEquals(new Skipped(at("empty.txt"), "empty"), readings.get(0));
        Failed failed = assertInstanceOf(Failed.class, readings.get(1));
        assertEquals(folder.toString(), failed.where());
        assertTrue(failed.why().startsWith("no article in this folder"), failed.why());
    }

    @Test
    void reportsAMissingFileAndReadsTheRest() throws IOException {
        Path file = write("a.txt", "A");
        List<Reading> readings = read(at("none.txt"), file.toString(), "");
        assertEquals(new Failed(at("none.txt"), "no such file or folder"), readings.get(0));
        assertInstanceOf(Read.class, readings.get(1));
        assertEquals(new Failed("\"\"", "no such file or folder"), readings.get(2));
    }

    @Test
    void refusesBinaryFilesThatTheUserNames() throws IOException {
        Path binary = Files.write(folder.resolve("photo.png"), new byte[] {'x', 0, 1});
        assertEquals(new Failed(binary.toString(), "binary, not text"), only(binary));
        Path zip = Files.write(folder.resolve("a.zip"), new byte[] {'P', 'K', 3, 4, 0});
        assertInstanceOf(Failed.class, only(zip));
        Path late = write("late.txt", "x".repeat(10_000) + "\0");
        assertEquals(new Failed(late.toString(), "binary, not text"), only(late));
    }

    @Test
    void saysWhatItTakesATextForThatIsNotUtf8() throws IOException {
        String text = "The café owner’s vote – “no”. ".repeat(5);
        Path file = Files.write(folder.resolve("a.txt"), text.getBytes("windows-1252"));
        Read read = assertInstanceOf(Read.class, only(file));
        assertEquals(text, read.article().text());
        assertEquals(List.of("not UTF-8, taken for windows-1252"), read.warnings());
    }

    @Test
    void readsFiveMegabytesInOneLine() throws IOException {
        String text = "A long line. ".repeat(400_000);
        assertEquals(text, article(write("a.txt", text)).content());
        assertEquals(
                text, article(write("a.jsonl", "{\"text\":\"" + text + "\"}")).content());
    }

    @Test
    void readsStandardInputAsTextOrJsonLines() {
        Read text = (Read) readStdin("An article.").get(0);
        assertEquals("stdin", text.article().id());
        assertEquals("An article.", text.article().content());
        Read record = (Read) readStdin(" {\"text\":\"One.\"}").get(0);
        assertEquals("stdin#1", record.article().id());
        assertEquals("stdin:1", record.where());
        assertEquals(List.of(new Skipped("stdin", "empty")), readStdin(""));
    }

    @Test
    void knowsJsonLinesByTheirContent() throws IOException {
        assertEquals(
                "x",
                article(write("records", "{ \"id\": \"x\", \"text\": \"T\" }")).id());
    }

    @Test
    void refusesAPageOfFiftyMegabytes() throws IOException {
        Path page = folder.resolve("huge.html");
        byte[] paragraph = ("<p>" + "Sweden banned ZTE. ".repeat(50_000) + "</p>").getBytes(UTF_8);
        try (OutputStream out = Files.newOutputStream(page)) {
            out.write("<html><body>".getBytes(UTF_8));
            for (int i = 0; i < 53; i++) {
                out.write(paragraph);
            }
        }
        assertTrue(Files.size(page) > 50_000_000);
        write("small.html", "<html><body><p>" + "Sweden banned ZTE. ".repeat(20) + "</p></body></html>");
        List<Reading> readings = read(folder.toString());
        assertEquals("more than 16 MB in one page", ((Failed) readings.get(0)).why());
        assertTrue(((Read) readings.get(1)).article().text().startsWith("Sweden banned ZTE."));
    }

    @Test
    void aPageThatIsNestedBeyondReasonEndsNothing() throws IOException {
        String text = "<p>" + "Sweden banned ZTE. ".repeat(20) + "</p>";
        Path page = write("nested.html", "<html><body>" + "<div><b>".repeat(1_000) + text + "</body></html>");
        assertTrue(article(page).text().contains("Sweden banned ZTE."));
        Path trap = write("trap.html", "<html><body>" + "<div><b>".repeat(100_000) + text + "</body></html>");
        assertEquals("more than 30000 elements in one page", ((Failed) only(trap)).why());
    }

    @Test
    void warnsOfARepeatedId() throws IOException {
        write("one/a.txt", "A");
        write("two/a.txt", "B");
        List<Reading> readings = read(at("one"), at("two"));
        assertEquals(List.of(), ((Read) readings.get(0)).warnings());
        assertEquals(
                List.of("replaces an earlier article with the same id: a.txt"), ((Read) readings.get(1)).warnings());
    }

    @Test
    void givesTheDefaultDateToArticlesWithoutOne() throws IOException {
        LocalDate day = LocalDate.of(2020, 2, 12);
        Path file = write("a.jsonl", "{\"text\":\"A\"}\n{\"text\":\"B\",\"date\":\"2019-01-01\"}\n");
        List<LocalDate> dates = new ArrayList<>();
        new ArticleReader(System.in, day, false)
                .read(
                        List.of(file.toString()),
                        reading -> dates.add(((Read) reading).article().date()));
        assertEquals(List.of(day, LocalDate.of(2019, 1, 1)), dates);
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static Article article(Path file) {
        return assertInstanceOf(Read.class, only(file)).article();
    }

    private static Reading only(Path input) {
        List<Reading> readings = read(input.toString());
        assertEquals(1, readings.size(), readings::toString);
        return readings.get(0);
    }

    private static List<Reading> read(String... inputs) {
        List<Reading> readings = new ArrayList<>();
        new ArticleReader(System.in, null, false).read(List.of(inputs), readings::add);
        return readings;
    }

    private static List<Reading> readStdin(String content) {
        List<Reading> readings = new ArrayList<>();
        new ArticleReader(new ByteArrayInputStream(content.getBytes(UTF_8)), null, false)
                .read(List.of("-"), readings::add);
        return readings;
    }
}
