package org.telgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.article.Article;
import org.telgraph.evaluate.Evaluation.Part;
import org.telgraph.extract.Claim;
import org.telgraph.extract.Entity;
import org.telgraph.extract.Extraction;
import org.telgraph.extract.Extraction.Finding;
import org.telgraph.extract.Extraction.Passage;
import org.telgraph.extract.Mentions;
import org.telgraph.extract.Status;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Ontology;

/** Tells of an extraction made up here where its gold claims were lost. */
class EvaluationTest {

    private static final Entity FREEDONIA = entity("Freedonia");
    private static final Entity RURITANIA = entity("Ruritania");
    private static final Entity QUUXNET = entity("Quuxnet");
    private static final Entity ZORG = entity("Zorg");
    private static final Entity SOLT = entity("Mira Solt");

    @TempDir
    Path folder;

    private static Entity entity(String name) {
        return new Entity(name.replace(' ', '_'), name, "Company", new TreeSet<>());
    }

    /** The passages of a text of sentences, each with the relations of its words. */
    private static Extraction extraction(Map<String, Set<String>> sentences, List<Claim> claims, Finding... findings) {
        String text = String.join(" ", new TreeSet<>(sentences.keySet()));
        List<Passage> passages = sentences.keySet().stream()
                .sorted()
                .map(sentence -> {
                    int begin = text.indexOf(sentence);
                    Set<Entity> named = Stream.of(FREEDONIA, RURITANIA, QUUXNET, ZORG, SOLT)
                            .filter(entity -> sentence.contains(entity.label()))
                            .collect(Collectors.toSet());
                    return new Passage(begin, begin + sentence.length(), named, sentences.get(sentence), false);
                })
                .toList();
        Article article = new Article("note", "note", "", "", List.of(), null, "", text);
        return new Extraction(article, passages, claims, Arrays.asList(findings));
    }

    private static Claim claim(Entity subject, String property, Entity object, double confidence, int begin) {
        return new Claim(
                subject,
                property,
                object,
                Status.FACT,
                null,
                null,
                confidence,
                property,
                begin,
                begin + 1,
                Mentions.NONE);
    }

    private static Finding finding(
            int sentence, List<Entity> subjects, String relation, List<Entity> objects, String outcome) {
        return new Finding(sentence, "word", "entry / frame", "none + none", subjects, relation, objects, outcome);
    }

    /** The lines that are printed about gold claims, each given as subject, property and object between blanks. */
    private List<String> lines(Extraction extraction, Set<Part> parts, String... gold) throws IOException {
        String claims = IntStream.range(0, gold.length)
                .mapToObj(i -> {
                    String[] words = gold[i].split(" ");
                    return "{\"s\": [\"%s\"], \"p\": \"%s\", \"o\": [\"%s\"], \"sent\": %d}"
                            .formatted(words[0].replace('_', ' '), words[1], words[2].replace('_', ' '), i);
                })
                .collect(Collectors.joining(","));
        Files.writeString(folder.resolve("note.json"), "{\"id\": \"note\", \"claims\": [" + claims + "]}");
        String rows = extraction.claims().stream()
                .map(claim -> "note,%s,%s,%s,fact\n"
                        .formatted(
                                claim.subject().label(),
                                claim.property(),
                                claim.object().label()))
                .collect(Collectors.joining());
        StringWriter out = new StringWriter();
        Evaluation.of(
                        Gold.read(folder, null, Ontology.of(Knowledge.packaged().ontology())),
                        new ByteArrayInputStream(
                                ("document,subject,property,object,status\n" + rows).getBytes(StandardCharsets.UTF_8)),
                        "rows",
                        Map.of("note", extraction),
                        Gazetteer.of(ModelFactory.createDefaultModel().getGraph()))
                .print(new PrintWriter(out, true), parts);
        return out.toString().lines().toList();
    }

    /** The cause that is given for the only gold claim. */
    private String cause(Extraction extraction, String gold) throws IOException {
        List<String> lines = lines(extraction, Set.of(Part.CLAIMS), gold);
        assertTrue(lines.get(1).startsWith("  missed " + gold.replace('_', ' ')), lines.toString());
        return lines.get(2).strip();
    }

    @Test
    void aNameIsNoEntity() throws IOException {
        Extraction extraction = extraction(Map.of("Freedonia banned Hexnet.", Set.of("bans")), List.of());
        assertEquals("no-entity (Hexnet)", cause(extraction, "Freedonia bans Hexnet"));
    }

    @Test
    void anotherPropertyWasFound() throws IOException {
        Extraction extraction = extraction(
                Map.of("Freedonia banned Zorg.", Set.of("restricts")),
                List.of(claim(FREEDONIA, "restricts", ZORG, 0.9, 0)));
        assertEquals("other-property (restricts)", cause(extraction, "Freedonia bans Zorg"));
    }

    @Test
    void theOtherDirectionWasFound() throws IOException {
        Extraction extraction = extraction(
                Map.of("Zorg bought from Quuxnet.", Set.of("supplies")),
                List.of(claim(ZORG, "supplies", QUUXNET, 0.9, 0)));
        assertEquals("reversed", cause(extraction, "Quuxnet supplies Zorg"));
    }

    @Test
    void aMatchWasDropped() throws IOException {
        Extraction extraction = extraction(
                Map.of("Solt, former chief of Zorg, left.", Set.of("leads")),
                List.of(),
                finding(0, List.of(SOLT), "leads", List.of(ZORG), "dropped: a former post"));
        assertEquals("dropped: a former post (entry / frame)", cause(extraction, "Mira_Solt leads Zorg"));
    }

    @Test
    void aRuleKnewOneArgumentOnly() throws IOException {
        Extraction extraction = extraction(
                Map.of("Quuxnet joined up with Zorg.", Set.of("partnersWith")),
                List.of(),
                finding(0, List.of(ZORG), "partnersWith", List.of(), "dropped: no object of type Actor"));
        String expected = "one-argument (entry / frame: no object of type Actor)";
        assertEquals(expected, cause(extraction, "Zorg partnersWith Quuxnet"));
        assertEquals(expected, cause(extraction, "Quuxnet partnersWith Zorg"));
    }

    @Test
    void noWordOfTheSentenceMeansTheProperty() throws IOException {
        Extraction extraction = extraction(Map.of("Freedonia frowned at Zorg.", Set.of("warns")), List.of());
        assertEquals("no-trigger", cause(extraction, "Freedonia criticizes Zorg"));
    }

    @Test
    void noRuleMatched() throws IOException {
        Extraction extraction = extraction(
                Map.of("Freedonia frowned at Zorg.", Set.of(), "Zorg, said Freedonia, is wrong.", Set.of("criticizes")),
                List.of());
        List<String> lines = lines(extraction, Set.of(Part.CLAIMS), "Freedonia criticizes Zorg");
        assertEquals("         no-match", lines.get(2));
        assertEquals("         | Zorg, said Freedonia, is wrong.", lines.get(3));
    }

    @Test
    void noSentenceNamesBoth() throws IOException {
        Extraction extraction = extraction(
                Map.of("A firm sued. It won.", Set.of(), "Freedonia fined it.", Set.of(), "Zorg is a firm.", Set.of()),
                List.of());
        List<String> lines = lines(extraction, Set.of(Part.CLAIMS), "Freedonia prosecutes Zorg");
        assertEquals("         unresolved", lines.get(2));
        assertEquals("         | Freedonia fined it.", lines.get(3));
    }

    @Test
    void theGoldHasTheTripleTwice() throws IOException {
        Extraction extraction = extraction(
                Map.of("Freedonia banned Zorg.", Set.of("bans")), List.of(claim(FREEDONIA, "bans", ZORG, 0.9, 0)));
        List<String> lines = lines(extraction, Set.of(Part.CLAIMS), "Freedonia bans Zorg", "Freedonia bans Zorg");
        assertEquals("== note: 1 hit, 1 missed, 0 spare", lines.get(0));
        assertEquals("         found-once", lines.get(2));
        assertEquals("found-once                                                       1", lines.get(5));
    }

    @Test
    void tellsWhatGaveASpareClaim() throws IOException {
        Claim claim = claim(QUUXNET, "supplies", ZORG, 0.9, 0);
        Extraction extraction = extraction(
                Map.of("Quuxnet wired Zorg.", Set.of("supplies")),
                List.of(claim),
                finding(0, List.of(QUUXNET), "supplies", List.of(ZORG), "kept: " + claim.inWords()));
        List<String> lines = lines(extraction, Set.of(Part.CLAIMS), "Freedonia bans Zorg");
        assertEquals(
                List.of(
                        "  spare  Quuxnet supplies Zorg [fact]",
                        "         told by \"supplies\" (entry / frame)",
                        "         | Quuxnet wired Zorg."),
                lines.subList(4, 7));
    }

    /** A spare claim counts against one missed claim of its pair, the nearest. */
    @Test
    void countsConfusions() throws IOException {
        Extraction extraction = extraction(
                Map.of("A: Freedonia accused Zorg.", Set.of(), "B: Freedonia banned Zorg.", Set.of("restricts")),
                List.of(claim(FREEDONIA, "restricts", ZORG, 0.9, 27)));
        List<String> lines = lines(extraction, Set.of(Part.CONFUSION), "Freedonia accuses Zorg", "Freedonia bans Zorg");
        assertEquals("bans                restricts                1", lines.get(1));
        assertTrue(lines.get(2).startsWith("triple "), lines.toString());
    }

    @Test
    void countsClaimsByConfidence() throws IOException {
        Extraction extraction = extraction(
                Map.of("Freedonia, Ruritania, Zorg and Quuxnet.", Set.of()),
                List.of(
                        claim(FREEDONIA, "bans", ZORG, 0.9, 0),
                        claim(RURITANIA, "bans", ZORG, 0.9, 0),
                        claim(FREEDONIA, "bans", QUUXNET, 0.59, 0)));
        List<String> lines =
                lines(extraction, Set.of(Part.RELIABILITY), "Freedonia bans Zorg", "Freedonia bans Quuxnet");
        assertEquals(
                List.of(
                        "confidence  claims   right   share",
                        "0.9 to 1.0       2       1    0.50",
                        "0.5 to 0.6       1       1    1.00"),
                lines.subList(0, 3));
    }
}
