package org.telgraph.export;

import java.util.List;

/**
 * All claims of a kind: of one status, with the same subject, relation and object.
 *
 * @param id a number in the order of writing, from 1
 * @param subject the IRI of where it begins
 * @param object the IRI of where it ends; of a symmetric relation, the one whose IRI is the later
 * @param relation its local name, such as supplies
 * @param status fact, claimed, possible or negated
 * @param holders who says so, by their labels or in the articles' words, sorted; none where the articles themselves do
 * @param first the earliest day that an article gives the event, or else on which one appeared; empty for none
 * @param last the latest such day
 * @param sources the ids of the articles, sorted
 * @param confidence the highest of its claims
 */
record Edge(
        int id,
        String subject,
        String object,
        String relation,
        boolean directed,
        String status,
        List<String> holders,
        String first,
        String last,
        List<String> sources,
        double confidence) {

    Edge {
        holders = List.copyOf(holders);
        sources = List.copyOf(sources);
    }
}
