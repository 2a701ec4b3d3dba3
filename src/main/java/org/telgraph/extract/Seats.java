package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Relation;

/**
 * Reads off the words where somebody sits: "a think tank based in Sydney", "Lee Roe of the Acme Institute in Oslo", "U.S.
 * companies such as Acme and Bolt".
 */
final class Seats {

    private static final Set<String> BEFORE_SEATED = Set.of("at", "of", "with", "for", "from");
    private static final int FARTHEST = 9;

    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Rules rules;
    private final Places places;
    private final ClaimSet claims;

    Seats(Ontology ontology, Lexicon lexicon, Rules rules, Places places, ClaimSet claims) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.rules = rules;
        this.places = places;
        this.claims = claims;
    }

    /** Finds the seats that the word tells of. */
    void find(Sentence sentence, int word) {
        LexicalEntry seat = rules.seat();
        if (seat == null) {
            return;
        }
        if (lexicon.words("seated").contains(sentence.lemma(word))) {
            basedIn(sentence, word, seat);
        } else if (sentence.reference(word) != null) {
            seatBehind(sentence, word, seat);
            crowd(sentence, word, seat);
        }
    }

    /** "a think tank based in Sydney", "Acme, headquartered in Oslo" */
    private void basedIn(Sentence sentence, int word, LexicalEntry entry) {
        if (word + 2 >= sentence.tokens().size() || !sentence.lemma(word + 1).equals("in")) {
            return;
        }
        Entity place = place(sentence, word + 2, entry);
        int bearer = place == null ? -1 : nearestBefore(sentence, word, entry);
        if (bearer >= 0) {
            add(sentence, bearer, entry, place, word + 2);
        }
    }

    /** The nearest name before a participle, over commas and the nouns of an apposition. */
    private int nearestBefore(Sentence sentence, int word, LexicalEntry entry) {
        String type = ontology.relation(entry.denotes()).domain();
        for (int i = word - 1; i >= Math.max(0, word - FARTHEST); i--) {
            if (isA(sentence, i, type)) {
                return i;
            }
            Token token = sentence.token(i);
            boolean between = token.isNoun()
                    || token.tag().startsWith("JJ")
                    || Set.of("DT", "HYPH", ",", "WDT").contains(token.tag())
                    || sentence.lemma(i).equals("be");
            if (!between) {
                return -1;
            }
        }
        return -1;
    }

    /** "Lee Roe of the Acme Institute in Oslo": of who is elsewhere, that is a branch. */
    private void seatBehind(Sentence sentence, int word, LexicalEntry entry) {
        int in = word + 1;
        Relation relation = ontology.relation(entry.denotes());
        if (in + 1 >= sentence.tokens().size()
                || !sentence.lemma(in).equals("in")
                || !isA(sentence, word, relation.domain())
                || !introducesMember(sentence, word)) {
            return;
        }
        Entity place = place(sentence, in + 1, entry);
        Entity home = places.homeOf(sentence.reference(word).entity());
        if (place != null && (home == null || home.id().equals(place.id()))) {
            add(sentence, word, entry, place, in + 1);
        }
    }

    /** "Lee Roe of the | Acme Institute", "an expert on trade at the state-run | Acme Institute" */
    private boolean introducesMember(Sentence sentence, int word) {
        int before = word - 1;
        while (before > 0
                && Set.of("DT", "JJ", "NN", "HYPH", "VBN")
                        .contains(sentence.token(before).tag())) {
            before--;
        }
        if (before < 1 || !BEFORE_SEATED.contains(sentence.lemma(before))) {
            return false;
        }
        if (Surroundings.isPerson(sentence, before - 1)) {
            return true;
        }
        for (int i = before - 1; i >= Math.max(0, before - FARTHEST); i--) {
            if (rules.rolesEndingAt(sentence, i).stream().anyMatch(PostFinder::isPost)) {
                return true;
            }
            if (sentence.token(i).isVerb()) {
                return false;
            }
        }
        return false;
    }

    /** "U.S. companies such as Acme and Bolt": each of those listed has the nationality. */
    private void crowd(Sentence sentence, int word, LexicalEntry entry) {
        if (!isA(sentence, word, "State") || word + 3 >= sentence.tokens().size()) {
            return;
        }
        int head = word + 1;
        while (head + 1 < sentence.tokens().size()
                && isModifier(sentence, head)
                && sentence.token(head + 1).isNoun()) {
            head++;
        }
        boolean firms =
                sentence.token(head).isPlural() && lexicon.words("Company").contains(sentence.lemma(head));
        int first = firms ? afterListMark(sentence, head + 1) : -1;
        String type = ontology.relation(entry.denotes()).domain();
        for (int name : first < 0 ? List.<Integer>of() : listed(sentence, first, type)) {
            add(sentence, name, entry, sentence.reference(word).entity(), word);
        }
    }

    private static boolean isModifier(Sentence sentence, int word) {
        String tag = sentence.token(word).tag();
        return sentence.reference(word) == null && (tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("HYPH"));
    }

    private static int afterListMark(Sentence sentence, int word) {
        int at = word;
        while (at < sentence.tokens().size() && sentence.token(at).word().equals(",")) {
            at++;
        }
        if (at + 1 >= sentence.tokens().size()) {
            return -1;
        }
        boolean such =
                sentence.lemma(at).equals("such") && sentence.lemma(at + 1).equals("as");
        boolean mark = Set.of("like", "including").contains(sentence.token(at).word());
        return such ? at + 2 : mark ? at + 1 : -1;
    }

    private List<Integer> listed(Sentence sentence, int from, String type) {
        List<Integer> names = new ArrayList<>();
        for (int i = from; i < sentence.tokens().size(); i++) {
            if (isA(sentence, i, type)) {
                names.add(i);
            } else if (!Set.of(",", "and", "or").contains(sentence.token(i).word())) {
                break;
            }
        }
        return names;
    }

    private Entity place(Sentence sentence, int word, LexicalEntry entry) {
        return isA(sentence, word, ontology.relation(entry.denotes()).range())
                ? sentence.reference(word).entity()
                : places.stateOf(sentence, word);
    }

    private boolean isA(Sentence sentence, int word, String type) {
        Reference reference = sentence.reference(word);
        return reference != null && ontology.isA(reference.entity().type(), type);
    }

    private void add(Sentence sentence, int bearer, LexicalEntry entry, Entity place, int at) {
        claims.add(
                sentence,
                Argument.named(sentence.reference(bearer).entity(), bearer),
                ontology.relation(entry.denotes()),
                Argument.named(place, at),
                entry);
    }
}
