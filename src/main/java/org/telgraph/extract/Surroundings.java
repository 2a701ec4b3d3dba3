package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.telgraph.nlp.Token;

/** The words around a person's name. */
final class Surroundings {

    private static final int LONGEST_TITLE = 10;
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
        while (from > 0 && person - from < LONGEST_TITLE && belongsToTitle(sentence, from - 1)) {
            from--;
        }
        return from;
    }

    private static boolean belongsToTitle(Sentence sentence, int word) {
        Token token = sentence.token(word);
        return (token.isNoun()
                        || token.tag().startsWith("JJ")
                        || token.tag().equals("POS")
                        || token.tag().equals("HYPH")
                        || token.tag().equals("FW")
                        || token.word().equalsIgnoreCase("acting")
                        || OF.contains(sentence.lemma(word)))
                && !isPerson(sentence, word);
    }

    /** The person and those who are coordinated with him: "Ron Wyden of Oregon, Chuck Schumer (D-N.Y.) and …". */
    static List<Integer> allNamed(Sentence sentence, int person, Rules rules) {
        List<Integer> named = new ArrayList<>(List.of(person));
        for (int i = person + 1; i < sentence.tokens().size(); i++) {
            String text = sentence.token(i).word();
            if (text.equals("(")) {
                i = afterBracket(sentence, i) - 1;
            } else if (rules.affiliation(text) != null) {
                i += 2; // "R-Tenn."
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
    static int afterRemarks(Sentence sentence, int word, Rules rules) {
        int after = word;
        if (after + 1 < sentence.tokens().size()
                && sentence.lemma(after).equals("of")
                && sentence.reference(after + 1) != null) {
            after += 2;
        }
        after = afterBracket(sentence, after);
        boolean letter = after + 3 < sentence.tokens().size()
                && sentence.token(after).word().equals(",")
                && rules.affiliation(sentence.token(after + 1).word()) != null
                && DASHES.contains(sentence.token(after + 2).word());
        return letter ? after + 4 : after;
    }

    /** "U.K.-based": whether a name is tied to a word that says in which way what follows has to do with it. */
    static boolean isTied(Sentence sentence, int name) {
        return name + 2 < sentence.tokens().size()
                && DASHES.contains(sentence.token(name + 1).word())
                && sentence.token(name + 2).tag().startsWith("VB");
    }
}
