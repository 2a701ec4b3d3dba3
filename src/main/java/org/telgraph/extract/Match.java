package org.telgraph.extract;

import java.util.Set;

/**
 * A rule that a word of a sentence triggered, with what fills its two sides.
 *
 * @param second whether one of the sides was found by the second parser
 */
record Match(Sentence sentence, int trigger, Rule rule, Filler subjects, Filler objects, boolean second) {

    /** Constructions in which a role is what the sentence says, not what it takes for granted. */
    private static final Set<String> PREDICATIVE =
            Set.of("copula", "predicate", "became", "as", "adjective-of-predicate");

    /** Frames of what somebody is or has, not does. */
    static final Set<String> STANDING = Set.of("role-noun", "origin", "party", "possessive", "own-instrument");

    /** The frames of nouns of acts. */
    static final Set<String> NOMINAL = Set.of("nominal", "granting", "bond", "stake", "purchase", "freeing");

    static final String JUDGEMENT = "judgement";

    /** The frame in which "will not" makes the meaning. */
    static final String UNWILLING = "unwilling";

    /** The frames of what is told by saying it: who says so may stand apart from it. */
    static final Set<String> UTTERED = Set.of(JUDGEMENT, "obligation", "conduct");

    /** The same with what the second parser found. */
    Match completed(Filler subjects, Filler objects) {
        return new Match(sentence, trigger, rule, subjects, objects, true);
    }

    /** Whether one of its two sides is filled and the other is not. */
    boolean isIncomplete() {
        return subjects.isEmpty() != objects.isEmpty();
    }

    /** Whether it tells what somebody is or has. */
    boolean isStanding() {
        return STANDING.contains(rule.frame());
    }

    /** Titles and appositions are taken for granted, whatever the clause around them says. */
    boolean isAttributive() {
        boolean standing = isStanding()
                || rule.frame().equals("bond") && subjects.construction().equals("bearer"); // "a company with ties to"
        return standing
                && !PREDICATIVE.contains(subjects.construction())
                && !PREDICATIVE.contains(objects.construction());
    }
}
