package org.telgraph.extract;

import java.util.List;
import org.telgraph.nlp.Parser;
import org.telgraph.nlp.SyntaxGraph;
import org.telgraph.nlp.Token;

/**
 * The grammatical relations of a sentence, which are found when somebody asks for them: parsing is what costs most, and
 * most sentences hold no claim. For one thread.
 */
final class Grammar {

    private final Parser parser;
    private final List<Token> words;
    private final List<List<Integer>> parts;
    private SyntaxGraph graph;
    private SyntaxGraph second;

    /**
     * Prepares a sentence.
     *
     * @param words with the classes of what they name
     * @param parts the positions of the words that are parsed, one list for each part that is parsed for itself
     */
    Grammar(Parser parser, List<Token> words, List<List<Integer>> parts) {
        this.parser = parser;
        this.words = words;
        this.parts = parts;
    }

    SyntaxGraph graph() {
        if (graph == null) {
            graph = parts.isEmpty() ? SyntaxGraph.EMPTY : parser.parse(words, parts);
        }
        return graph;
    }

    /** The same by a second parser, which errs elsewhere. */
    Grammar again() {
        if (second == null) {
            second = parser.parseAgain(words, parts);
        }
        Grammar again = new Grammar(parser, words, parts);
        again.graph = second;
        return again;
    }

    /** Whether the sentence has the words that one of the constructions needs, however they hang together. */
    boolean mayMatch(List<Rule.Step> steps, int trigger) {
        return parts.stream().anyMatch(part -> part.contains(trigger))
                && steps.stream().anyMatch(step -> step.pattern().mayMatch(words, parts, trigger));
    }
}
