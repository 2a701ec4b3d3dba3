package org.telgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telgraph.nlp.Token;

/**
 * Finds days that newspapers put between subject and verb: "Telstra on Friday rejected …", "the minister last week told
 * …", and between a noun and its clause: "a bill on Monday that would …", "a statement Friday condemning …". Parsers take
 * them for part of the subject or lose the subject over them, and hang the clause on the day.
 */
final class InsertedDays {

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.");
    private static final Set<String> PERIODS = Set.of("week", "month", "year", "night");
    private static final Set<String> BEFORE = Set.of("on", "early", "late", "earlier", "last", "this", "later");
    private static final Set<String> BEFORE_MONTHS =
            Set.of("by", "early", "in", "last", "late", "next", "of", "since", "this", "until");
    private static final Set<String> DAY_TIMES = Set.of("morning", "afternoon", "evening", "night");

    private InsertedDays() {}

    /** Where such a phrase that begins at the word ends, exclusive; the word itself where there is none. */
    static int end(List<Token> tokens, int start) {
        if (start <= 0 || !tokens.get(start - 1).isNoun()) {
            return start;
        }
        int day = start;
        while (day < tokens.size() && BEFORE.contains(lower(tokens, day))) {
            day++;
        }
        int end = afterDay(tokens, start, day);
        return end > start && (beforeVerb(tokens, end) || beforeClause(tokens, end)) ? end : start;
    }

    /** The word after a day that was hidden from the parser, -1 where those words are no such day. */
    static int afterHidden(Sentence sentence, int from, int to) {
        if (sentence.graph().contains(from)) {
            return -1;
        }
        int end = Math.max(end(sentence.tokens(), from), end(sentence.tokens(), from - 1)); // "on" may stand before
        boolean timeOfDay = end == to + 2; // "Tuesday night"
        return end == to + 1 || timeOfDay ? end : -1;
    }

    /** Whether a verb begins at the word, which is the one that the day dates. */
    static boolean beforeVerb(List<Token> tokens, int word) {
        int verb = word < tokens.size() && tokens.get(word).tag().equals("RB") ? word + 1 : word;
        return verb < tokens.size() && tokens.get(verb).isFinite();
    }

    /** "a bill Tuesday | aimed at", "told reporters on Monday | that" */
    private static boolean beforeClause(List<Token> tokens, int word) {
        return word < tokens.size()
                && (lower(tokens, word).equals("that")
                        || Set.of("WDT", "VBG", "VBN").contains(tokens.get(word).tag()));
    }

    /** "in May" */
    static boolean isMonth(List<Token> tokens, int word) {
        return word > 0 && MONTHS.contains(lower(tokens, word)) && BEFORE_MONTHS.contains(lower(tokens, word - 1));
    }

    private static int afterDay(List<Token> tokens, int start, int day) {
        String word = lower(tokens, day);
        if (DAYS.contains(word)) {
            return DAY_TIMES.contains(lower(tokens, day + 1)) ? day + 2 : day + 1;
        }
        if (day > start && MONTHS.contains(word) && lower(tokens, day + 1).matches("\\d{1,2}")) {
            return day + 2;
        }
        boolean relative = day > start && Set.of("last", "this").contains(lower(tokens, day - 1));
        return relative && PERIODS.contains(word) ? day + 1 : start;
    }

    private static String lower(List<Token> tokens, int word) {
        return word < tokens.size() ? tokens.get(word).word().toLowerCase(Locale.ROOT) : "";
    }
}
