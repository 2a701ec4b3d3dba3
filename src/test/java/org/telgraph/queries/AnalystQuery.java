package org.telgraph.queries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * A query file and what its header says.
 *
 * @param name the file's name without its ending
 * @param example the lines of the example output, without comment sign and indentation
 * @param text the whole file
 */
record AnalystQuery(String name, String title, String question, List<String> example, String text) {

    private static final String ENDING = ".rq";
    private static final String EXAMPLE = "# example output:";
    private static final String PARAMETER = "# parameter:";
    private static final String EXAMPLE_LINE = "#   ";

    AnalystQuery {
        Objects.requireNonNull(title, name + ": the header lacks '# title:'");
        Objects.requireNonNull(question, name + ": the header lacks '# question:'");
        example = List.copyOf(example);
        if (example.isEmpty()) {
            throw new IllegalArgumentException(name + ": the header lacks '" + EXAMPLE + "' and its lines");
        }
    }

    static AnalystQuery read(Path file) throws IOException {
        String fileName = file.getFileName().toString();
        return parse(fileName.substring(0, fileName.length() - ENDING.length()), Files.readString(file));
    }

    static AnalystQuery parse(String name, String text) {
        List<String> header =
                text.lines().takeWhile(line -> line.startsWith("#")).toList();
        return new AnalystQuery(name, field("# title:", header), field("# question:", header), example(header), text);
    }

    /** The names of what its header says can be set. */
    List<String> parameters() {
        return text.lines()
                .filter(line -> line.startsWith(PARAMETER))
                .map(line -> line.substring(PARAMETER.length()).strip().replaceFirst(",.*", ""))
                .toList();
    }

    private static String field(String key, List<String> header) {
        return header.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static List<String> example(List<String> header) {
        List<String> lines = new ArrayList<>();
        int start = header.indexOf(EXAMPLE);
        for (int i = start + 1; start >= 0 && i < header.size(); i++) {
            if (!header.get(i).startsWith(EXAMPLE_LINE)) {
                break;
            }
            lines.add(header.get(i).substring(EXAMPLE_LINE.length()));
        }
        return lines;
    }

    Query parsed() {
        return QueryFactory.create(text);
    }

    /** A table is expected as CSV, a graph as Turtle. */
    String expectedFile() {
        return name + (parsed().isSelectType() ? ".csv" : ".ttl");
    }

    @Override
    public String toString() {
        return name;
    }
}
