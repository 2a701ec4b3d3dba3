package org.telgraph.extract;

import java.util.List;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Ontology;

/** Reads a person's party off the words beside his name: "Republican Senator Tom Cotton", "Tom Cotton (R-Ark.)". */
final class Parties {

    private final Ontology ontology;
    private final Gazetteer gazetteer;
    private final Rules rules;
    private final ClaimSet claims;

    Parties(Ontology ontology, Gazetteer gazetteer, Rules rules, ClaimSet claims) {
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.rules = rules;
        this.claims = claims;
    }

    /** Finds the party of the person whose name the word is. */
    void find(Sentence sentence, int word) {
        if (Surroundings.isPerson(sentence, word)) {
            adjective(sentence, word);
            letter(sentence, word);
        }
    }

    /** "Republican Senator Marco Rubio", "Marco Rubio, a Republican", "Democrats Ron Wyden of Oregon and Chuck Schumer". */
    private void adjective(Sentence sentence, int person) {
        for (int word = Surroundings.titleStart(sentence, person); word < person; word++) {
            if (isParty(sentence, word)) {
                boolean plural = sentence.token(word).isPlural() && word == person - 1;
                for (int member : plural ? Surroundings.allNamed(sentence, person, rules) : List.of(person)) {
                    join(sentence, member, word);
                }
            }
        }
        int at = Surroundings.afterBracket(sentence, person + 1);
        boolean apposed = at + 3 < sentence.tokens().size()
                && sentence.token(at).word().equals(",")
                && sentence.token(at + 1).tag().equals("DT")
                && isParty(sentence, at + 2)
                && !sentence.token(at + 3).isNoun();
        if (apposed) {
            join(sentence, person, at + 2);
        }
    }

    private static boolean isParty(Sentence sentence, int word) {
        Reference reference = sentence.reference(word);
        return reference != null
                && reference.kind() == Reference.Kind.DEMONYM
                && reference.entity().type().equals("PoliticalParty");
    }

    private void join(Sentence sentence, int member, int party) {
        for (Rule rule : rules.ofName("PoliticalParty")) {
            claims.add(
                    sentence,
                    Argument.named(sentence.reference(member).entity(), member),
                    rule.relation(),
                    Argument.named(sentence.reference(party).entity(), party),
                    rule.entry(),
                    Facets.NARRATED,
                    null);
        }
    }

    /** "Rep. Jim Banks (R-Ind.)", "Senator Tom Cotton, R-Ark.": what the letter after a person's name implies. */
    private void letter(Sentence sentence, int person) {
        if (person + 3 >= sentence.tokens().size()) {
            return;
        }
        String bracket = sentence.token(person + 1).word();
        boolean set = bracket.equals("(") || bracket.equals(",");
        int letter = set ? person + 2 : person + 1;
        String after = sentence.token(letter + 1).word();
        if (!after.matches(set ? "[-–,.)]" : "[-–]")) {
            return;
        }
        LexicalEntry entry = rules.affiliation(sentence.token(letter).word());
        GazetteerEntity whole =
                entry == null ? null : gazetteer.entity(entry.implies()).orElse(null);
        if (whole != null) {
            claims.add(
                    sentence,
                    Argument.named(sentence.reference(person).entity(), person),
                    ontology.relation(entry.denotes()),
                    Argument.named(Entity.of(whole), person),
                    entry,
                    Facets.NARRATED,
                    null);
        }
    }
}
