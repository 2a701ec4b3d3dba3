package org.telgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telgraph.nlp.Token;

/**
 * Finds days that newspapers put between subject and verb: "Telstra on Friday rejected …", "the minister last week told
 * …". Parsers take them for part of the subject, or lose the subject over them.
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
        int verb = end < tokens.size() && tokens.get(end).tag().equals("RB") ? end + 1 : end;
        return end > start && verb < tokens.size() && tokens.get(verb).isFinite() ? end : start;
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
