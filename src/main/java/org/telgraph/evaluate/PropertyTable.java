package org.telgraph.evaluate;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often claims of each property were found, missed, or spare. */
final class PropertyTable implements Report {

    private static final class Counts {
        private int hit;
        private int missed;
        private int spare;

        int wanted() {
            return hit + missed;
        }
    }

    private final Map<String, Counts> properties = new LinkedHashMap<>();

    @Override
    public void add(Document document) {
        Matching matching = document.matching();
        matching.required().forEach(pair -> counts(pair.gold()).hit++);
        matching.missed().forEach(claim -> counts(claim).missed++);
        matching.spare().forEach(claim -> counts(claim).spare++);
    }

    private Counts counts(ScoredClaim claim) {
        return properties.computeIfAbsent(claim.property(), property -> new Counts());
    }

    @Override
    public void print(PrintWriter out) {
        out.printf("%-20s%6s%8s%7s%n", "property", "hit", "missed", "spare");
        properties.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingInt(Counts::wanted).reversed()))
                .forEach(row -> {
                    Counts counts = row.getValue();
                    out.printf("%-20s%6d%8d%7d%n", row.getKey(), counts.hit, counts.missed, counts.spare);
                });
    }
}
