package org.telgraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes two tables, {@code nodes.csv} and {@code edges.csv}, whose headers are those that Neo4j's import takes
 * (Operations Manual, "CSV header format"); other programs read them as well.
 */
final class CsvWriter implements GraphWriter {

    private final CSVPrinter nodes;
    private final CSVPrinter edges;

    CsvWriter(Path folder) throws IOException {
        Files.createDirectories(folder);
        nodes = table(folder.resolve("nodes.csv"), header(List.of(":ID"), Attributes.ofVertices(), ":LABEL"));
        edges = table(
                folder.resolve("edges.csv"), header(List.of(":START_ID", ":END_ID"), Attributes.ofEdges(), ":TYPE"));
    }

    private static CSVPrinter table(Path file, List<Object> header) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180);
        table.printRecord(header);
        return table;
    }

    private static List<Object> header(List<String> ids, Map<String, Object> attributes, String last) {
        List<Object> header = new ArrayList<>(ids);
        attributes.forEach((name, value) -> header.add(name + type(name, value)));
        header.add(last);
        return header;
    }

    private static String type(String name, Object value) {
        boolean list = name.equals("holders") || name.equals("articles");
        return value instanceof Integer ? ":int" : value instanceof Double ? ":double" : list ? ":string[]" : "";
    }

    @Override
    public void vertex(Vertex vertex) throws IOException {
        List<Object> row = new ArrayList<>(List.of(vertex.id()));
        row.addAll(Attributes.of(vertex).values());
        row.add(vertex.type().isEmpty() ? "Entity" : vertex.type());
        nodes.printRecord(row);
    }

    @Override
    public void edge(Edge edge) throws IOException {
        List<Object> row = new ArrayList<>(List.of(edge.subject(), edge.object()));
        row.addAll(Attributes.of(edge).values());
        row.add(edge.relation());
        edges.printRecord(row);
    }

    @Override
    public void close() throws IOException {
        try (nodes) {
            edges.close();
        }
    }
}
