package org.telgraph.check;

/**
 * Something in a graph that its shapes do not allow.
 *
 * @param node the IRI of the claim, entity, sentence or entry at fault
 * @param about the node in words: {@code Huawei supplies Vodafone} for a claim, a label for an entity
 * @param path the property at fault with its prefix, {@code tg:subject}; empty when it is the node as a whole
 * @param message what is wrong
 */
public record Violation(String node, String about, String path, String message) {

    /** One line for a person. */
    @Override
    public String toString() {
        return about + ": " + message + (path.isEmpty() ? "" : " (" + path + ")");
    }
}
