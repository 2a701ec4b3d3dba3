package org.telgraph.extract;

import java.util.List;
import java.util.Set;

/**
 * What fills one side of a relation.
 *
 * @param construction the construction of the frame that gave it
 */
record Filler(String construction, List<Argument> arguments) {

    /** Nothing: the sentence leaves this side out. */
    static final Filler UNSAID = new Filler("none", List.of());

    /** Nothing that is known: the sentence says something there. */
    static final Filler UNKNOWN = new Filler("unknown", List.of());

    /** The construction of a subject who is whoever says it. */
    static final String SPEAKER = "speaker";

    /** Constructions of subjects who do by speaking what is told. */
    static final Set<String> SPEAKERS = Set.of(SPEAKER, "sayer");

    boolean isEmpty() {
        return arguments.isEmpty();
    }
}
