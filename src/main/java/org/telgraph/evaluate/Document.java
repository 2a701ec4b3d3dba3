package org.telgraph.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An article that there is gold for.
 *
 * @param evidence what its extraction knows, null where there was none
 * @param confusions missed claims with spare ones that say something else of the same two: another property, or the same
 *     the other way round
 */
record Document(
        String id,
        List<ScoredClaim> gold,
        List<ScoredClaim> found,
        Matching matching,
        Evidence evidence,
        List<Matching.Pair> confusions) {

    static Document of(String id, List<ScoredClaim> gold, List<ScoredClaim> found, Evidence evidence) {
        Matching matching = Matching.of(gold, found);
        return new Document(id, gold, found, matching, evidence, confusions(matching, evidence));
    }

    /** Of several missed claims about the same two, a spare one was meant for the one that stands nearest to it. */
    private static List<Matching.Pair> confusions(Matching matching, Evidence evidence) {
        List<Matching.Pair> confusions = new ArrayList<>();
        for (ScoredClaim spare : matching.spare()) {
            int sentence = evidence == null ? -1 : evidence.sentence(spare).orElse(-1);
            matching.missed().stream()
                    .filter(missed -> isOfSameTwo(missed.triple(), spare.triple()))
                    .min(Comparator.comparing(
                                    (ScoredClaim missed) -> !missed.property().equals(spare.property()))
                            .thenComparing(missed -> sentence < 0 ? 0 : Math.abs(missed.sentence() - sentence)))
                    .ifPresent(missed -> confusions.add(new Matching.Pair(missed, spare)));
        }
        return confusions;
    }

    private static boolean isOfSameTwo(ScoredClaim.Triple one, ScoredClaim.Triple other) {
        return one.isParallelTo(other) || one.isReverseOf(other);
    }
}
