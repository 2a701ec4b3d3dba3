package org.telgraph.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day out of the ways in which publishers write dates. The day is the one written: time zones do not move it. */
public final class PublicationDate {

    private static final String WEEKDAY = "(?:\\p{Alpha}{3,9},?\\s+)?";
    private static final String MONTH = "(?<month>\\p{Alpha}{3,9})\\.?";

    /** 2020-02-12, also in front of a time. */
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)");
    /** Wed, 12 Feb 2020 10:00:00 GMT (RFC 1123); 12 February 2020. */
    private static final Pattern DAY_FIRST =
            Pattern.compile(WEEKDAY + "(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+(?<year>\\d{4})(?!\\d)");
    /** February 12, 2020; Feb. 12, 2020 3:04pm EST. */
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + MONTH + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)");

    /** 12.02.2020. With slashes it is the month that comes first for some, so these are no dates here. */
    private static final Pattern DOTTED =
            Pattern.compile("(?<!\\d)(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})(?!\\d)");

    private static final List<Pattern> FORMS = List.of(ISO, DAY_FIRST, MONTH_FIRST, DOTTED);

    private static final String[] MONTHS = {
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
        "december"
    };

    private PublicationDate() {}

    /** The day that a text begins with, empty when it is none that this class knows. */
    public static Optional<LocalDate> parse(String text) {
        return first(text.strip(), Matcher::lookingAt);
    }

    /** The first day in a short text such as "Published on 12 February 2020". */
    static Optional<LocalDate> find(String text) {
        return first(text, Matcher::find);
    }

    private static Optional<LocalDate> first(String text, Predicate<Matcher> search) {
        return FORMS.stream()
                .map(form -> form.matcher(text))
                .filter(search)
                .min(Comparator.comparingInt(Matcher::start))
                .flatMap(date -> day(date.group("year"), month(date.group("month")), date.group("day")));
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 30 February
        }
    }

    /** The number of a month given in digits, by name or shortened to at least three letters; 0 for none. */
    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String name = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.length; i++) {
            if (MONTHS[i].startsWith(name)) {
                return i + 1;
            }
        }
        return 0;
    }
}
