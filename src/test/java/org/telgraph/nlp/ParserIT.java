package org.telgraph.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ParserIT {

    private static Parser parser;
    private static List<List<Token>> sentences;

    @BeforeAll
    static void load() {
        parser = new Parser();
        sentences = new Tagger()
                        .tag(
                                "Norway banned the firm. Officials said on Monday that the firm, which sells radios, had spied. "
                                        + "The minister wants operators to buy from others. It rained.")
                        .stream()
                        .map(TaggedSentence::tokens)
                        .toList();
    }

    @Test
    void bothParsersFindSubjectAndObject() {
        List<Token> words = sentences.get(0);
        List<List<Integer>> all = positions(words);
        for (SyntaxGraph graph : List.of(parser.parse(words, all), parser.parseAgain(words, all))) {
            assertEquals(
                    List.of("nsubj 0", "obj 3"),
                    graph.children(1).stream()
                            .filter(arc -> !arc.is("punct"))
                            .map(arc -> arc.relation() + " " + arc.word())
                            .toList());
        }
    }

    /** The second parser shares one model, whose cache its threads fill. */
    @Test
    void threadsParseAlike() {
        List<String> alone = sentences.stream().map(ParserIT::parsedAgain).toList();
        List<List<String>> together = IntStream.range(0, 64)
                .parallel()
                .mapToObj(run -> sentences.stream().map(ParserIT::parsedAgain).toList())
                .distinct()
                .toList();
        assertEquals(List.of(alone), together);
    }

    private static String parsedAgain(List<Token> words) {
        SyntaxGraph graph = parser.parseAgain(words, positions(words));
        return IntStream.range(0, words.size())
                .mapToObj(graph::parents)
                .toList()
                .toString();
    }

    private static List<List<Integer>> positions(List<Token> words) {
        return List.of(IntStream.range(0, words.size()).boxed().toList());
    }
}
