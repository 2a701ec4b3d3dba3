package org.telgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes the DOT language of Graphviz (https://graphviz.org/doc/info/lang.html). What is stated as fact is a whole line,
 * what is claimed broken, what is possible dotted, and what is negated ends in a bar.
 */
final class DotWriter implements GraphWriter {

    private static final Map<String, String> STYLES = Map.of(
            "fact", "style=solid",
            "claimed", "style=dashed",
            "possible", "style=dotted",
            "negated", "style=solid, color=red, arrowhead=tee");

    private final Writer out;

    DotWriter(OutputStream stream) throws IOException {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write("digraph telgraph {\n  graph [rankdir=LR, charset=\"UTF-8\"];\n  node [shape=box, style=rounded];\n");
    }

    @Override
    public void vertex(Vertex vertex) throws IOException {
        out.write("  " + quoted(vertex.id()) + " [label=" + quoted(vertex.label()) + ", tooltip="
                + quoted(String.join(", ", vertex.type(), vertex.country())) + ", URL=" + quoted(vertex.id()) + "];\n");
    }

    @Override
    public void edge(Edge edge) throws IOException {
        String says = edge.holders().isEmpty() ? "" : " by " + String.join(", ", edge.holders());
        out.write("  " + quoted(edge.subject()) + " -> " + quoted(edge.object()) + " [label=" + quoted(edge.relation())
                + ", tooltip="
                + quoted(edge.status() + says + ", articles: " + edge.sources().size())
                + ", weight=" + edge.sources().size() + ", " + STYLES.getOrDefault(edge.status(), "style=solid")
                + (edge.directed() ? "" : ", dir=none") + "];\n");
    }

    /** Only quotes need a backslash, and a backslash before them would be one; line ends are escapes of labels. */
    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replaceAll("\\R", " ")
                        .replace("\0", "")
                + '"';
    }

    @Override
    public void close() throws IOException {
        out.write("}\n");
        out.flush();
    }
}
