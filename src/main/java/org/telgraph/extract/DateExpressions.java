package org.telgraph.extract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.telgraph.nlp.Token;

/** Reads the dates that a sentence names. Relative words count from the day of publication. */
final class DateExpressions {

    /** A date and the words that say it, from the first to the last. */
    record Mention(int from, int to, EventDate date) {}

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12));

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));

    /** Words before a year that make it a date and no number. */
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "since", "by", "of", "during", "until", "from", "early", "late", "mid", "before", "after", "least",
            "around");

    /** Words before a month's name that make it a date and no name or verb. */
    private static final Set<String> BEFORE_MONTH =
            Set.of("in", "since", "last", "this", "early", "late", "of", "by", "until", "during", "next", "mid");

    private static final Set<String> DETERMINERS = Set.of("the", "a", "its", "their", "his", "her", "'s", "’s");

    /** By how much less than a number of months "almost" means. */
    private static final int DAYS_LESS = 5;

    private final LocalDate published;

    /**
     * Reads dates as they are meant on a day.
     *
     * @param published the day, null when it is not known
     */
    DateExpressions(LocalDate published) {
        this.published = published;
    }

    /**
     * All dates of a sentence.
     *
     * @param ahead whether days and months without a year are the coming ones
     */
    List<Mention> in(Sentence sentence, boolean ahead) {
        List<Mention> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Mention mention = at(tokens, i, ahead);
            if (mention != null) {
                found.add(mention);
                i = mention.to;
            }
        }
        return found;
    }

    private Mention at(List<Token> tokens, int i, boolean ahead) {
        String word = word(tokens, i);
        if (MONTHS.containsKey(word)
                && Character.isUpperCase(tokens.get(i).word().charAt(0))) {
            return month(tokens, i, MONTHS.get(word), ahead);
        }
        if (isYear(word) && (BEFORE_YEAR.contains(word(tokens, i - 1)) || modifies(tokens, i))) {
            return new Mention(i, i, year(Integer.parseInt(word)));
        }
        if (published == null) {
            return null;
        }
        Mention ago = ago(tokens, i);
        return ago == null ? relative(tokens, i, word, ahead) : ago;
    }

    /** "its 2012 report", "the August ban", "popular 2016 federal rules". */
    private static boolean modifies(List<Token> tokens, int i) {
        boolean qualifies = i > 0
                && (DETERMINERS.contains(word(tokens, i - 1))
                        || tokens.get(i - 1).tag().startsWith("JJ"));
        return qualifies
                && i + 1 < tokens.size()
                && (tokens.get(i + 1).isNoun() || tokens.get(i + 1).tag().startsWith("JJ"));
    }

    private static String word(List<Token> tokens, int i) {
        return i < tokens.size() && i >= 0
                ? tokens.get(i).word().toLowerCase(Locale.ROOT).replace(".", "")
                : "";
    }

    private static boolean isYear(String word) {
        return word.matches("(19[5-9]|20[0-4])\\d");
    }

    private Mention month(List<Token> tokens, int i, int month, boolean ahead) {
        int at = i + 1;
        int day = 0;
        if (word(tokens, at).matches("([12]?\\d|3[01])(st|nd|rd|th)?")) {
            day = Integer.parseInt(word(tokens, at).replaceAll("\\D", ""));
            at++;
        } else if (i > 0 && word(tokens, i - 1).matches("([12]?\\d|3[01])(st|nd|rd|th)?")) {
            day = Integer.parseInt(word(tokens, i - 1).replaceAll("\\D", ""));
        }
        int comma = word(tokens, at).equals(",") ? 1 : 0;
        boolean dated = isYear(word(tokens, at + comma));
        boolean bare = !dated && day == 0;
        if (!dated && published == null
                || bare && !BEFORE_MONTH.contains(word(tokens, i - 1)) && !modifies(tokens, i)) {
            return null;
        }
        int year = dated ? Integer.parseInt(word(tokens, at + comma)) : nearestYear(month, ahead);
        int end = dated ? at + comma : at - 1;
        try {
            return new Mention(
                    i, end, day > 0 ? day(LocalDate.of(year, month, day)) : month(YearMonth.of(year, month)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** A month without a year is the last one, or the coming one when that is meant or much nearer. */
    private int nearestYear(int month, boolean ahead) {
        int distance = month - published.getMonthValue();
        if (ahead) {
            return distance < 0 ? published.getYear() + 1 : published.getYear();
        }
        return distance > 2 ? published.getYear() - 1 : distance < -9 ? published.getYear() + 1 : published.getYear();
    }

    /** "two days ago", "a year ago". */
    private Mention ago(List<Token> tokens, int i) {
        String number = word(tokens, i);
        int count = number.matches("\\d{1,2}") ? Integer.parseInt(number) : NUMBERS.getOrDefault(number, 0);
        if (count == 0
                || !Set.of("ago", "earlier").contains(word(tokens, i + 2))
                || Set.of("over", "than").contains(word(tokens, i - 1))) {
            return null;
        }
        boolean almost = Set.of("almost", "nearly").contains(word(tokens, i - 1));
        EventDate date = switch (word(tokens, i + 1).replaceAll("s$", "")) {
            case "day" -> day(published.minusDays(count));
            case "week" -> week(published.minusWeeks(count));
            case "month" -> month(YearMonth.from(published.minusMonths(count).plusDays(almost ? DAYS_LESS : 0)));
            case "year" ->
                year(published.minusYears(count).plusMonths(almost ? 1 : 0).getYear());
            default -> null;
        };
        return date == null ? null : new Mention(i, i + 2, date);
    }

    private Mention relative(List<Token> tokens, int i, String word, boolean ahead) {
        switch (word) {
            case "yesterday":
                return new Mention(i, i, day(published.minusDays(1)));
            case "today", "tonight":
                return new Mention(i, i, day(published));
            case "tomorrow":
                return new Mention(i, i, day(published.plusDays(1)));
            case "last", "previous":
                return period(i, word(tokens, i + 1), -1);
            case "this":
                return period(i, word(tokens, i + 1), 0);
            case "next":
                return period(i, word(tokens, i + 1), 1);
            default:
                break;
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(word)
                    && Character.isUpperCase(tokens.get(i).word().charAt(0))) {
                return new Mention(
                        i,
                        i,
                        day(published.with(
                                ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day))));
            }
        }
        return null;
    }

    private Mention period(int i, String unit, int shift) {
        EventDate date = switch (unit) {
            case "night" -> shift < 0 ? day(published.minusDays(1)) : null;
            case "morning", "afternoon", "evening" -> shift == 0 ? day(published) : null;
            case "week" -> week(published.plusWeeks(shift));
            case "year" -> year(published.getYear() + shift);
            case "month" -> month(YearMonth.from(published).plusMonths(shift));
            case "spring", "summer", "autumn", "fall", "winter" ->
                shift == 0 ? year(published.getYear()) : season(unit, shift);
            default -> null;
        };
        return date == null ? null : new Mention(i, i + 1, date);
    }

    /** "Last spring" said in January is last year's; said in autumn it is this year's. */
    private EventDate season(String season, int shift) {
        int firstMonth = Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12)
                .get(season);
        boolean passed = published.getMonthValue() > firstMonth + 2;
        return year(shift < 0 ? published.getYear() - (passed ? 0 : 1) : published.getYear() + (passed ? 1 : 0));
    }

    private static EventDate year(int year) {
        return new EventDate(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static EventDate month(YearMonth month) {
        return new EventDate(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /** The week of a day, which is written as the month or year that it lies in. */
    private static EventDate week(LocalDate day) {
        LocalDate first = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = first.plusDays(6);
        YearMonth month = YearMonth.from(first);
        String text = month.equals(YearMonth.from(last)) ? month.toString() : String.valueOf(day.getYear());
        return new EventDate(text, first, last);
    }

    private static EventDate day(LocalDate day) {
        return new EventDate(day.toString(), day, day);
    }
}
