package org.telgraph.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.telgraph.article.Article;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;
import org.telgraph.pipeline.LanguageModels;

/** Every entry of the lexicon finds what its examples mark, and nothing in its counter-examples. */
class LexiconExamplesIT {

    private static final Pattern MARKED = Pattern.compile("\\[([so]) ([^]]+)]");

    private static Extractor extractor;
    private static Lexicon lexicon;
    private static Ontology ontology;
    private static Gazetteer gazetteer;

    @BeforeAll
    static void load() {
        Knowledge knowledge = Knowledge.packaged();
        extractor = LanguageModels.extractor(knowledge, CorefMode.RULES);
        ontology = Ontology.of(knowledge.ontology());
        gazetteer = Gazetteer.of(knowledge.gazetteer().getGraph());
        lexicon = Lexicon.of(knowledge.lexicon());
    }

    @TestFactory
    Stream<DynamicTest> findsItsExamples() {
        return lexicon.entries().stream()
                .flatMap(entry -> entry.examples().stream()
                        .map(example -> dynamicTest(entry.id() + ": " + example, () -> finds(entry, example))));
    }

    @TestFactory
    Stream<DynamicTest> findsNothingInItsCounterExamples() {
        return lexicon.entries().stream()
                .flatMap(entry -> entry.counterExamples().stream()
                        .map(sentence ->
                                dynamicTest(entry.id() + ": " + sentence, () -> findsNothing(entry, sentence))));
    }

    private static void finds(LexicalEntry entry, String example) {
        String sentence = MARKED.matcher(example).replaceAll("$2");
        String subject = marked(example, "s");
        String object = marked(example, "o");
        boolean found = claims(sentence).stream()
                .filter(claim -> expresses(claim, entry))
                .anyMatch(claim -> isNamed(claim.subject(), subject) && isNamed(claim.object(), object)
                        || isNamed(claim.object(), subject) && isNamed(claim.subject(), object) && isSymmetric(entry));
        assertTrue(found, () -> extractor.explain(article(sentence)));
    }

    private static void findsNothing(LexicalEntry entry, String sentence) {
        assertTrue(
                claims(sentence).stream().noneMatch(claim -> expresses(claim, entry)),
                () -> extractor.explain(article(sentence)));
    }

    private static boolean expresses(Claim claim, LexicalEntry entry) {
        return claim.property().equals(entry.denotes()) && claim.cue().equals(entry.writtenRep());
    }

    private static boolean isSymmetric(LexicalEntry entry) {
        return ontology.relation(entry.denotes()).symmetric();
    }

    /** An argument that an example does not mark is one that the word implies. */
    private static String marked(String example, String role) {
        Matcher matcher = MARKED.matcher(example);
        while (matcher.find()) {
            if (matcher.group(1).equals(role)) {
                return matcher.group(2);
            }
        }
        return "";
    }

    private static boolean isNamed(Entity entity, String name) {
        return name.isEmpty()
                || entity.label().equalsIgnoreCase(name)
                || entity.names().stream().anyMatch(name::equalsIgnoreCase)
                || gazetteer.entity(entity.id()).stream()
                        .anyMatch(known -> known.demonyms().contains(name)
                                || known.metonyms().contains(name));
    }

    private static List<Claim> claims(String sentence) {
        return extractor.extract(article(sentence)).claims();
    }

    private static Article article(String text) {
        return new Article("test", "test", "", "", List.of(), LocalDate.of(2020, 2, 12), "", text);
    }
}
