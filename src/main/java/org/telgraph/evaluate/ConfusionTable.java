package org.telgraph.evaluate;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/** Which property was found, wrongly, of two arguments of which the gold has another one. */
final class ConfusionTable implements Report {

    private static final String ROW = "%-20s%-20s";

    /** By the text of the row. */
    private final Map<String, Integer> counts = new TreeMap<>();

    @Override
    public void add(Document document) {
        document.confusions().stream()
                .filter(pair -> !pair.gold().property().equals(pair.found().property()))
                .map(pair -> ROW.formatted(pair.gold().property(), pair.found().property()))
                .forEach(row -> counts.merge(row, 1, Integer::sum));
    }

    @Override
    public void print(PrintWriter out) {
        out.printf(ROW + "%6s%n", "gold property", "found property", "claims");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(row -> out.printf("%s%6d%n", row.getKey(), row.getValue()));
    }
}
