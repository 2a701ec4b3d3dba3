package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NQuadsTest {

    private static final Node IRI = NodeFactory.createURI("http://example.org/a");

    private static String object(Node node) {
        String line = new String(NQuads.line(Triple.create(IRI, IRI, node)), StandardCharsets.UTF_8);
        String before = "<http://example.org/a> <http://example.org/a> ";
        assertEquals(before, line.substring(0, before.length()));
        return line.substring(before.length(), line.length() - 2);
    }

    private static String object(String turtle) {
        return object(Turtle.graph(":a :a " + turtle).find().next().getObject());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'plain', \"plain\"",
                "'a\\tb\\nc\\r\\b\\f', \"a\\tb\\nc\\r\\b\\f\"",
                "'say \"\\\\\"', \"say \\\"\\\\\\\"\"",
                "'\\u0001\\u007F', \"\\u0001\\u007F\"",
                "'\\U0001F4F6 caf\u00e9', \"\uD83D\uDCF6 caf\u00e9\"",
                "'x'@en-GB, \"x\"@en-GB",
                "'1'^^<http://www.w3.org/2001/XMLSchema#integer>, \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                "'1'^^<http://www.w3.org/2001/XMLSchema#string>, \"1\"",
                "<http://example.org/\u00e9#char=1>, <http://example.org/\u00e9#char=1>",
            })
    void writesTheOneFormOfATerm(String turtle, String expected) {
        assertEquals(expected, object(turtle));
    }

    @Test
    void escapesWhatAnIriMustNotHold() {
        assertEquals(
                "<http://example.org/\\u0020\\u003C\\u005C>", object(NodeFactory.createURI("http://example.org/ <\\")));
    }

    @Test
    void writesTripleTerms() {
        Node term = NodeFactory.createTripleTerm(IRI, IRI, NodeFactory.createLiteralString("x"));
        assertEquals("<<( <http://example.org/a> <http://example.org/a> \"x\" )>>", object(term));
    }

    @Test
    void differentBlankNodesStayDifferent() {
        assertEquals("_:B61", object(NodeFactory.createBlankNode("a")));
        assertEquals("_:B423631", object(NodeFactory.createBlankNode("B61")));
    }

    @Test
    void writesTheGraphLastAndTheDefaultGraphNotAtAll() {
        String triple = "<http://example.org/a> <http://example.org/a> <http://example.org/a>";
        assertEquals(
                triple + " <http://example.org/a> .",
                new String(NQuads.line(Quad.create(IRI, IRI, IRI, IRI)), StandardCharsets.UTF_8));
        assertEquals(
                triple + " .",
                new String(NQuads.line(Quad.create(Quad.defaultGraphIRI, IRI, IRI, IRI)), StandardCharsets.UTF_8));
    }
}
