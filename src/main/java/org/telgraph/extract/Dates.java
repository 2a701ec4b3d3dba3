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
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.nlp.Token;

/** Reads dates in a sentence and finds the one that dates an event. Relative words count from the day of publication. */
final class Dates {

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

    private static final Set<String> ATTACHING =
            Set.of("obl", "nmod", "advmod", "nummod", "dep", "compound", "advcl", "appos", "obj", "amod", "conj");

    private final LocalDate published;

    Dates(LocalDate published) {
        this.published = published;
    }

    /** The date of the event that the trigger tells, null when the sentence does not date it. */
    EventDate of(Sentence sentence, int trigger) {
        for (Mention mention : in(sentence)) {
            for (int word = mention.from; word <= mention.to; word++) {
                if (dates(sentence, word, trigger)) {
                    return mention.date;
                }
            }
        }
        return null;
    }

    /** Whether the date's word hangs on the trigger, directly or over an object or a light verb. */
    private static boolean dates(Sentence sentence, int word, int trigger) {
        for (Arc up : sentence.graph().parents(word)) {
            if (up.word() == trigger && attaches(up)) {
                return true;
            }
            boolean overNoun = attaches(up) && !sentence.token(up.word()).isVerb();
            if (overNoun) {
                for (Arc next : sentence.graph().parents(up.word())) {
                    if (next.word() == trigger && (attaches(next) || next.is("nsubj"))) {
                        return true;
                    }
                }
            }
            boolean overClause = attaches(up)
                    && sentence.graph().parents(up.word()).stream()
                            .anyMatch(next -> next.word() == trigger && (next.is("xcomp") || next.is("advcl")));
            if (overClause) { // "banned firms from using it since 2012"
                return true;
            }
            boolean overLightVerb = attaches(up)
                    && sentence.token(up.word()).isVerb()
                    && sentence.token(trigger).isNoun();
            if (overLightVerb && hangsOn(sentence, trigger, up.word())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hangsOn(Sentence sentence, int noun, int verb) {
        return sentence.graph().parents(noun).stream()
                .anyMatch(arc -> arc.word() == verb && (arc.is("obj") || arc.is("nsubj:pass") || arc.is("obl")));
    }

    private static boolean attaches(Arc arc) {
        int colon = arc.relation().indexOf(':');
        return ATTACHING.contains(colon < 0 ? arc.relation() : arc.relation().substring(0, colon));
    }

    /** All dates of a sentence. */
    List<Mention> in(Sentence sentence) {
        List<Mention> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Mention mention = at(tokens, i);
            if (mention != null) {
                found.add(mention);
                i = mention.to;
            }
        }
        return found;
    }

    private Mention at(List<Token> tokens, int i) {
        String word = word(tokens, i);
        if (MONTHS.containsKey(word)
                && Character.isUpperCase(tokens.get(i).word().charAt(0))) {
            return month(tokens, i, MONTHS.get(word));
        }
        if (isYear(word)
                && i > 0
                && Set.of("in", "since", "by", "of", "during", "until", "from", "early", "late", "mid")
                        .contains(word(tokens, i - 1))) {
            return new Mention(i, i, year(Integer.parseInt(word)));
        }
        return published == null ? null : relative(tokens, i, word);
    }

    private static String word(List<Token> tokens, int i) {
        return i < tokens.size() && i >= 0
                ? tokens.get(i).word().toLowerCase(Locale.ROOT).replace(".", "")
                : "";
    }

    private static boolean isYear(String word) {
        return word.matches("(19[5-9]|20[0-4])\\d");
    }

    private Mention month(List<Token> tokens, int i, int month) {
        int at = i + 1;
        int day = 0;
        if (word(tokens, at).matches("([12]?\\d|3[01])(st|nd|rd|th)?")) {
            day = Integer.parseInt(word(tokens, at).replaceAll("\\D", ""));
            at++;
        } else if (i > 0 && word(tokens, i - 1).matches("[12]?\\d|3[01]")) {
            day = Integer.parseInt(word(tokens, i - 1));
        }
        int comma = word(tokens, at).equals(",") ? 1 : 0;
        boolean dated = isYear(word(tokens, at + comma));
        if (!dated && published == null
                || !dated
                        && day == 0
                        && !Set.of("in", "since", "last", "this", "early", "late", "of")
                                .contains(word(tokens, i - 1))) {
            return null;
        }
        int year = dated ? Integer.parseInt(word(tokens, at + comma)) : nearestYear(month);
        int end = dated ? at + comma : at - 1;
        try {
            return new Mention(
                    i, end, day > 0 ? day(LocalDate.of(year, month, day)) : month(YearMonth.of(year, month)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** A month without a year is the last one, or the coming one when that is much nearer. */
    private int nearestYear(int month) {
        int ahead = month - published.getMonthValue();
        return ahead > 2 ? published.getYear() - 1 : ahead < -9 ? published.getYear() + 1 : published.getYear();
    }

    private Mention relative(List<Token> tokens, int i, String word) {
        String next = word(tokens, i + 1);
        switch (word) {
            case "yesterday":
                return new Mention(i, i, day(published.minusDays(1)));
            case "today":
                return new Mention(i, i, day(published));
            case "tomorrow":
                return new Mention(i, i, day(published.plusDays(1)));
            case "last", "previous":
                return period(i, next, -1);
            case "this":
                return period(i, next, 0);
            case "next":
                return period(i, next, 1);
            default:
                break;
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(word) && i > 0) {
                return new Mention(i, i, day(published.with(TemporalAdjusters.previousOrSame(day))));
            }
        }
        return null;
    }

    private Mention period(int i, String unit, int shift) {
        EventDate date = switch (unit) {
            case "year" -> year(published.getYear() + shift);
            case "month" -> month(YearMonth.from(published).plusMonths(shift));
            case "spring", "summer", "autumn", "fall", "winter" ->
                shift == 0 ? year(published.getYear()) : lastSeason(unit, shift);
            default -> null;
        };
        return date == null ? null : new Mention(i, i + 1, date);
    }

    /** "Last spring" said in January is last year's; said in autumn it is this year's. */
    private EventDate lastSeason(String season, int shift) {
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

    private static EventDate day(LocalDate day) {
        return new EventDate(day.toString(), day, day);
    }
}
