package org.telgraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Graphs for tests. */
public final class Turtle {

    private Turtle() {}

    /** Reads Turtle in which the prefix {@code :} is {@code http://example.org/}. */
    public static Graph graph(String turtle) {
        return RDFParser.fromString("PREFIX : <http://example.org/>\n" + turtle, Lang.TURTLE)
                .toGraph();
    }
}
