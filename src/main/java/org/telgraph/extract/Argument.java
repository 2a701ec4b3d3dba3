package org.telgraph.extract;

/**
 * An entity that fills a role.
 *
 * @param word where it stands in the sentence
 * @param confidence how likely the words mean this entity, from 0 to 1
 */
record Argument(Entity entity, int word, double confidence) {}
