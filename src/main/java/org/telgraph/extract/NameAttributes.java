package org.telgraph.extract;

import java.util.Set;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Relation;

/** What is told right beside a name, in shapes that have no grammar: "Tom Cotton (R-Ark.)", "U.K.-based Vodafone". */
final class NameAttributes {

    private static final Set<String> DASHES = Set.of("-", "–", "‑");
    private static final int FARTHEST_BEARER = 5;

    private final Ontology ontology;
    private final Gazetteer gazetteer;
    private final Rules rules;
    private final ClaimSet claims;

    NameAttributes(Ontology ontology, Gazetteer gazetteer, Rules rules, ClaimSet claims) {
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.rules = rules;
        this.claims = claims;
    }

    void find(Sentence sentence, int word) {
        affiliation(sentence, word);
        base(sentence, word);
    }

    /** "Rep. Jim Banks (R-Ind.)", "Senator Tom Cotton, R-Ark.": what the letter after a person's name implies. */
    private void affiliation(Sentence sentence, int word) {
        Reference person = sentence.reference(word);
        if (person == null
                || !person.entity().type().equals("Person")
                || word + 3 >= sentence.tokens().size()) {
            return;
        }
        String bracket = sentence.token(word + 1).word();
        boolean set = bracket.equals("(") || bracket.equals(",");
        int letter = set ? word + 2 : word + 1;
        String after = sentence.token(letter + 1).word();
        if (!after.matches(set ? "[-–,.)]" : "[-–]")) {
            return;
        }
        LexicalEntry entry = rules.affiliation(sentence.token(letter).word());
        GazetteerEntity whole =
                entry == null ? null : gazetteer.entity(entry.implies()).orElse(null);
        if (whole != null) {
            add(sentence, Argument.named(person.entity(), word), entry, Argument.named(Entity.of(whole), word));
        }
    }

    /** "U.K.-based Vodafone", "a Beijing-based think tank": the place stands before the word, the bearer after it. */
    private void base(Sentence sentence, int word) {
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
