package org.telgraph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.article.Article;
import org.telgraph.article.ArticleReader;
import org.telgraph.article.Reading;
import org.telgraph.ontology.Names;

class RejectsFolderTest {

    private static final Article ARTICLE = new Article(
            "../a b/1",
            "../a b/1",
            "Title",
            "Paper",
            List.of("Ann", "Bob"),
            LocalDate.of(2020, 2, 12),
            "https://example.org/1",
            "Sweden \u201cbanned\u201d ZTE.\nSo it did.");

    private static final Outcome.Rejected REJECTED = new Outcome.Rejected(
            RDFParser.fromString("<http://example.org/a> <http://example.org/p> 1 .", Lang.TURTLE)
                    .toGraph(),
            List.of("a claim has exactly one status", "a claim has exactly one object"));

    @TempDir
    Path temp;

    private static List<Path> list(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void keepsArticleGraphAndReportAndNothingOutside() throws Exception {
        Path folder = temp.resolve("rejects");
        new RejectsFolder(folder, Names.DEFAULT).keep(ARTICLE, REJECTED);
        assertEquals(List.of(folder), list(temp));
        Path place = list(folder).get(0);
        assertEquals(
                "a claim has exactly one status\na claim has exactly one object\n",
                Files.readString(place.resolve("report.txt")));
        assertTrue(RDFParser.source(place.resolve("graph.ttl")).toGraph().isIsomorphicWith(REJECTED.graph()));

        List<Reading> readings = new ArrayList<>();
        new ArticleReader(new ByteArrayInputStream(new byte[0]), null, false)
                .read(List.of(place.resolve("article.jsonl").toString()), readings::add);
        assertEquals(ARTICLE, ((Reading.Read) readings.get(0)).article());
    }

    @Test
    void letsGoOfAnArticleThatPasses() throws Exception {
        RejectsFolder rejects = new RejectsFolder(temp, Names.DEFAULT);
        rejects.keep(ARTICLE, REJECTED);
        Path place = list(temp).get(0);
        rejects.remove(ARTICLE);
        assertFalse(Files.exists(place));
        rejects.remove(ARTICLE);
    }
}
