package org.telgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.NameEntry;
import org.telgraph.ontology.NameEntry.Kind;

/** The place, day and agency that stand before the first words of a news story and are no part of its sentence. */
final class Dateline {

    private static final int LONGEST = 10;
    private static final int LONGEST_ACRONYM = 4;
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
    private static final Set<String> MARKS = Set.of(",", "(", ")", ".", "/");

    private Dateline() {}

    /** The first word of the sentence itself; 0 where it has no dateline. */
    static int end(NamedSentence sentence) {
        List<Token> tokens = sentence.tokens();
        String place = tokens.get(0).word();
        boolean capitals = place.length() > 2 && place.equals(place.toUpperCase(Locale.ROOT));
        boolean agency = false;
        boolean plain = isPlace(sentence, false);
        for (int i = 1; i < Math.min(LONGEST, tokens.size() - 1); i++) {
            String word = tokens.get(i).word();
            if (word.equals(")")) {
                agency = true;
            } else if (isDash(tokens, i)
                    && (capitals || agency && tokens.get(i - 1).word().equals(")") || plain && begins(tokens, i + 1))) {
                return i + 1;
            } else if (word.equals(":") && endsLabel(sentence, i, capitals)) {
                return i + 1;
            }
            plain &= isPlain(sentence, i);
        }
        // "Hong Kong (CNN Business) The conflict …"
        boolean noDash = tokens.size() > 4
                && tokens.get(1).word().equals("(")
                && tokens.get(3).word().equals(")");
        return noDash && Character.isUpperCase(tokens.get(4).word().charAt(0)) ? 4 : 0;
    }

    /** "U.S.-China" is no dateline. */
    private static boolean isDash(List<Token> tokens, int word) {
        return DASHES.contains(tokens.get(word).word())
                && tokens.get(word).begin() > tokens.get(word - 1).end();
    }

    /** "Oslo, May 2 - The minister …", but "Oslo - Norway's capital - …". */
    private static boolean begins(List<Token> tokens, int word) {
        for (int i = word; i < tokens.size(); i++) {
            if (isDash(tokens, i)) {
                return false;
            }
        }
        return Character.isUpperCase(tokens.get(word).word().charAt(0));
    }

    /** "LIMA: The court …", "Pune (PTI): The court …", but "FBI: …" and "China: …", which tell who says it. */
    private static boolean endsLabel(NamedSentence sentence, int colon, boolean capitals) {
        String place = sentence.tokens().get(0).word();
        boolean agency = sentence.tokens().get(colon - 1).word().equals(")");
        return (colon == 1 || agency) && isPlace(sentence, !(capitals && place.length() > LONGEST_ACRONYM));
    }

    /** Whether a city or region stands first, one that may not stand for a government where {@code only} asks so. */
    private static boolean isPlace(NamedSentence sentence, boolean only) {
        Name name = sentence.names().get(0);
        if (name == null || name.entries().isEmpty()) {
            return sentence.tokens().get(0).ner().equals("LOCATION");
        }
        NameEntry entry = name.entries().get(0);
        boolean region = entry.entity().type().equals("State") && entry.entity().country() != null; // "New York"
        return entry.kind() == Kind.PLACE || !only && (entry.kind() == Kind.METONYM || region);
    }

    private static boolean isPlain(NamedSentence sentence, int word) {
        Token token = sentence.tokens().get(word);
        return sentence.names().get(word) != null
                || token.isProper()
                || token.tag().equals("CD")
                || MARKS.contains(token.word());
    }
}
