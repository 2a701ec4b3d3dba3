package org.telgraph.evaluate;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A claim as it is compared with others.
 *
 * @param subject the accepted names of the subject
 * @param object the accepted names of the object
 * @param triple what these names are compared by
 * @param statuses one, or for gold several that are accepted
 * @param narrated whether it may be the narrator who says it
 * @param holder the keys of who says it
 * @param date an ISO date, perhaps without day or month; empty for none; "?" in gold where the annotators differ
 * @param optional whether it need not be found
 * @param sentence the number of the sentence by the annotator's count, which may be off by some; 0 for found claims
 */
record ScoredClaim(
        List<String> subject,
        List<String> object,
        Triple triple,
        Set<String> statuses,
        boolean narrated,
        Set<String> holder,
        String date,
        boolean optional,
        int sentence) {

    static final String FACT = "fact";

    /**
     * Who does what to whom.
     *
     * @param subject keys of names
     * @param symmetric whether the property has no direction
     * @param object keys of names
     */
    record Triple(Set<String> subject, String property, boolean symmetric, Set<String> object) {

        boolean matches(Triple other) {
            return property.equals(other.property) && (isParallelTo(other) || symmetric && isReverseOf(other));
        }

        /** Whether subject and object are the same, whatever the property. */
        boolean isParallelTo(Triple other) {
            return meet(subject, other.subject) && meet(object, other.object);
        }

        /** Whether the subject of the one is the object of the other, whatever the property. */
        boolean isReverseOf(Triple other) {
            return meet(subject, other.object) && meet(object, other.subject);
        }
    }

    /** Whether the sets have something in common. */
    static boolean meet(Set<String> some, Set<String> others) {
        return !Collections.disjoint(some, others);
    }

    String property() {
        return triple.property();
    }

    boolean isFact() {
        return statuses.contains(FACT);
    }

    boolean sameTriple(ScoredClaim other) {
        return triple.matches(other.triple);
    }

    boolean sameStatus(ScoredClaim other) {
        return meet(statuses, other.statuses);
    }

    boolean sameHolder(ScoredClaim other) {
        return meet(holder, other.holder) || narrated && other.narrated;
    }

    /** Whether the other's date is this one's, or coarser by whole components: 2018 for 2018-05. */
    boolean sameDate(ScoredClaim other) {
        return !other.date.isEmpty() && (date.equals(other.date) || date.startsWith(other.date + "-"));
    }

    /** In a line for people: {@code Sweden bans Huawei [claimed/possible by who says so]}. */
    @Override
    public String toString() {
        String source = holder.isEmpty() ? "" : " by " + String.join("/", new TreeSet<>(holder));
        return subject.get(0) + " " + property() + " " + object.get(0) + " ["
                + String.join("/", new TreeSet<>(statuses)) + source + "]";
    }
}
