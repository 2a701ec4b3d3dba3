package org.telgraph.pipeline;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;

/** What came of processing one article. */
public sealed interface Outcome {

    /** The store holds the article as it is. */
    record Current() implements Outcome {}

    /** The run ends before the article was begun. */
    record Dropped() implements Outcome {}

    /**
     * A graph that may be stored.
     *
     * @param iri the article, which is also the name of its graph
     * @param claims how many claims the graph holds
     * @param tooLong how many sentences were not read because they are too long
     */
    record Described(String iri, Graph graph, int claims, int tooLong) implements Outcome {
        public Described {
            Objects.requireNonNull(iri);
            Objects.requireNonNull(graph);
        }
    }

    /**
     * A graph that the shapes do not allow; it must not be stored.
     *
     * @param violations one line each
     */
    record Rejected(Graph graph, List<String> violations) implements Outcome {
        public Rejected {
            Objects.requireNonNull(graph);
            violations = List.copyOf(violations);
        }
    }
}
