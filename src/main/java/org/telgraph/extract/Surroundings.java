package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telgraph.nlp.Token;

/** The words around a person's name. */
final class Surroundings {

    private static final int LONGEST_TITLE = 10;
    private static final Set<String> PARTICIPLES =
            Set.of("acting", "founding", "incoming", "managing", "outgoing", "ranking", "sitting", "visiting");
    static final Set<String> OF = Set.of("of", "for");
    private static final Set<String> DASHES = Set.of("-", "–", "‑");

    private Surroundings() {}

    static boolean isPerson(Sentence sentence, int word) {
        return sentence.reference(word) != null
                && sentence.reference(word).entity().type().equals("Person");
    }

    /** Where the nouns and adjectives before a name begin; the name itself where there are none. */
    static int titleStart(Sentence sentence, int person) {
        int from = person;
        while (from > 0 && person - from < LONGEST_TITLE) {
            if (belongsToTitle(sentence, from - 1)) {
                from--;
            } else if (endsAcronym(sentence, from - 1)) {
                from -= 3;
            } else {
                break;
            }
        }
        return from;
    }

    /** "the Green Party (GP) leader" */
    private static boolean endsAcronym(Sentence sentence, int word) {
        return word > 2
                && sentence.token(word).word().equals(")")
                && sentence.token(word - 2).word().equals("(")
                && sentence.reference(word - 3) != null;
    }

    static boolean belongsToTitle(Sentence sentence, int word) {
        Token token = sentence.token(word);
        return (token.isNoun()
                        || token.tag().startsWith("JJ")
                        || token.tag().equals("POS")
                        || token.tag().equals("HYPH")
                        || token.tag().equals("FW")
                        || PARTICIPLES.contains(sentence.token(word).word().toLowerCase(Locale.ROOT))
                        || OF.contains(sentence.lemma(word)))
                && !isPerson(sentence, word);
    }

    /** The person and those who are coordinated with him: "Ron Wyden of Oregon, Chuck Schumer (D-N.Y.) and …". */
    static List<Integer> allNamed(Sentence sentence, int person, Affiliations affiliations) {
        List<Integer> named = new ArrayList<>(List.of(person));
        for (int i = person + 1; i < sentence.tokens().size(); i++) {
            String text = sentence.token(i).word();
            if (text.equals("(")) {
                i = afterBracket(sentence, i) - 1;
            } else if (affiliations.at(sentence, i) != null) {
                i = affiliations.after(sentence, i) - 1;
            } else if (isPerson(sentence, i)) {
                named.add(i);
            } else if (!text.equals(",")
                    && !text.equals("and")
                    && !text.equals("of")
                    && sentence.reference(i) == null) {
                break;
            }
        }
        return named;
    }

    /** The word after a remark in brackets; the word itself where there is none. */
    static int afterBracket(Sentence sentence, int word) {
        if (word >= sentence.tokens().size() || !sentence.token(word).word().equals("(")) {
            return word;
        }
        int end = word;
        while (end < sentence.tokens().size() && !sentence.token(end).word().equals(")")) {
            end++;
        }
        return end + 1;
    }

    /** The word after all remarks behind a name: "Lee Roe of Ohio", "Lee Roe (R-Ohio)", "Lee Roe, R-Ohio". */
    static int afterRemarks(Sentence sentence, int word, Affiliations affiliations) {
        int after = word;
        if (after + 1 < sentence.tokens().size()
                && sentence.lemma(after).equals("of")
                && sentence.reference(after + 1) != null) {
            after += 2;
        }
        after = afterBracket(sentence, after);
        boolean comma =
                after < sentence.tokens().size() && sentence.token(after).word().equals(",");
        return comma && affiliations.at(sentence, after + 1) != null
                ? affiliations.after(sentence, after + 1)
                : affiliations.after(sentence, after);
    }

    /** "U.K.-based": whether a name is tied to a word that says in which way what follows has to do with it. */
    static boolean isTied(Sentence sentence, int name) {
        return name + 2 < sentence.tokens().size()
                && DASHES.contains(sentence.token(name + 1).word())
                && sentence.token(name + 2).tag().startsWith("VB");
    }
}
