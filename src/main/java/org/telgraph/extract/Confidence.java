package org.telgraph.extract;

import java.util.List;
import java.util.Set;
import org.telgraph.ontology.LexicalEntry;

/**
 * How likely the triple of a claim is right: the share of right ones among claims of plain words, times a factor for
 * whatever makes a claim less sure.
 *
 * <p>The figures were fitted together to 319 claims that were found in 19 annotated articles and are right or wrong by
 * the annotation, each drawn towards the mean by six claims, and rounded. None rests on fewer than 29 claims. Fallback
 * constructions, distance, length of the sentence, unknown names and further mentions foretold nothing on articles left
 * out of the fit.
 */
final class Confidence {

    /** Of what is told by a verb, or by words beside a name. */
    private static final double WORD = 0.95;

    /** Of what is told by the noun of an act: whose act it is, and whom it is aimed at, is often left open. */
    private static final double ACT = 0.83;

    /** Of what is no fact: it is told in a clause below others. */
    private static final double NO_FACT = 0.75;

    /** Of an argument that is called by its name, or that the word itself implies. */
    static final double NAMED = 1;

    /** Of an argument that other words stand for, or that goes without saying. */
    static final double STANDS_FOR = 0.98;

    /** Of an argument that a pronoun refers to. */
    static final double PRONOUN = 0.85;

    /** Of an argument that only the second parser found. */
    static final double SECOND_PARSE = 0.75;

    private static final Set<String> ACTS =
            Set.of("nominal", "granting", "objective-nominal", "stake", "purchase", "freeing");

    private Confidence() {}

    /** From 0 to 1, with two decimals. */
    static double of(LexicalEntry entry, Status status, List<Argument> arguments) {
        double confidence = entry.frames().stream().anyMatch(ACTS::contains) ? ACT : WORD;
        if (status != Status.FACT) {
            confidence *= NO_FACT;
        }
        for (Argument argument : arguments) {
            confidence *= argument.confidence();
        }
        return Math.round(100 * confidence) / 100.0;
    }
}
