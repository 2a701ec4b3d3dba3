package org.telgraph.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The gold of a document beside what was found in it. Further found claims of a triple that is in the gold are in none of
 * the lists: they are no errors.
 *
 * @param pairs gold claims that were found, with what they were found as
 * @param spare found claims whose triple is not in the gold
 * @param missed gold claims that had to be found and were not
 */
record Matching(List<Pair> pairs, List<ScoredClaim> spare, List<ScoredClaim> missed) {

    /** A gold claim and the found one that agrees best. */
    record Pair(ScoredClaim gold, ScoredClaim found) {

        boolean sameStatus() {
            return gold.sameStatus(found);
        }

        boolean sameHolder() {
            return gold.sameHolder(found);
        }
    }

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparing((Pair pair) -> pair.gold.optional())
            .thenComparing(pair -> !pair.sameStatus())
            .thenComparing(pair -> !pair.sameHolder());

    static Matching of(List<ScoredClaim> gold, List<ScoredClaim> found) {
        List<Pair> options = new ArrayList<>();
        for (ScoredClaim claim : found) {
            gold.stream()
                    .filter(claim::sameTriple)
                    .map(wanted -> new Pair(wanted, claim))
                    .forEach(options::add);
        }
        options.sort(BEST_FIRST);
        // Claims that say the same are two claims all the same.
        Set<ScoredClaim> used = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : options) {
            if (!used.contains(pair.gold) && !used.contains(pair.found)) {
                pairs.add(pair);
                used.add(pair.gold);
                used.add(pair.found);
            }
        }
        return new Matching(
                pairs,
                found.stream()
                        .filter(claim -> gold.stream().noneMatch(claim::sameTriple))
                        .toList(),
                gold.stream()
                        .filter(claim -> !claim.optional() && !used.contains(claim))
                        .toList());
    }

    /** The pairs that had to be found. */
    List<Pair> required() {
        return pairs.stream().filter(pair -> !pair.gold.optional()).toList();
    }
}
