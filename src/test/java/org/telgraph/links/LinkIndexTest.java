package org.telgraph.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkIndexTest {

    private static final String IN_JAR = "edu/stanford/nlp/models/kbp/english/wikidict.tab.gz";

    @TempDir
    Path temp;

    private Path dictionary;
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = temp.resolve("links");
        dictionary = new DictionaryFile()
                .add("Mira Valdane", "Mira_Valdane", 1, 9)
                .add("Sankt Ödön", "Sankt_Ödön", 1, 3)
                .addLine("\tNameless\t0.9")
                .add("Tarn Telecom", "Tarn_Telecom_(company)", 0.6, 0)
                .add("http://en.wikipedia.org/wiki/Tarn", "Tarn_Telecom_(company)", 1, 0)
                .write(temp.resolve("names.tab"));
    }

    private int build(Path file) throws LinkException {
        return new LinkIndexBuilder(folder).build(file, lines -> {});
    }

    private Optional<Candidate> lookup(String name) throws LinkException {
        try (LinkIndex index = LinkIndex.open(folder)) {
            return index.lookup(name);
        }
    }

    @Test
    void knowsWhatANameMeans() throws Exception {
        assertEquals(2, build(dictionary));
        assertEquals(Optional.of(new Candidate("Mira_Valdane", 0.952)), lookup("Mira Valdane"));
        assertEquals(Optional.of(new Candidate("Sankt_Ödön", 0.889)), lookup("Sankt Ödön"));
        assertEquals(Optional.empty(), lookup("mira valdane"));
        assertEquals(Optional.empty(), lookup("Mira Valdane Jr."));
        assertEquals(Optional.empty(), lookup(""));
    }

    @Test
    void leavesOutWhatIsUnlikelyOrNoName() throws Exception {
        build(dictionary);
        assertEquals(Optional.empty(), lookup("Tarn Telecom"));
        assertEquals(Optional.empty(), lookup("http://en.wikipedia.org/wiki/Tarn"));
        assertEquals(Optional.empty(), lookup("link 1 to Mira_Valdane"));
    }

    @Test
    void readsTheDictionaryInAJarOrGzipped() throws Exception {
        Path zipped = temp.resolve("names.tab.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(dictionary, out);
        }
        Path jar = temp.resolve("models.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(IN_JAR));
            Files.copy(zipped, out);
        }
        assertEquals(2, build(zipped));
        assertEquals(2, build(jar));
        assertTrue(lookup("Mira Valdane").isPresent());
    }

    @Test
    void replacesAnOldIndexWhenTheNewOneIsWhole() throws Exception {
        build(dictionary);
        Path other = new DictionaryFile().add("Oru Bank", "Oru_Bank", 1, 9).write(temp.resolve("other.tab"));
        Path bad = new DictionaryFile()
                .add("Oru Bank", "Oru_Bank", 1, 9)
                .addLine("Oru Group\tOru_Group\thigh")
                .write(temp.resolve("bad.tab"));
        assertEquals(
                bad + ", line 11: a line of the dictionary has a score from 0 to 1 at its end, not high",
                assertThrows(LinkException.class, () -> build(bad)).getMessage());
        assertTrue(lookup("Mira Valdane").isPresent());
        assertEquals(1, build(other));
        assertTrue(lookup("Oru Bank").isPresent());
        assertFalse(lookup("Mira Valdane").isPresent());
        try (Stream<Path> left = Files.list(temp)) {
            assertEquals(
                    0,
                    left.filter(path -> path.toString().matches(".*\\.(building|old)"))
                            .count());
        }
    }

    @Test
    void takesOverWhatAKilledBuildLeft() throws Exception {
        Files.createDirectory(temp.resolve("links.building"));
        Files.createFile(temp.resolve("links.building/write.lock"));
        Files.writeString(temp.resolve("links.building/_0.fdt"), "half");
        assertEquals(2, build(dictionary));
        assertTrue(lookup("Mira Valdane").isPresent());
    }

    @Test
    void replacesNothingButAnIndex() throws Exception {
        Files.createDirectory(folder);
        Path thesis = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertSays("there is something else than an index of links; name another folder", () -> build(dictionary));
        assertTrue(Files.exists(thesis));
    }

    @Test
    void saysThatThereIsNone() {
        assertSays(folder + ": there is no index of links; telgraph links builds one", () -> LinkIndex.open(folder));
    }

    @Test
    void saysThatItIsDamaged() throws Exception {
        build(dictionary);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path)).toList()) {
                byte[] content = Files.readAllBytes(file);
                if (content.length == 0) {
                    continue;
                }
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(content.length / 2);
                }
                assertSays("the index of links is damaged; telgraph links --force", () -> LinkIndex.open(folder));
                Files.write(file, content);
            }
        }
        assertTrue(lookup("Mira Valdane").isPresent());
    }

    @Test
    void saysWhatIsWrongWithTheDictionary() throws Exception {
        Path broken = Files.write(temp.resolve("names.tab.gz"), "no gzip".getBytes(StandardCharsets.UTF_8));
        Path jar = temp.resolve("other.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("readme"));
        }
        assertSays("no.tab: no such file", () -> build(temp.resolve("no.tab")));
        assertSays("names.tab.gz: not a whole archive", () -> build(broken));
        assertSays("it has to be CoreNLP's jar of KBP models", () -> build(jar));
        assertSays("no name in it is worth an index", () -> build(Files.createFile(temp.resolve("empty.tab"))));
        assertSays(
                "line 1: a line of the dictionary has a name, a title and a score",
                () -> build(Files.writeString(temp.resolve("words.tab"), "words\n")));
        assertFalse(Files.exists(folder));
    }

    private static void assertSays(String message, org.junit.jupiter.api.function.Executable action) {
        String said = assertThrows(LinkException.class, action).getMessage();
        assertTrue(said.contains(message), said);
    }
}
