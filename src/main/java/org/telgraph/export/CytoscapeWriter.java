package org.telgraph.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes the JSON of Cytoscape.js (https://js.cytoscape.org, elements JSON), which Cytoscape reads too. */
final class CytoscapeWriter implements GraphWriter {

    private final JsonWriter json;
    private boolean edges;

    CytoscapeWriter(OutputStream out) throws IOException {
        json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        json.beginObject()
                .name("data")
                .beginObject()
                .name("name")
                .value("telgraph")
                .endObject();
        json.name("elements").beginObject().name("nodes").beginArray();
    }

    @Override
    public void vertex(Vertex vertex) throws IOException {
        begin(vertex.id());
        json.name("name").value(vertex.label()); // which Cytoscape shows
        Map<String, Object> attributes = Attributes.of(vertex);
        values(attributes);
        end();
    }

    @Override
    public void edge(Edge edge) throws IOException {
        beginEdges();
        begin("e" + edge.id());
        json.name("source").value(edge.subject());
        json.name("target").value(edge.object());
        json.name("interaction").value(edge.relation());
        json.name("directed").value(edge.directed());
        Map<String, Object> attributes = Attributes.of(edge);
        attributes.put("holders", edge.holders());
        attributes.put("articles", edge.sources());
        values(attributes);
        end();
    }

    private void begin(String id) throws IOException {
        json.beginObject().name("data").beginObject().name("id").value(id);
    }

    private void values(Map<String, Object> attributes) throws IOException {
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            json.name(attribute.getKey());
            if (attribute.getValue() instanceof Number number) {
                json.value(number);
            } else if (attribute.getValue() instanceof List<?> members) {
                json.beginArray();
                for (Object member : members) {
                    json.value(member.toString());
                }
                json.endArray();
            } else {
                json.value(attribute.getValue().toString());
            }
        }
    }

    private void end() throws IOException {
        json.endObject().endObject();
    }

    private void beginEdges() throws IOException {
        if (!edges) {
            json.endArray().name("edges").beginArray();
            edges = true;
        }
    }

    @Override
    public void close() throws IOException {
        beginEdges();
        json.endArray().endObject().endObject();
        json.flush();
    }
}
