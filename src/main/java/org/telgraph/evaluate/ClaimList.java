package org.telgraph.evaluate;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/** The claims that were missed, spare, or have a wrong status or holder; why, and the sentences. */
final class ClaimList implements Report {

    private static final String INDENT = "         ";

    private final StringBuilder lines = new StringBuilder();
    private final Map<String, Integer> causes = new TreeMap<>();
    private boolean explained;

    @Override
    public void add(Document document) {
        Matching matching = document.matching();
        explained |= document.evidence() != null;
        line("== " + document.id() + ": " + matching.required().size() + " hit, "
                + matching.missed().size() + " missed, " + matching.spare().size() + " spare");
        Causes lost = new Causes(document);
        for (ScoredClaim missed : matching.missed()) {
            line("  missed " + missed);
            cause(lost.of(missed), document.evidence());
        }
        for (ScoredClaim spare : matching.spare()) {
            line("  spare  " + spare);
            evidence(spare, document.evidence());
        }
        for (Matching.Pair pair : matching.required()) {
            if (!pair.sameStatus() || !pair.sameHolder()) {
                line("  facet  " + pair.found() + "  should be  " + pair.gold());
                evidence(pair.found(), document.evidence());
            }
        }
    }

    private void cause(Causes.Loss loss, Evidence evidence) {
        causes.merge(loss.cause(), 1, Integer::sum);
        if (evidence != null) {
            line(INDENT + loss.cause() + (loss.detail().isEmpty() ? "" : " (" + loss.detail() + ")"));
            loss.sentence().ifPresent(sentence -> quote(evidence.text(sentence)));
        }
    }

    /** What found it, and the sentence. */
    private void evidence(ScoredClaim found, Evidence evidence) {
        if (evidence != null) {
            evidence.claim(found).ifPresent(claim -> {
                line(INDENT + "told by \"" + claim.cue() + "\""
                        + evidence.rule(claim).map(rule -> " (" + rule + ")").orElse(""));
                quote(evidence.text(evidence.sentence(claim)));
            });
        }
    }

    private void quote(String sentence) {
        line(INDENT + "| " + sentence);
    }

    private void line(String text) {
        lines.append(text).append(System.lineSeparator());
    }

    @Override
    public void print(PrintWriter out) {
        out.print(lines);
        if (explained && !causes.isEmpty()) {
            out.printf("%-60s%6s%n", "cause of a miss", "claims");
            causes.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(cause -> out.printf("%-60s%6d%n", cause.getKey(), cause.getValue()));
        }
    }
}
