package org.telgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes GraphML (http://graphml.graphdrawing.org), for yEd, Gephi, Cytoscape, NetworkX and igraph. */
final class GraphMlWriter implements GraphWriter {

    private static final String IRI = "iri";

    private final XmlFile xml;

    GraphMlWriter(OutputStream out) throws IOException {
        xml = new XmlFile(out);
        xml.begin("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
        keys("node", Map.of(IRI, ""));
        keys("node", Attributes.ofVertices());
        keys("edge", Attributes.ofEdges());
        xml.begin("graph", "edgedefault", "directed");
    }

    private void keys(String of, Map<String, Object> attributes) throws IOException {
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            xml.element(
                    "key",
                    "",
                    "id",
                    of + "." + name,
                    "for",
                    of,
                    "attr.name",
                    name,
                    "attr.type",
                    type(attribute.getValue()));
        }
    }

    /** An IRI as GraphML's schema has names, an NMTOKEN: other bytes than those of letters and digits as an underscore and two digits. */
    private static String token(String iri) {
        StringBuilder token = new StringBuilder();
        for (byte one : iri.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one >= 'a' && one <= 'z'
                    || one >= 'A' && one <= 'Z'
                    || one >= '0' && one <= '9'
                    || ".:-".indexOf(one) >= 0;
            token.append(plain ? String.valueOf((char) one) : String.format("_%02X", one));
        }
        return token.toString();
    }

    private static String type(Object value) {
        return value instanceof Integer ? "int" : value instanceof Double ? "double" : "string";
    }

    @Override
    public void vertex(Vertex vertex) throws IOException {
        xml.begin("node", "id", token(vertex.id()));
        data("node", Map.of(IRI, vertex.id()));
        data("node", Attributes.of(vertex));
        xml.end();
    }

    @Override
    public void edge(Edge edge) throws IOException {
        xml.begin(
                "edge",
                "id",
                "e" + edge.id(),
                "source",
                token(edge.subject()),
                "target",
                token(edge.object()),
                "directed",
                String.valueOf(edge.directed()));
        data("edge", Attributes.of(edge));
        xml.end();
    }

    private void data(String of, Map<String, Object> attributes) throws IOException {
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            xml.element("data", attribute.getValue().toString(), "key", of + "." + attribute.getKey());
        }
    }

    @Override
    public void close() throws IOException {
        xml.end();
        xml.end();
        xml.close();
    }
}
