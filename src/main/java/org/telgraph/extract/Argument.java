package org.telgraph.extract;

import java.util.List;

/**
 * An entity that fills a role.
 *
 * @param word where it stands in the sentence
 * @param confidence how likely the words mean this entity, from 0 to 1
 * @param way how the word means the entity, for those who ask
 */
record Argument(Entity entity, int word, double confidence, String way) {

    static final String UNSAID = "left unsaid";

    static final String NAME = "name";

    Argument(Entity entity, int word, double confidence) {
        this(entity, word, confidence, "");
    }

    /** An entity that is called by its name. */
    static Argument named(Entity entity, int word) {
        return new Argument(entity, word, Confidence.NAMED, NAME);
    }

    /** What a word stands for by standing for what another word means. */
    static List<Argument> standingFor(List<Argument> meant, int word) {
        return meant.stream()
                .map(argument -> new Argument(argument.entity(), word, argument.confidence() * Confidence.STANDS_FOR))
                .toList();
    }

    /** The same arguments, meant in another way. */
    static List<Argument> by(String way, List<Argument> found) {
        return found.stream()
                .map(argument -> new Argument(argument.entity(), argument.word(), argument.confidence(), way))
                .toList();
    }
}
