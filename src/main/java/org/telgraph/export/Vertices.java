package org.telgraph.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.telgraph.store.SortedLines;

/** Makes vertices of what is known about entities, and of the edges that meet them. */
final class Vertices implements AutoCloseable {

    private static final long SORT_MEMORY = 64L << 20;
    /** An edge that begins or ends there; sorts before what is known, as entities without edges are passed over. */
    private static final String EDGE = "";

    private final SortedLines lines = new SortedLines(SORT_MEMORY);
    private final Map<String, Set<String>> above;
    private final Map<String, String> countries;

    /**
     * @param above the classes above each class
     * @param countries labels of countries
     */
    Vertices(Map<String, Set<String>> above, Map<String, String> countries) {
        this.above = above;
        this.countries = countries;
    }

    /** Takes rows of {@code ?entity ?facet ?value}. */
    void add(Binding row) {
        if (row.get("entity").isURI()) {
            add(ClaimRow.text(row.get("entity")), ClaimRow.text(row.get("facet")), ClaimRow.text(row.get("value")));
        }
    }

    void add(Edge edge) {
        add(edge.subject(), EDGE, String.valueOf(edge.id()));
        add(edge.object(), EDGE, String.valueOf(edge.id()));
    }

    private void add(String entity, String facet, String value) {
        lines.add((entity + "\t" + facet + "\t" + value).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes those that have edges, in the order of their IRIs. */
    void writeTo(GraphWriter writer) throws IOException {
        Builder builder = new Builder(writer);
        lines.forEach(line -> {
            String[] fields = new String(line, StandardCharsets.UTF_8).split("\t", 3);
            builder.add(fields[0], fields[1], fields[2]);
        });
        builder.finish();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private final class Builder {

        private final GraphWriter writer;
        private String entity = "";
        private int degree;
        private final Set<String> types = new HashSet<>();
        private final Map<String, String> facets = new HashMap<>();

        Builder(GraphWriter writer) {
            this.writer = writer;
        }

        void add(String next, String facet, String value) throws IOException {
            if (!next.equals(entity)) {
                finish();
                entity = next;
            }
            switch (facet) {
                case EDGE -> degree++;
                case "type" -> types.add(value);
                default -> facets.putIfAbsent(facet, value);
            }
        }

        void finish() throws IOException {
            if (degree > 0) {
                String country = facets.getOrDefault("country", "");
                String label = facets.getOrDefault("label", entity);
                String type = type();
                writer.vertex(new Vertex(
                        entity,
                        label,
                        type,
                        type.equals("State") ? label : countries.getOrDefault(country, country),
                        facets.getOrDefault("link", ""),
                        degree));
            }
            degree = 0;
            types.clear();
            facets.clear();
        }

        /** The most special one, or else the first by name. */
        private String type() {
            return types.stream()
                    .filter(type -> types.stream()
                            .noneMatch(
                                    other -> above.getOrDefault(other, Set.of()).contains(type)))
                    .sorted()
                    .findFirst()
                    .map(type -> type.substring(type.lastIndexOf('#') + 1))
                    .orElse("");
        }
    }
}
