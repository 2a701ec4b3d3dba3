package org.telgraph.extract;

import java.util.Set;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Relation;

/** Reads what a word ties to the name after it: "U.K.-based Vodafone", "Google-owned YouTube", "state-run Xinhua". */
final class Ties {

    private static final Set<String> DASHES = Set.of("-", "–", "‑");
    private static final int FARTHEST_BEARER = 6;
    private static final int FARTHEST_APPOSITION = 9;

    private final Ontology ontology;
    private final Rules rules;
    private final Places places;
    private final ClaimSet claims;

    Ties(Ontology ontology, Rules rules, Places places, ClaimSet claims) {
        this.ontology = ontology;
        this.rules = rules;
        this.places = places;
        this.claims = claims;
    }

    /** Finds what the word ties if it is one such as "based". */
    void find(Sentence sentence, int word) {
        LexicalEntry entry = rules.premodifier(sentence.lemma(word));
        boolean dash = word > 0 && DASHES.contains(sentence.token(word - 1).word());
        int first = dash ? word - 2 : word - 1;
        if (entry == null || first < 0 || !dash && !Rules.isSeat(entry)) {
            return;
        }
        Relation relation = ontology.relation(entry.denotes());
        boolean firstIsSubject = entry.subjectRole().equals("place");
        String bearerType = firstIsSubject ? relation.range() : relation.domain();
        String firstType = firstIsSubject ? relation.domain() : relation.range();
        int bearer = bearer(sentence, word, bearerType);
        if (bearer < 0) {
            bearer = apposed(sentence, first, bearerType);
        }
        Entity owner = bearer < 0
                ? null
                : tiedTo(
                        sentence,
                        first,
                        entry,
                        firstType,
                        sentence.reference(bearer).entity());
        if (owner == null
                || owner.id().equals(sentence.reference(bearer).entity().id())) {
            return;
        }
        Argument one = Argument.named(owner, first);
        Argument two = Argument.named(sentence.reference(bearer).entity(), bearer);
        claims.add(sentence, firstIsSubject ? one : two, relation, firstIsSubject ? two : one, entry);
    }

    /** What the first word names; the state of a place; "state" is that of the bearer. */
    private Entity tiedTo(Sentence sentence, int first, LexicalEntry entry, String type, Entity bearer) {
        if (isA(sentence, first, type)) {
            return sentence.reference(first).entity();
        }
        if (Rules.isSeat(entry)) {
            return places.stateOf(sentence, first);
        }
        return sentence.lemma(first).equals("state") ? places.homeOf(bearer) : null;
    }

    private int bearer(Sentence sentence, int word, String type) {
        int last = Math.min(word + FARTHEST_BEARER, sentence.tokens().size() - 1);
        for (int i = word + 1; i <= last; i++) {
            boolean name = sentence.reference(i) != null
                    && sentence.reference(i).kind() != Reference.Kind.DEMONYM
                    && !isA(sentence, i, "Technology"); // "Paris-based satellite operator Eutelsat"
            if (name) {
                return isA(sentence, i, type) ? i : -1;
            }
            Token token = sentence.token(i);
            boolean between = token.isNoun()
                    || token.tag().startsWith("JJ")
                    || token.tag().equals("HYPH")
                    || token.tag().equals("CC") && i > word + 1;
            if (!between) {
                return -1;
            }
        }
        return -1;
    }

    /** "Acme, a fast-growing Oslo-based start-up": the name before the comma. */
    private int apposed(Sentence sentence, int first, String type) {
        for (int i = first - 1; i > Math.max(0, first - FARTHEST_APPOSITION); i--) {
            Token token = sentence.token(i);
            if (token.word().equals(",") || sentence.lemma(i).equals("be")) {
                return isA(sentence, i - 1, type) ? i - 1 : -1;
            }
            if (!token.tag().equals("DT")
                    && !token.tag().startsWith("JJ")
                    && !token.tag().equals("HYPH")
                    && !token.tag().equals("RB")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isA(Sentence sentence, int word, String type) {
        Reference reference = sentence.reference(word);
        return reference != null && ontology.isA(reference.entity().type(), type);
    }
}
