package org.telgraph.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.telgraph.evaluate.ScoredClaim.Triple;
import org.telgraph.extract.Extraction.Finding;

/** Where the gold claims of one document were lost. */
final class Causes {

    /**
     * Where a claim was lost.
     *
     * @param cause in a fixed word or, where a match was dropped, with the reason
     * @param detail what the cause speaks of, empty when the word says it all
     * @param sentence the number of the sentence that shows it, none when no sentence names either argument
     */
    record Loss(String cause, String detail, OptionalInt sentence) {

        private static Loss of(String cause, Finding finding, String detail) {
            return new Loss(cause, detail, OptionalInt.of(finding.sentence()));
        }
    }

    private final Document document;
    private final Evidence evidence;

    Causes(Document document) {
        this.document = document;
        this.evidence = document.evidence();
    }

    /** Where a missed claim was lost. */
    Loss of(ScoredClaim missed) {
        if (evidence == null) {
            return new Loss("no-article", "", OptionalInt.empty());
        }
        return Stream.<Optional<Loss>>of(once(missed), dropped(missed), confused(missed), unknown(missed), half(missed))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unmatched(missed));
    }

    /** The gold tells the triple twice, of two events. */
    private Optional<Loss> once(ScoredClaim missed) {
        return document.matching().pairs().stream()
                .map(Matching.Pair::found)
                .filter(missed::sameTriple)
                .map(found -> new Loss("found-once", "", evidence.sentence(found)))
                .findFirst();
    }

    private Optional<Loss> dropped(ScoredClaim missed) {
        Triple triple = missed.triple();
        return findings(missed)
                .filter(finding -> fills(triple, finding) || triple.symmetric() && fills(reversed(triple), finding))
                .map(finding -> Loss.of("dropped: " + finding.obstacle(), finding, finding.rule()))
                .findFirst();
    }

    private static Triple reversed(Triple triple) {
        return new Triple(triple.object(), triple.property(), triple.symmetric(), triple.subject());
    }

    private boolean fills(Triple triple, Finding finding) {
        return ScoredClaim.meet(triple.subject(), evidence.keys(finding.subjects()))
                && ScoredClaim.meet(triple.object(), evidence.keys(finding.objects()));
    }

    private Stream<Finding> findings(ScoredClaim missed) {
        return evidence.findings().stream()
                .filter(finding -> finding.relation().equals(missed.property()) && finding.obstacle() != null);
    }

    /** Something else was found of the two, which is not in the gold. */
    private Optional<Loss> confused(ScoredClaim missed) {
        return document.confusions().stream()
                .filter(pair -> pair.gold() == missed)
                .map(Matching.Pair::found)
                .map(found -> found.property().equals(missed.property())
                        ? new Loss("reversed", "", evidence.sentence(found))
                        : new Loss("other-property", found.property(), evidence.sentence(found)))
                .findFirst();
    }

    private Optional<Loss> unknown(ScoredClaim missed) {
        List<String> unknown = Stream.of(
                        evidence.knows(missed.triple().subject())
                                ? null
                                : missed.subject().get(0),
                        evidence.knows(missed.triple().object())
                                ? null
                                : missed.object().get(0))
                .filter(name -> name != null)
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Loss("no-entity", String.join(", ", unknown), nearest(missed)));
    }

    /** A rule knew the one argument and not the other, which stands in its sentence. */
    private Optional<Loss> half(ScoredClaim missed) {
        List<Integer> both = evidence.sentences(missed, true, true);
        Triple triple = missed.triple();
        Predicate<Finding> knowsOne =
                finding -> oneSide(triple, finding) || triple.symmetric() && oneSide(reversed(triple), finding);
        return findings(missed)
                .filter(finding -> both.contains(finding.sentence()))
                .filter(knowsOne)
                .map(finding -> Loss.of("one-argument", finding, finding.rule() + ": " + finding.obstacle()))
                .findFirst();
    }

    private boolean oneSide(Triple triple, Finding finding) {
        return finding.objects().isEmpty() && ScoredClaim.meet(triple.subject(), evidence.keys(finding.subjects()))
                || finding.subjects().isEmpty() && ScoredClaim.meet(triple.object(), evidence.keys(finding.objects()));
    }

    private Loss unmatched(ScoredClaim missed) {
        List<Integer> both = evidence.sentences(missed, true, true);
        if (both.isEmpty()) {
            return new Loss("unresolved", "", nearest(missed));
        }
        Optional<Integer> triggered = both.stream()
                .filter(i -> evidence.passage(i).relations().contains(missed.property()))
                .findFirst();
        return triggered
                .map(i -> new Loss("no-match", "", OptionalInt.of(i)))
                .orElseGet(() -> new Loss("no-trigger", "", OptionalInt.of(both.get(0))));
    }

    /** The first sentence that names both arguments, or else one that names one of them. */
    private OptionalInt nearest(ScoredClaim missed) {
        return Stream.of(
                        evidence.sentences(missed, true, true),
                        evidence.sentences(missed, true, false),
                        evidence.sentences(missed, false, true))
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
