package org.telgraph.extract;

import java.util.List;
import org.telgraph.nlp.Pattern;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Relation;

/**
 * A lexical entry in one of its frames, compiled.
 *
 * @param subject the constructions that can fill the relation's subject, in the order in which they are tried
 * @param object the same for its object
 */
record Rule(LexicalEntry entry, String frame, Relation relation, List<Step> subject, List<Step> object) {

    /** A construction of a role. */
    record Step(String name, Pattern pattern, boolean decisive) {}

    /** How much the entry asks of the text: of two that match the same words, the more demanding is right. */
    int specificity() {
        return entry.words().size() * 2 + (entry.prepositions().isEmpty() ? 0 : 1);
    }
}
