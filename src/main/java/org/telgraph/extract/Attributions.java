package org.telgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.Lexicon;

/**
 * Finds the clause at a sentence's end that says who says it: "…, the Journal reported on Tuesday." The parser is better
 * off without it, and it holds for the whole sentence.
 */
final class Attributions {

    private static final int LONGEST_SPEAKER = 9;
    private static final int LONGEST_TAIL = 8;
    private static final int SHORTEST_REST = 4;
    private static final Set<String> END = Set.of(".", "”", "''", "\"", "?", "!");

    private final Lexicon lexicon;

    Attributions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The words from one position to before another.
     *
     * @param speaker the position of the word that names the speaker, -1 when there is no such clause
     */
    record Attribution(int from, int to, int speaker) {

        static final Attribution NONE = new Attribution(0, 0, -1);

        boolean covers(int position) {
            return position >= from && position < to;
        }
    }

    Attribution find(List<Token> tokens) {
        int end = tokens.size();
        while (end > 0 && END.contains(tokens.get(end - 1).word())) {
            end--;
        }
        int verb = end - 1;
        while (verb > 0 && !tokens.get(verb).isVerb() && end - verb <= LONGEST_TAIL) {
            verb--;
        }
        if (verb < SHORTEST_REST + 1 || !reports(tokens.get(verb))) {
            return Attribution.NONE;
        }
        for (int comma = verb - 2; comma >= Math.max(SHORTEST_REST, verb - LONGEST_SPEAKER); comma--) {
            Token token = tokens.get(comma);
            if (token.isVerb()
                    || token.tag().equals("IN")
                            && !token.word().equals("of")
                            && !token.word().equals("for")) {
                return Attribution.NONE;
            }
            if (token.word().equals(",")) {
                int speaker = speaker(tokens, comma, verb);
                return speaker < 0 ? Attribution.NONE : new Attribution(comma, end, speaker);
            }
        }
        return Attribution.NONE;
    }

    /** Whether the word is a verb of reporting in a finite form. */
    boolean reports(Token verb) {
        boolean finite = verb.tag().equals("VBD")
                || verb.tag().equals("VBZ")
                || verb.tag().equals("VBP");
        return finite && lexicon.words("reporting").contains(verb.lemma().toLowerCase(Locale.ROOT));
    }

    /** The last noun or pronoun before the verb; what begins like a clause of its own is none. */
    private static int speaker(List<Token> tokens, int comma, int verb) {
        String first = tokens.get(comma + 1).tag();
        if (first.equals("CC") || first.startsWith("W") || first.equals("RB")) {
            return -1;
        }
        for (int i = verb - 1; i > comma; i--) {
            if (tokens.get(i).isNoun() || tokens.get(i).tag().equals("PRP")) {
                return i;
            }
        }
        return -1;
    }
}
