package org.telgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.telgraph.nlp.Token;

/** Acronyms of names. */
final class Acronyms {

    private Acronyms() {}

    /** The acronym in brackets after a name: "Bharat Sanchar Nigam Limited (BSNL)". */
    static Optional<String> after(NamedSentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        if (at + 3 >= tokens.size()
                || !tokens.get(at + 1).word().equals("(")
                || !tokens.get(at + 3).word().equals(")")) {
            return Optional.empty();
        }
        String inner = tokens.get(at + 2).word();
        return inner.matches("[A-Z][A-Za-z&.]{1,7}") && inner.equals(inner.toUpperCase(Locale.ROOT))
                ? Optional.of(inner)
                : Optional.empty();
    }

    /** The capital initials of a name's words, empty where they are less than three. */
    static String of(String label) {
        StringBuilder initials = new StringBuilder();
        for (String word : label.split("[ -]")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() < 3 ? "" : initials.toString();
    }
}
