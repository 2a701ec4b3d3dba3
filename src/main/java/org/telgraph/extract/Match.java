package org.telgraph.extract;

import java.util.Set;

/** A rule that a word of a sentence triggered, with what fills its two sides. */
record Match(Sentence sentence, int trigger, Rule rule, Filler subjects, Filler objects) {

    /** The frames of nouns of acts. */
    static final Set<String> NOMINAL = Set.of("nominal", "granting", "bond");

    static final String JUDGEMENT = "judgement";

    /** The frame in which "will not" makes the meaning. */
    static final String UNWILLING = "unwilling";

    /** The frames of what is told by saying it: who says so may stand apart from it. */
    static final Set<String> UTTERED = Set.of(JUDGEMENT, "obligation", "conduct");
}
