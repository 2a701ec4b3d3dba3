package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.NameEntry;
import org.telgraph.ontology.NameMatch;

/** Finds the departments that the titles of their heads name without naming the department itself. */
final class Portfolios {

    private static final int LONGEST = 6;
    private static final Set<String> OF = Set.of("of", "for");

    /** What an office's holder is at the head of. */
    private static final Map<String, List<String>> DEPARTMENTS = Map.ofEntries(
            Map.entry("secretary", List.of("Department", "Office", "Ministry", "department")),
            Map.entry("minister", List.of("Ministry", "ministry", "Office")),
            Map.entry("chairman", List.of("Committee")),
            Map.entry("chairwoman", List.of("Committee")),
            Map.entry("chair", List.of("Committee")),
            Map.entry("director", List.of("Council", "Office")),
            Map.entry("undersecretary", List.of("Department")),
            Map.entry("official", List.of("Department")),
            Map.entry("spokesman", List.of("Department")),
            Map.entry("spokeswoman", List.of("Department")),
            Map.entry("counterpart", List.of("Department")));

    private static final Map<String, List<String>> PHRASES =
            Map.of("secretary", List.of("Department of"), "minister", List.of("Ministry of"));

    private final Gazetteer gazetteer;

    Portfolios(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * What the words from there on name.
     *
     * @return null where no office stands beside them
     */
    NameSpan at(List<String> words, int from) {
        NameSpan after = afterOffice(words, from);
        return after == null ? beforeOffice(words, from) : after;
    }

    /** "U.S. Commerce | Secretary", "Senate Judiciary | Chairman". */
    private NameSpan beforeOffice(List<String> words, int from) {
        for (int office = from + 1; office < Math.min(from + LONGEST, words.size()); office++) {
            for (String department : DEPARTMENTS.getOrDefault(lower(words.get(office)), List.of())) {
                List<String> full = new ArrayList<>(words.subList(from, office));
                full.add(department);
                NameSpan span = span(full, office - from);
                if (span != null) {
                    return span;
                }
            }
        }
        return null;
    }

    /** "Secretary of | State", "Secretary of the | Treasury", "Minister of | Foreign Affairs". */
    private NameSpan afterOffice(List<String> words, int from) {
        int of = from > 0 && words.get(from - 1).equals("the") ? from - 2 : from - 1;
        boolean phrase = of >= 1
                && OF.contains(words.get(of))
                && PHRASES.containsKey(lower(words.get(of - 1)))
                && !ofRegion(words, of - 1);
        for (int length = Math.min(LONGEST, words.size() - from); phrase && length > 0; length--) {
            List<String> portfolio = words.subList(from, from + length);
            for (String start : PHRASES.get(lower(words.get(of - 1)))) {
                List<String> full = new ArrayList<>(List.of(start.split(" ")));
                full.addAll(words.subList(of + 1, from));
                portfolio.forEach(word -> full.add(capital(word)));
                NameSpan span = span(full, length);
                if (span != null) {
                    return span;
                }
            }
        }
        return null;
    }

    /** "Ohio Secretary of State": a part of a federation has secretaries of its own. */
    private boolean ofRegion(List<String> words, int office) {
        int end = office > 0 && words.get(office - 1).matches("['’]s?") ? office - 1 : office;
        for (int from = Math.max(0, end - 2); from < end; from++) {
            NameMatch match = gazetteer.match(words, from).orElse(null);
            if (match != null
                    && from + match.length() == end
                    && match.entries().stream().anyMatch(Portfolios::isRegion)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRegion(NameEntry entry) {
        return entry.entity().type().equals("State") && entry.entity().country() != null;
    }

    private NameSpan span(List<String> full, int length) {
        NameMatch match = gazetteer.match(full, 0).orElse(null);
        boolean body = match != null
                && match.length() == full.size()
                && match.entries().stream()
                        .anyMatch(entry -> entry.entity().type().equals("GovernmentBody"));
        return body ? new NameSpan(length, match.entries(), "ORGANIZATION", String.join(" ", full)) : null;
    }

    /** The word as titles have it: "of" stays small. */
    static String capital(String word) {
        return word.length() < 4 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
