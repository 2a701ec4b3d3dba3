package org.telgraph.extract;

import java.util.Set;
import org.telgraph.ontology.LexicalEntry;

/** Reads the letters behind a politician's name: "R-Ark.", "D - N.Y.", "R., Ark.". */
final class Affiliations {

    private static final Set<String> DASHES = Set.of("-", "–", "‑");

    private final Rules rules;

    Affiliations(Rules rules) {
        this.rules = rules;
    }

    /** The entry for the letter and the place that begin at a word, null where none do. */
    LexicalEntry at(Sentence sentence, int word) {
        return length(sentence, word) == 0 ? null : letter(sentence, word);
    }

    /** The word after the letter and the place that begin there, and a full stop cut off them; the word itself where none do. */
    int after(Sentence sentence, int word) {
        int length = length(sentence, word);
        int end = word + length;
        boolean stop = length > 0
                && end + 1 < sentence.tokens().size()
                && sentence.token(end).word().equals(".");
        return stop ? end + 1 : end;
    }

    /** The entry for a letter, without regard to what follows. */
    LexicalEntry letter(Sentence sentence, int word) {
        String text = word < sentence.tokens().size() ? sentence.token(word).word() : "";
        return text.isEmpty() || text.length() > 1 && Character.isLetter(text.charAt(1))
                ? null
                : rules.affiliation(text.substring(0, 1));
    }

    /** How many words the letter, the dash and the place are; 0 where it is no affiliation. */
    private int length(Sentence sentence, int word) {
        if (letter(sentence, word) == null) {
            return 0;
        }
        String text = sentence.token(word).word();
        if (text.length() > 2) {
            return DASHES.contains(text.substring(1, 2)) && Character.isUpperCase(text.charAt(2)) ? 1 : 0;
        }
        if (word + 2 >= sentence.tokens().size()) {
            return 0;
        }
        String mark = sentence.token(word + 1).word();
        boolean place = Character.isUpperCase(sentence.token(word + 2).word().charAt(0));
        return place && (DASHES.contains(mark) || text.length() == 2 && mark.equals(",")) ? 3 : 0;
    }
}
