package org.telgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.Lexicon;

/**
 * Finds the words set off from a sentence that say who says it: "…, the Journal reported on Tuesday", "According to the
 * Journal, …", "…, the Journal said, …", "…: Journal". The parser is better off without them, and they hold for the whole
 * sentence.
 */
final class Attributions {

    private static final int LONGEST_SPEAKER = 9;
    private static final int LONGEST_TAIL = 8;
    private static final int LONGEST_DAY = 3;
    private static final int LONGEST_HEARER = 5;
    private static final int LONGEST_SOURCE = 12;
    private static final int LONGEST_LABEL = 4;
    private static final int SHORTEST_REST = 3;
    private static final Set<String> DAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final Set<String> STOPS = Set.of(".", "?", "!");
    private static final Set<String> OPENING = Set.of("“", "``", "\"", "«");
    private static final Set<String> CLOSING = Set.of("”", "''", "\"", "»");

    private final Lexicon lexicon;

    Attributions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The first of the kinds that the sentence has. */
    Attribution find(NamedSentence sentence) {
        List<Token> tokens = sentence.tokens();
        Attribution found = front(tokens);
        found = found == Attribution.NONE ? end(tokens) : found;
        found = found == Attribution.NONE ? rest(tokens) : found;
        found = found == Attribution.NONE ? inverted(tokens) : found;
        found = found == Attribution.NONE ? middle(tokens) : found;
        found = found == Attribution.NONE ? label(sentence) : found;
        boolean mute = found.speaker() >= 0 // "…, the talks concluded on Friday"
                && lexicon.words("no-source")
                        .contains(tokens.get(found.speaker()).lemma().toLowerCase(Locale.ROOT));
        return mute ? Attribution.NONE : found;
    }

    /** "According to X, …", "As X reported on Monday, …". */
    private Attribution front(List<Token> tokens) {
        int comma = next(tokens, 2, LONGEST_SOURCE);
        if (comma < 0 || tokens.size() - comma < SHORTEST_REST + 1) {
            return Attribution.NONE;
        }
        int speaker = -1;
        if (isAccordingTo(tokens, 0)) {
            speaker = firstNoun(tokens, 2, comma);
        } else if (word(tokens, 0).equals("as")) {
            int verb = reportingVerb(tokens, 1, comma);
            speaker = verb < 0 ? -1 : lastNoun(tokens, 0, verb);
        }
        return speaker < 0 ? Attribution.NONE : new Attribution(0, comma + 1, speaker);
    }

    /** "…, X said on Monday." */
    private Attribution end(List<Token> tokens) {
        int end = end(tokens, tokens.size());
        int verb = end - 1;
        while (verb > 0 && !tokens.get(verb).isVerb() && end - verb <= LONGEST_TAIL) {
            verb--;
        }
        if (verb < SHORTEST_REST + 1 || !reports(tokens.get(verb))) {
            return Attribution.NONE;
        }
        int comma = before(tokens, verb);
        int speaker = comma < SHORTEST_REST ? -1 : lastNoun(tokens, comma, verb);
        return speaker < 0 ? Attribution.NONE : new Attribution(comma, end, speaker);
    }

    /** "…,” X, the chairman of Y, said in a statement." */
    private Attribution rest(List<Token> tokens) {
        int end = end(tokens, tokens.size());
        for (int close = SHORTEST_REST; close < end - 2; close++) {
            boolean closes = word(tokens, close - 1).equals(",") && CLOSING.contains(word(tokens, close));
            if (closes && tokens.get(close + 1).isNoun()) {
                List<Token> rest = tokens.subList(close + 1, end);
                List<Token> verbs = rest.stream().filter(Token::isFinite).toList();
                boolean reports = verbs.size() == 1
                        && reports(verbs.get(0))
                        && rest.stream().noneMatch(token -> OPENING.contains(token.word()));
                int comma = next(tokens, close + 1, LONGEST_SOURCE);
                int verb = verbs.isEmpty() ? -1 : tokens.indexOf(verbs.get(0));
                int speaker = reports ? lastNoun(tokens, close, comma < 0 ? verb : Math.min(comma, verb)) : -1;
                return speaker < 0 ? Attribution.NONE : new Attribution(close, end, speaker);
            }
        }
        return Attribution.NONE;
    }

    /** "…,” said X": parsers know that order, so nothing is hidden. */
    private Attribution inverted(List<Token> tokens) {
        for (int verb = SHORTEST_REST; verb < tokens.size() - 1; verb++) {
            int end = verb + 1;
            while (end < tokens.size() && (tokens.get(end).isNoun() || isOfNoun(tokens.get(end)))) {
                end++;
            }
            boolean inverts = CLOSING.contains(word(tokens, verb - 1))
                    || word(tokens, verb - 1).equals(",")
                            && word(tokens, verb).equals("said")
                            && !saysMore(tokens, end);
            if (inverts && reports(tokens.get(verb))) {
                int speaker = lastNoun(tokens, verb, end);
                return speaker < 0
                        ? Attribution.NONE
                        : new Attribution(verb, afterQuotation(tokens, verb), speaker, false);
            }
        }
        return Attribution.NONE;
    }

    /** Whether a clause follows, so that what stands after the verb is no speaker: "X, in Oslo, said Y has …". */
    private static boolean saysMore(List<Token> tokens, int from) {
        return from < tokens.size()
                && !word(tokens, from).equals("briefed")
                && tokens.subList(from, tokens.size()).stream().anyMatch(Token::isVerb);
    }

    /** Where the quotation goes on after "…,” said X", or the sentence ends. */
    private static int afterQuotation(List<Token> tokens, int verb) {
        for (int i = verb; i < tokens.size(); i++) {
            if (OPENING.contains(word(tokens, i))) {
                return i;
            }
        }
        return tokens.size();
    }

    /** "…, X said, …", "…, according to X, …". */
    private Attribution middle(List<Token> tokens) {
        for (int comma = 1; comma < tokens.size() - SHORTEST_REST; comma++) {
            if (!isBoundary(tokens, comma)) {
                continue;
            }
            int start = comma + 1;
            int close = next(tokens, start + 1, LONGEST_SOURCE);
            if (close < 0 || close > tokens.size() - SHORTEST_REST) {
                continue;
            }
            if (isAccordingTo(tokens, start)) {
                int speaker = firstNoun(tokens, start + 2, close);
                int to = isApposition(tokens, close + 1) ? end(tokens, tokens.size()) : close + 1;
                return speaker < 0 ? Attribution.NONE : new Attribution(comma, to, speaker);
            }
            int verb = reportingVerb(tokens, start, close);
            boolean told = verb > 0 && word(tokens, verb).equals("told") && close - verb <= LONGEST_HEARER;
            if (verb > 0 && (told || isDay(tokens.subList(verb + 1, close))) && before(tokens, verb) == comma) {
                if (lexicon.words("citing").contains(tokens.get(close + 1).lemma())) {
                    return cited(tokens, comma, close + 2);
                }
                int speaker = lastNoun(tokens, comma, verb);
                return speaker < 0 ? Attribution.NONE : new Attribution(comma, close + 1, speaker);
            }
        }
        return Attribution.NONE;
    }

    /** Whether the rest only tells who a speaker is: "…, a researcher at the institute, which studies it." */
    private static boolean isApposition(List<Token> tokens, int from) {
        for (Token token : tokens.subList(from, tokens.size())) {
            if (token.tag().startsWith("W")) {
                break;
            }
            if (token.isFinite()) {
                return false;
            }
        }
        return tokens.get(from).tag().equals("DT") || tokens.get(from).isNoun();
    }

    /** "on Monday", "late Tuesday", "in Oslo": what may stand after a verb of reporting without being what is reported. */
    private static boolean isDay(List<Token> tail) {
        return tail.isEmpty()
                || tail.size() <= LONGEST_DAY
                        && (tail.get(0).tag().equals("IN")
                                        && !tail.get(0).word().equals("that")
                                || tail.get(0).tag().startsWith("JJ")
                                || tail.get(0).tag().startsWith("RB")
                                || DAYS.contains(tail.get(0).word()));
    }

    /** "…, the Journal reported, citing officials." */
    private static Attribution cited(List<Token> tokens, int comma, int source) {
        int speaker = firstNoun(tokens, source, tokens.size());
        return speaker < 0 ? Attribution.NONE : new Attribution(comma, end(tokens, tokens.size()), speaker);
    }

    /** "Journal: Huawei hid …", "Huawei hid …: Journal". */
    private static Attribution label(NamedSentence sentence) {
        List<Token> tokens = sentence.tokens();
        int end = end(tokens, tokens.size());
        for (int colon = Math.max(1, Dateline.end(sentence)); colon < end - 1; colon++) {
            if (word(tokens, colon).equals(":")) {
                if (colon <= LONGEST_LABEL && isSource(sentence, colon - 1) && allNouns(tokens, 0, colon)) {
                    return new Attribution(0, colon + 1, colon - 1);
                }
                if (end - colon - 1 <= LONGEST_LABEL
                        && colon >= SHORTEST_REST
                        && isSource(sentence, end - 1)
                        && allNouns(tokens, colon + 1, end)) {
                    return new Attribution(colon, end, end - 1);
                }
            }
        }
        return Attribution.NONE;
    }

    private static boolean isSource(NamedSentence sentence, int word) {
        return sentence.names().get(word) != null
                || Set.of("report", "source", "official")
                        .contains(sentence.tokens().get(word).lemma());
    }

    private static boolean allNouns(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream()
                .allMatch(token -> token.isNoun() || token.tag().startsWith("JJ"));
    }

    /** Whether the word is a verb of reporting in a finite form. */
    boolean reports(Token verb) {
        boolean finite = verb.tag().equals("VBD")
                || verb.tag().equals("VBZ")
                || verb.tag().equals("VBP");
        return finite && lexicon.words("reporting").contains(verb.lemma().toLowerCase(Locale.ROOT));
    }

    private int reportingVerb(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isVerb()) {
                return reports(tokens.get(i)) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isAccordingTo(List<Token> tokens, int at) {
        return word(tokens, at).equals("according") && word(tokens, at + 1).equals("to");
    }

    private static boolean isBoundary(List<Token> tokens, int at) {
        return word(tokens, at).equals(",") && !CLOSING.contains(word(tokens, at + 1))
                || CLOSING.contains(word(tokens, at));
    }

    /** The comma or quotation mark that sets off the clause whose verb this is, -1 when there is none. */
    private static int before(List<Token> tokens, int verb) {
        for (int at = verb - 1; at >= Math.max(0, verb - LONGEST_SPEAKER); at--) {
            Token token = tokens.get(at);
            if (isBoundary(tokens, at)) {
                return startsClause(tokens.get(at + 1)) ? -1 : at;
            }
            boolean participle =
                    token.tag().equals("VBN") || token.tag().equals("VBG"); // "people briefed on the matter"
            boolean joins = Set.of("that", "because", "as", "if", "while").contains(token.word());
            if (token.isVerb() && !participle || joins) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean startsClause(Token first) {
        return first.tag().equals("CC")
                || first.tag().equals("IN")
                || first.tag().startsWith("W")
                || first.tag().equals("RB")
                || first.isVerb();
    }

    private static boolean isOfNoun(Token token) {
        return Set.of("of", "for", "at", "from").contains(token.word())
                || Set.of("DT", "JJ", "PRP$", "PRP", "POS", "CD").contains(token.tag());
    }

    private static int next(List<Token> tokens, int from, int most) {
        for (int i = from; i < Math.min(tokens.size(), from + most); i++) {
            if (word(tokens, i).equals(",")) {
                return i;
            }
        }
        return -1;
    }

    /** The position after the last word, full stops and quotation marks aside. */
    private static int end(List<Token> tokens, int size) {
        int end = size;
        while (end > 0 && (STOPS.contains(word(tokens, end - 1)) || CLOSING.contains(word(tokens, end - 1)))) {
            end--;
        }
        return end;
    }

    /** The head of a noun phrase after a preposition: the last of its first nouns. */
    private static int firstNoun(List<Token> tokens, int from, int to) {
        int noun = -1;
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isNoun()) {
                noun = i;
            } else if (noun >= 0 && !tokens.get(i).tag().equals("POS")) {
                return noun;
            }
        }
        return noun;
    }

    /** The head of the noun phrase before a verb: its last noun or pronoun before any preposition. */
    private static int lastNoun(List<Token> tokens, int after, int before) {
        int noun = -1;
        for (int i = after + 1; i < before; i++) {
            Token token = tokens.get(i);
            if (noun >= 0 && token.tag().equals("IN")) {
                return noun;
            }
            if (token.isNoun() || token.tag().equals("PRP")) {
                noun = i;
            }
        }
        return noun;
    }

    private static String word(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).word().toLowerCase(Locale.ROOT) : "";
    }
}
