package org.telgraph.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is written about vertices and edges, in the same order and under the same names in all formats. */
final class Attributes {

    /** Between the members of a list, as Neo4j's import has it. */
    private static final String SEPARATOR = ";";

    private static final Vertex NO_VERTEX = new Vertex("", "", "", "", "", 0);
    private static final Edge NO_EDGE = new Edge(0, "", "", "", true, "", List.of(), "", "", List.of(), 0);

    private Attributes() {}

    static Map<String, Object> of(Vertex vertex) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("label", vertex.label());
        attributes.put("type", vertex.type());
        attributes.put("country", vertex.country());
        attributes.put("link", vertex.link());
        attributes.put("degree", vertex.degree());
        return attributes;
    }

    static Map<String, Object> of(Edge edge) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("relation", edge.relation());
        attributes.put("status", edge.status());
        attributes.put("holders", joined(edge.holders()));
        attributes.put("first", edge.first());
        attributes.put("last", edge.last());
        attributes.put("sources", edge.sources().size());
        attributes.put("articles", joined(edge.sources()));
        attributes.put("confidence", edge.confidence());
        return attributes;
    }

    private static String joined(List<String> members) {
        return members.stream().map(member -> member.replace(SEPARATOR, ",")).collect(Collectors.joining(SEPARATOR));
    }

    /** What a vertex has, with values that tell the types. */
    static Map<String, Object> ofVertices() {
        return of(NO_VERTEX);
    }

    /** What an edge has, with values that tell the types. */
    static Map<String, Object> ofEdges() {
        return of(NO_EDGE);
    }
}
