package org.telgraph.extract;

import java.util.Set;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Relation;

/** Reads where a company or body sits off the words before its name: "U.K.-based Vodafone", "a Beijing-based think tank". */
final class Seats {

    private static final Set<String> DASHES = Set.of("-", "–", "‑");
    private static final int FARTHEST_BEARER = 5;

    private final Ontology ontology;
    private final Rules rules;
    private final ClaimSet claims;

    Seats(Ontology ontology, Rules rules, ClaimSet claims) {
        this.ontology = ontology;
        this.rules = rules;
        this.claims = claims;
    }

    /** Finds the seat if the word is one such as "based": the place stands before it, the bearer after it. */
    void find(Sentence sentence, int word) {
        LexicalEntry entry = rules.premodifier(sentence.lemma(word));
        int place = word > 0 && DASHES.contains(sentence.token(word - 1).word()) ? word - 2 : word - 1;
        Reference where = entry == null || place < 0 ? null : sentence.reference(place);
        Relation relation = where == null ? null : ontology.relation(entry.denotes());
        if (relation == null || !ontology.isA(where.entity().type(), relation.range())) {
            return;
        }
        int bearer = bearer(sentence, word, relation);
        if (bearer >= 0) {
            Entity entity = sentence.reference(bearer).entity();
            add(sentence, Argument.named(entity, bearer), entry, Argument.named(where.entity(), place));
        }
    }

    private int bearer(Sentence sentence, int word, Relation relation) {
        int last = Math.min(word + FARTHEST_BEARER, sentence.tokens().size() - 1);
        for (int i = word + 1; i <= last; i++) {
            Reference reference = sentence.reference(i);
            if (reference != null && ontology.isA(reference.entity().type(), relation.domain())) {
                return i;
            }
            if (!sentence.token(i).isNoun() && !sentence.token(i).tag().startsWith("JJ")) {
                return -1;
            }
        }
        return -1;
    }

    private void add(Sentence sentence, Argument subject, LexicalEntry entry, Argument object) {
        claims.add(sentence, subject, ontology.relation(entry.denotes()), object, entry, Facets.NARRATED, null);
    }
}
