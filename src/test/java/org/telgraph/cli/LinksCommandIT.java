package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.links.DictionaryFile;

class LinksCommandIT {

    private static final String TEXT = "Mira Valdane criticized Huawei. Valdane met Tarn Telecom. Ostrander met ZTE.";

    @TempDir
    Path temp;

    private Path dictionary;
    private Path index;

    @BeforeEach
    void write() throws Exception {
        index = temp.resolve("links");
        dictionary = new DictionaryFile()
                .add("Mira Valdane", "Mira_Valdane", 1, 9)
                .add("Ostrander", "Ostrander", 1, 9)
                .add("Tarn Telecom", "Tarn_Telecom", 0.7, 9)
                .write(temp.resolve("names.tab"));
    }

    private CommandRun links(Object... more) {
        return CommandRun.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("links", "--links", index, "--dictionary", dictionary),
                        java.util.Arrays.stream(more))
                .toArray());
    }

    @Test
    void buildsOnce() throws Exception {
        assertEquals(index + ": an index of 3 names", links().ok().message());
        dictionary = temp.resolve("none");
        assertEquals(
                index + " has an index of 3 names already; --force builds it anew",
                links().ok().message());
        assertEquals(
                "telgraph: cannot build the index of links from " + dictionary + ": " + dictionary + ": no such file",
                links("--force").ends(1).message());
        assertTrue(Files.exists(index));
    }

    @Test
    void addsLinksToTheGraphAndChangesNothingElse() throws Exception {
        links().ok();
        Path article = Files.writeString(temp.resolve("a.txt"), TEXT);
        Path with = temp.resolve("with.nq");
        Path without = temp.resolve("without.nq");
        CommandRun run =
                CommandRun.of("build", "--links", index, "--out", with, article).ok();
        assertEquals("linking by the index " + index + " of 3 names", run.message());
        CommandRun.of("build", "--out", without, article).ok();
        List<String> lines = Files.readAllLines(with);
        List<String> added = lines.stream()
                .filter(line -> line.contains("/article/"))
                .filter(line -> line.contains("linkScore") || line.contains("sameAs"))
                .toList();
        String person = "<https://w3id.org/telgraph/id/Mira_Valdane> ";
        String graph = " <https://w3id.org/telgraph/article/a.txt> .";
        assertEquals(
                List.of(
                        person + "<https://schema.org/sameAs> <http://dbpedia.org/resource/Mira_Valdane>" + graph,
                        person + "<https://w3id.org/telgraph/ontology#linkScore> "
                                + "\"0.952e0\"^^<http://www.w3.org/2001/XMLSchema#double>" + graph),
                added);
        assertEquals(
                Files.readAllLines(without),
                lines.stream().filter(line -> !added.contains(line)).toList());
        CommandRun.of("check", "--in", with).ok();
    }

    @Test
    void buildsNothingWithoutTheIndexAskedFor() throws Exception {
        Path article = Files.writeString(temp.resolve("a.txt"), TEXT);
        Path out = temp.resolve("out.nq");
        assertEquals(
                "telgraph: " + index + ": there is no index of links; telgraph links builds one",
                CommandRun.of("build", "--links", index, "--out", out, article)
                        .ends(1)
                        .message());
        links().ok();
        for (Path file : Files.list(index)
                .filter(path -> path.toString().contains("segments"))
                .toList()) {
            Files.writeString(file, "damaged");
        }
        String damaged =
                "telgraph: " + index + ": the index of links is damaged; telgraph links --force builds it anew";
        assertEquals(
                damaged,
                CommandRun.of("build", "--links", index, "--out", out, article)
                        .ends(1)
                        .message());
        assertEquals(damaged, links().ends(1).message());
        assertFalse(Files.exists(out));
        links("--force").ok();
        CommandRun.of("build", "--links", index, "--out", out, article).ok();
    }

    @Test
    void leavesNoHarmWhenKilled() throws Exception {
        links().ok();
        Path pipe = temp.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        try (CommandProcess build = CommandProcess.start("links", "--links", index, "--dictionary", pipe, "--force");
                OutputStream out = Files.newOutputStream(pipe)) {
            out.write("Oru Bank\tOru_Bank\t1.0\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (!Files.exists(temp.resolve("links.building/write.lock"))) {
                Thread.sleep(50);
            }
        }
        assertTrue(Files.exists(temp.resolve("links.building")));
        assertTrue(links().ok().message().contains("has an index of 3 names already"));
        assertEquals(index + ": an index of 3 names", links("--force").ok().message());
        assertFalse(Files.exists(temp.resolve("links.building")));
    }
}
