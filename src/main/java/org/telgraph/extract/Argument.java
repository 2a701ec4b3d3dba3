package org.telgraph.extract;

/**
 * An entity that fills a role.
 *
 * @param word where it stands in the sentence
 * @param confidence how likely the words mean this entity, from 0 to 1
 */
record Argument(Entity entity, int word, double confidence) {

    /** An entity that is called by its name. */
    static Argument named(Entity entity, int word) {
        return new Argument(entity, word, 1.0);
    }
}
