package org.telgraph.extract;

import java.util.List;

/**
 * An entity that fills a role.
 *
 * @param word where it stands in the sentence
 * @param confidence how likely the words mean this entity, from 0 to 1
 */
record Argument(Entity entity, int word, double confidence) {

    /** An entity that is called by its name. */
    static Argument named(Entity entity, int word) {
        return new Argument(entity, word, Confidence.NAMED);
    }

    /** What a word stands for by standing for what another word means. */
    static List<Argument> standingFor(List<Argument> meant, int word) {
        return meant.stream()
                .map(argument -> new Argument(argument.entity(), word, argument.confidence() * Confidence.STANDS_FOR))
                .toList();
    }
}
