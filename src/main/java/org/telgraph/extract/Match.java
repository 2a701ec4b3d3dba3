package org.telgraph.extract;

import java.util.Set;

/** A rule that a word of a sentence triggered, with what fills its two sides. */
record Match(Sentence sentence, int trigger, Rule rule, Filler subjects, Filler objects) {

    /** The frames of nouns of acts. */
    static final Set<String> NOMINAL = Set.of("nominal", "granting", "bond");

    static final String JUDGEMENT = "judgement";
}
