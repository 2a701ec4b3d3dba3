package org.telgraph.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Makes edges of claims that come in the order of their lines. */
final class EdgeBuilder {

    private final Set<String> symmetric;
    private final Consumer<Edge> sink;

    private int number;
    /** The first claim of the edge under way. */
    private ClaimRow begun;

    private final Set<String> holders = new TreeSet<>();
    private final Set<String> sources = new TreeSet<>();
    private String first;
    private String last;
    private double confidence;

    EdgeBuilder(Set<String> symmetric, Consumer<Edge> sink) {
        this.symmetric = symmetric;
        this.sink = sink;
    }

    void add(ClaimRow claim) {
        if (begun == null || !begun.isLike(claim)) {
            finish();
            begin(claim);
        }
        if (!claim.holder().isEmpty()) {
            holders.add(claim.holder());
        }
        sources.add(claim.document());
        if (!claim.day().isEmpty()) { // they come in the order of days
            first = first.isEmpty() ? claim.day() : first;
            last = claim.day();
        }
        confidence = Math.max(confidence, claim.confidence());
    }

    private void begin(ClaimRow claim) {
        begun = claim;
        holders.clear();
        sources.clear();
        first = "";
        last = "";
        confidence = 0;
    }

    /** Hands on the last edge. */
    void finish() {
        if (begun != null) {
            sink.accept(new Edge(
                    ++number,
                    begun.subject(),
                    begun.object(),
                    begun.relation(),
                    !symmetric.contains(begun.relation()),
                    begun.status(),
                    List.copyOf(holders),
                    first,
                    last,
                    List.copyOf(sources),
                    confidence));
            begun = null;
        }
    }
}
