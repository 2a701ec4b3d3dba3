package org.telgraph.export;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which claims are written.
 *
 * @param statuses fact, claimed, possible, negated; empty for all
 * @param relations local names; empty for all
 * @param since the first day that counts, of the event or else of the article; null for all, also those without a day
 */
public record ClaimFilter(Set<String> statuses, Set<String> relations, LocalDate since) {

    public ClaimFilter {
        statuses = Set.copyOf(statuses);
        relations = Set.copyOf(relations);
    }

    /** @param day in ISO 8601, empty for none */
    boolean admits(String status, String relation, String day) {
        return (statuses.isEmpty() || statuses.contains(status))
                && (relations.isEmpty() || relations.contains(relation))
                && (since == null || !day.isEmpty() && day.compareTo(since.toString()) >= 0);
    }
}
