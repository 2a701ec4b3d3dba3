package org.telgraph.extract;

import java.util.List;

/**
 * What fills one side of a relation.
 *
 * @param construction the construction of the frame that gave it
 */
record Filler(String construction, List<Argument> arguments) {

    static final Filler NONE = new Filler("none", List.of());

    boolean isEmpty() {
        return arguments.isEmpty();
    }
}
