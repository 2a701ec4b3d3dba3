package org.telgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes GEXF 1.3 (https://gexf.net), for Gephi. Several edges between two nodes are told apart by their kind. */
final class GexfWriter implements GraphWriter {

    private final XmlFile xml;
    private boolean edges;

    GexfWriter(OutputStream out) throws IOException {
        xml = new XmlFile(out);
        xml.begin("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
        xml.begin("meta");
        xml.element("creator", "telgraph");
        xml.end();
        xml.begin("graph", "defaultedgetype", "directed", "mode", "static");
        declare("node", Attributes.ofVertices());
        declare("edge", Attributes.ofEdges());
        xml.begin("nodes");
    }

    private void declare(String of, Map<String, Object> attributes) throws IOException {
        xml.begin("attributes", "class", of, "mode", "static");
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            xml.element(
                    "attribute",
                    "",
                    "id",
                    attribute.getKey(),
                    "title",
                    attribute.getKey(),
                    "type",
                    type(attribute.getValue()));
        }
        xml.end();
    }

    private static String type(Object value) {
        return value instanceof Integer ? "integer" : value instanceof Double ? "double" : "string";
    }

    @Override
    public void vertex(Vertex vertex) throws IOException {
        xml.begin("node", "id", vertex.id(), "label", vertex.label());
        values(Attributes.of(vertex));
        xml.end();
    }

    @Override
    public void edge(Edge edge) throws IOException {
        beginEdges();
        xml.begin(
                "edge",
                "id",
                String.valueOf(edge.id()),
                "source",
                edge.subject(),
                "target",
                edge.object(),
                "type",
                edge.directed() ? "directed" : "undirected",
                "kind",
                edge.relation() + " (" + edge.status() + ")",
                "label",
                edge.relation(),
                "weight",
                String.valueOf(edge.sources().size()));
        values(Attributes.of(edge));
        xml.end();
    }

    private void beginEdges() throws IOException {
        if (!edges) {
            xml.end();
            xml.begin("edges");
            edges = true;
        }
    }

    private void values(Map<String, Object> attributes) throws IOException {
        xml.begin("attvalues");
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            xml.element(
                    "attvalue",
                    "",
                    "for",
                    attribute.getKey(),
                    "value",
                    attribute.getValue().toString());
        }
        xml.end();
    }

    @Override
    public void close() throws IOException {
        beginEdges();
        xml.end();
        xml.end();
        xml.end();
        xml.close();
    }
}
