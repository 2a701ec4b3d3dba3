package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankNodesTest {

    private static List<String> lines(String iri, Graph graph) {
        return BlankNodes.labelled(iri, graph).stream()
                .map(triple -> new String(NQuads.line(triple), StandardCharsets.UTF_8))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // An ontology's lists and class expressions.
                ":A :members (:B :C :D). [] :members (:B :C). :E :in [:union (:A [:not :B])].",
                // Nodes that nothing tells apart.
                ":a :p [], [], [:q 1], [:q 1].",
                "_:a :p _:b. _:b :p _:c. _:c :p _:a. _:d :p _:e. _:e :p _:f. _:f :p _:d.",
                "_:self :p _:self."
            })
    void aGraphReadTwiceIsTheSame(String turtle) {
        Graph first = Turtle.graph(turtle);
        Graph labelled = BlankNodes.labelled("http://example.org/g", first);
        assertTrue(labelled.isIsomorphicWith(first));
        assertEquals(lines("http://example.org/g", first), lines("http://example.org/g", Turtle.graph(turtle)));
    }

    @Test
    void nodesOfDifferentGraphsStayApart() {
        Graph graph = Turtle.graph(":a :p [].");
        assertNotEquals(lines("http://example.org/g", graph), lines("http://example.org/h", graph));
    }

    @Test
    void aGraphWithoutBlankNodesIsLeftAlone() {
        Graph graph = Turtle.graph(":a :p :b.");
        assertSame(graph, BlankNodes.labelled("http://example.org/g", graph));
    }
}
