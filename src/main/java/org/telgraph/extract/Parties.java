package org.telgraph.extract;

import java.util.List;
import java.util.Set;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Ontology;

/** Reads a person's party off the words beside his name: "Republican Senator Tom Cotton", "Tom Cotton (R-Ark.)". */
final class Parties {

    private static final int FARTHEST = 5;
    private static final Set<String> BEFORE_NAMES = Set.of("including", "like", "such", "as", ",", "–", "—", "--");

    private final Ontology ontology;
    private final Gazetteer gazetteer;
    private final Rules rules;
    private final Affiliations affiliations;
    private final ClaimSet claims;

    Parties(Ontology ontology, Gazetteer gazetteer, Rules rules, ClaimSet claims) {
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.rules = rules;
        this.affiliations = new Affiliations(rules);
        this.claims = claims;
    }

    /** Finds the party of the person whose name the word is. */
    void find(Sentence sentence, int word) {
        if (Surroundings.isPerson(sentence, word)) {
            adjective(sentence, word);
            group(sentence, word);
            apposition(sentence, word);
            fellow(sentence, word);
            letter(sentence, word);
        }
    }

    /** "Republican Senator Marco Rubio", "Democrats Ron Wyden of Oregon and Chuck Schumer". */
    private void adjective(Sentence sentence, int person) {
        boolean modifier = person + 1 < sentence.tokens().size()
                && sentence.token(person + 1).tag().matches("NNS?"); // "a Republican Roe supporter"
        boolean plural = person > 0 && Post.isPlural(sentence, person - 1);
        for (int word = Surroundings.titleStart(sentence, person); word < person && !modifier; word++) {
            if (isParty(sentence, word) || isNamedParty(sentence, word, person)) {
                join(sentence, plural ? Surroundings.allNamed(sentence, person, affiliations) : List.of(person), word);
            }
        }
    }

    /** "GOP Senator Lee Roe"; whoever leads a party is told of by that. */
    private boolean isNamedParty(Sentence sentence, int word, int person) {
        Reference reference = sentence.reference(word);
        return reference != null
                && word < person - 1
                && reference.kind() == Reference.Kind.NAME
                && reference.entity().type().equals("PoliticalParty")
                && rules.rolesEndingAt(sentence, person - 1).stream().noneMatch(PostFinder::isBearerSubject);
    }

    /** "the Democratic commissioners, Lee Roe and Kim Poe" */
    private void group(Sentence sentence, int person) {
        int last = person - 1;
        while (last > 0 && BEFORE_NAMES.contains(sentence.token(last).word())) {
            last--;
        }
        if (last < 0 || last == person - 1 || !sentence.token(last).isPlural()) {
            return;
        }
        for (int word = Surroundings.titleStart(sentence, last + 1); word <= last; word++) {
            if (isParty(sentence, word)) {
                List<Integer> people = Surroundings.allNamed(sentence, person, affiliations);
                boolean list =
                        people.size() > 1 || !sentence.token(last + 1).word().equals(",");
                join(sentence, list ? people : List.of(), word);
            }
        }
    }

    /** "Lee Roe, a Republican", "Lee Roe of Ohio, the top Democrat on the committee", "Lee Roe, Kentucky Republican". */
    private void apposition(Sentence sentence, int person) {
        int at = Surroundings.afterRemarks(sentence, person + 1, affiliations);
        if (at >= sentence.tokens().size() || !sentence.token(at).word().equals(",")) {
            return;
        }
        for (int word = at + 1; word < Math.min(at + FARTHEST, sentence.tokens().size()); word++) {
            if (isParty(sentence, word)) {
                boolean determined = sentence.token(at + 1).tag().equals("DT");
                boolean ends = word + 1 == sentence.tokens().size()
                        || !sentence.token(word + 1).isNoun();
                if (determined ? !sentence.token(word).isPlural() : ends && word == at + 2) {
                    join(sentence, List.of(person), word);
                }
                return;
            }
            Token token = sentence.token(word);
            boolean modifies = token.tag().equals("DT")
                    || token.tag().startsWith("JJ")
                    || token.tag().equals("HYPH")
                    || token.tag().equals("VBG")
                    || token.isNoun() && !Surroundings.isPerson(sentence, word);
            if (!modifies) {
                return;
            }
        }
    }

    /** "Lee Roe's fellow Democrats", "Lee Roe and his fellow Republicans" */
    private void fellow(Sentence sentence, int person) {
        int last = Math.min(person + FARTHEST, sentence.tokens().size() - 1);
        for (int word = person + 1; word < last; word++) {
            if (sentence.lemma(word).equals("fellow") && isParty(sentence, word + 1)) {
                join(sentence, List.of(person), word + 1);
            }
            if (!Set.of("POS", "CC", "PRP$", "IN").contains(sentence.token(word).tag())) {
                return;
            }
        }
    }

    private static boolean isParty(Sentence sentence, int word) {
        Reference reference = sentence.reference(word);
        return reference != null
                && reference.kind() == Reference.Kind.DEMONYM
                && reference.entity().type().equals("PoliticalParty");
    }

    private void join(Sentence sentence, List<Integer> members, int party) {
        for (Rule rule : rules.ofName("PoliticalParty")) {
            for (int member : members) {
                claims.add(
                        sentence,
                        Argument.named(sentence.reference(member).entity(), member),
                        rule.relation(),
                        Argument.named(sentence.reference(party).entity(), party),
                        rule.entry());
            }
        }
    }

    /** "Rep. Jim Banks (R-Ind.)", "Senator Tom Cotton, R-Ark.": what the letter after a person's name implies. */
    private void letter(Sentence sentence, int person) {
        if (person + 1 >= sentence.tokens().size()) {
            return;
        }
        String mark = sentence.token(person + 1).word();
        int word = mark.equals("(") || mark.equals(",") ? person + 2 : person + 1;
        LexicalEntry entry = affiliations.at(sentence, word);
        if (entry == null && mark.equals("(") && isLetterAlone(sentence, person)) {
            entry = affiliations.letter(sentence, word);
        }
        GazetteerEntity whole =
                entry == null ? null : gazetteer.entity(entry.implies()).orElse(null);
        if (whole != null) {
            claims.add(
                    sentence,
                    Argument.named(sentence.reference(person).entity(), person),
                    ontology.relation(entry.denotes()),
                    Argument.named(Entity.of(whole), person),
                    entry);
        }
    }

    /** "Rep. Lee Roe (R)": a letter without a place counts after the title of a legislator. */
    private boolean isLetterAlone(Sentence sentence, int person) {
        return person > 0
                && person + 3 < sentence.tokens().size()
                && sentence.token(person + 3).word().equals(")")
                && rules.rolesEndingAt(sentence, person - 1).stream()
                        .anyMatch(rule -> !rule.entry().implies().isEmpty());
    }
}
