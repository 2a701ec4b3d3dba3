package org.telgraph.article;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the headline that readers see. What a page tells search engines and social networks is often another one, or has
 * the site's name behind it, but says which of the lines that readers see it is.
 */
final class Headline {

    /** What is told at greater length is cut: it is no headline, and looking for separators takes the square of its blanks. */
    private static final int LONGEST_TOLD = 1000;

    static final String SEPARATOR = "\\s+[|–—·•»:-]+\\s+";
    private static final double ALIKE = 0.3;
    private static final int LONGEST = 250;

    private Headline() {}

    /**
     * The headline, or the likeliest of what is told where no line looks like one.
     *
     * @param told elsewhere in the page, the best first
     * @param lines all that readers see
     */
    static String of(Document page, List<String> told, List<String> lines) {
        List<String> brief = told.stream()
                .map(text -> StringUtils.normalizeSpace(StringUtils.truncate(text, LONGEST_TOLD)))
                .toList();
        List<String> first = page.select("h1").stream()
                .map(Element::text)
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
        String best = first.stream()
                .max(Comparator.comparingDouble(heading -> likeness(heading, brief)))
                .filter(heading -> likeness(heading, brief) >= ALIKE || first.size() == 1 && !isSite(heading, page))
                .orElse("");
        return best.isEmpty() ? shown(brief, lines) : best;
    }

    /** How much a heading has in common with the most similar of what is told. */
    private static double likeness(String heading, List<String> told) {
        return told.stream()
                .mapToDouble(other -> likeness(words(heading), words(other)))
                .max()
                .orElse(0);
    }

    /** Dice's coefficient. */
    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / Math.max(1, one.size() + other.size());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    private static boolean isSite(String heading, Document page) {
        return Stream.of(StringUtils.truncate(page.title(), LONGEST_TOLD).split(SEPARATOR))
                .skip(1)
                .anyMatch(part -> part.strip().equalsIgnoreCase(heading));
    }

    /** The longest part of what is told with which a line begins, that line; otherwise what is told first. */
    private static String shown(List<String> told, List<String> lines) {
        return told.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split(SEPARATOR))))
                .map(String::strip)
                .filter(part -> part.split("\\s+").length > 2)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .flatMap(part -> lines.stream().filter(line -> line.startsWith(part) && line.length() <= LONGEST))
                .findFirst()
                .orElse(told.isEmpty() ? "" : told.get(0));
    }
}
