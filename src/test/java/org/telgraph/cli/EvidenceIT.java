package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.article.Article;
import org.telgraph.article.ArticleReader;
import org.telgraph.article.Reading;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.QuadsFile;

/** Every claim rests on the very words of its article, to the character, whatever signs the article is written in. */
class EvidenceIT {

    private static final String RECORDS = """
            {"id":"emoji","title":"Two \\ud83d\\ude00 bans","text":"Caf\\u00e9 \\ud83d\\ude00 closes. Sweden banned ZTE.\\n\\nNokia supplies Telia."}
            {"id":"blanks","text":"\\r\\n  Sweden   banned\\n ZTE.  "}
            {"id":"returns","title":"Ban","text":"\\ud83d\\udce1 News.\\r\\n\\r\\nDenmark banned\\r\\nHuawei in 2019.\\r\\n\\r\\nNokia supplies Telia."}
            {"id":"letters","text":"A\\u0301rea 51. \\ud835\\udd4f said no. \\u201cDenmark\\u02bcs ban on Huawei hurts,\\u201d Telia said\\u2026 Norway banned\\u00a0ZTE."}
            {"id":"half","text":"Half \\ud83d a sign. Denmark banned Huawei. \\u2028Norway banned ZTE."}
            {"id":"signs","text":"Denmark banned Huawei \\ud83d\\udeab today. \\ud83d\\ude00\\ud83d\\ude00 Norway banned ZTE."}
            {"id":"card","text":"Senator Lee Roe Lee Jim RoePoll: \\ud83d\\ude00 in Oslo | Ten things to know MORE spoke. Denmark banned Huawei."}
            """;

    @TempDir
    static Path temp;

    private static final Map<String, Article> ARTICLES = new TreeMap<>();
    private static Path graph;
    private static DatasetGraph quads;

    @BeforeAll
    static void build() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("articles"));
        Files.writeString(folder.resolve("signs.jsonl"), RECORDS);
        Files.writeString(
                folder.resolve("windows.txt"), "\uFEFFBan \uD83D\uDE00\r\n\r\nSweden banned ZTE.\r\nTelia stayed.\r\n");
        try (InputStream samples = EvidenceIT.class.getResourceAsStream("/sample/articles.jsonl")) {
            Files.copy(samples, folder.resolve("samples.jsonl"));
        }
        graph = temp.resolve("graph.nq");
        CommandRun.of("build", "--keep-text", "--out", graph, folder).ok();
        quads = QuadsFile.read(graph).dataset();
        new ArticleReader(InputStream.nullInputStream(), null, false).read(List.of(folder.toString()), reading -> {
            Article article = ((Reading.Read) reading).article();
            ARTICLES.put(article.id(), article);
        });
    }

    @Test
    void theOffsetsOfEveryClaimPointToItsWords() {
        assertEquals(11, ARTICLES.size(), ARTICLES.keySet().toString());
        for (Article article : ARTICLES.values()) {
            String iri = Names.DEFAULT.article(article.id());
            Graph described = quads.getGraph(org.apache.jena.graph.NodeFactory.createURI(iri));
            List<Node> claims = new ArrayList<>();
            described
                    .find(null, RDF.type.asNode(), Vocabulary.CLAIM.asNode())
                    .forEach(triple -> claims.add(triple.getSubject()));
            assertTrue(!claims.isEmpty(), article.id());
            for (Node claim : claims) {
                Node sentence = value(described, claim, Vocabulary.WAS_DERIVED_FROM);
                int begin = number(described, sentence, Vocabulary.NIF_BEGIN_INDEX);
                int end = number(described, sentence, Vocabulary.NIF_END_INDEX);
                String words =
                        value(described, sentence, Vocabulary.NIF_ANCHOR_OF).getLiteralLexicalForm();
                assertEquals(words, stretch(article.content(), begin, end), article.id());
                assertEquals(words.strip(), words);
                assertEquals(iri + "#char=" + begin + "," + end, sentence.getURI());
                String text = article.content();
                assertEquals(
                        iri + "#char=0," + text.codePointCount(0, text.length()),
                        value(described, sentence, Vocabulary.NIF_REFERENCE_CONTEXT)
                                .getURI());
            }
        }
    }

    /** So the evidence that a graph names is found again in what {@code text} prints. */
    @Test
    void offsetsCountInTheTextThatTextPrints() {
        for (Article article : ARTICLES.values()) {
            CommandRun run = CommandRun.of("text", "--id", article.id(), temp.resolve("articles"))
                    .ok();
            assertEquals(article.content(), run.out());
        }
    }

    /** Among the checks are those that plain triples are the fact claims, and that evidence is in the kept text. */
    @Test
    void theWholeGraphStandsUpToTheChecks() {
        CommandRun run = CommandRun.of("check", "--in", graph).ok();
        assertTrue(run.err().contains(": 0 errors"), run.err() + run.out());
    }

    private static String stretch(String text, int begin, int end) {
        return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }

    private static Node value(Graph graph, Node subject, Property property) {
        List<Node> values = new ArrayList<>();
        graph.find(subject, property.asNode(), null).forEach(triple -> values.add(triple.getObject()));
        assertEquals(1, values.size(), subject + " " + property);
        return values.get(0);
    }

    private static int number(Graph graph, Node subject, Property property) {
        return Integer.parseInt(value(graph, subject, property).getLiteralLexicalForm());
    }
}
