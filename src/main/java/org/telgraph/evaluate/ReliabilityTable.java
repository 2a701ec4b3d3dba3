package org.telgraph.evaluate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** How many claims of each band of confidence are right. Those of which the gold leaves that open do not count. */
final class ReliabilityTable implements Report {

    private static final int BANDS = 10;

    private final int[] claims = new int[BANDS];
    private final int[] right = new int[BANDS];

    @Override
    public void add(Document document) {
        if (document.evidence() == null) {
            return;
        }
        for (ScoredClaim found : document.found()) {
            List<ScoredClaim> same =
                    document.gold().stream().filter(found::sameTriple).toList();
            boolean open = !same.isEmpty() && same.stream().allMatch(ScoredClaim::optional);
            if (!open) {
                document.evidence().claim(found).ifPresent(claim -> count(claim.confidence(), !same.isEmpty()));
            }
        }
    }

    private void count(double confidence, boolean isRight) {
        // Confidences have two decimals, which binary fractions hold but nearly.
        int band = Math.min(BANDS - 1, (int) Math.round(confidence * 100) / BANDS);
        claims[band]++;
        right[band] += isRight ? 1 : 0;
    }

    @Override
    public void print(PrintWriter out) {
        out.printf("%-12s%6s%8s%8s%n", "confidence", "claims", "right", "share");
        for (int band = BANDS - 1; band >= 0; band--) {
            if (claims[band] > 0) {
                out.printf(
                        Locale.ROOT,
                        "%.1f to %.1f  %6d%8d%8.2f%n",
                        band / 10.0,
                        (band + 1) / 10.0,
                        claims[band],
                        right[band],
                        (double) right[band] / claims[band]);
            }
        }
    }
}
