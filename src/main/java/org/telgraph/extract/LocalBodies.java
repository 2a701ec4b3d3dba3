package org.telgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.NameEntry.Kind;
import org.telgraph.ontology.NameMatch;

/** Finds the governments, courts and police of places that are no states: "the Punjab government", "police in Mumbai". */
final class LocalBodies {

    private static final Set<String> POSSESSIVES = Set.of("'s", "’s", "'", "’");

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    LocalBodies(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /** The body whose name begins there, null when there is none. */
    NameSpan at(List<Token> tokens, List<String> words, int from) {
        if (words.get(from).equals("Government")) {
            return ownName(tokens, words, from);
        }
        NameSpan ofPlace = afterPlace(tokens, words, from);
        return ofPlace == null && isBody(tokens, from) ? beforePlace(tokens, words, from) : ofPlace;
    }

    /** "Punjab government", "Punjab's provincial government". */
    private NameSpan afterPlace(List<Token> tokens, List<String> words, int from) {
        int end = from + place(tokens, words, from);
        int body = end > from && end < tokens.size() && POSSESSIVES.contains(words.get(end)) ? end + 1 : end;
        if (body < tokens.size()
                && lexicon.words("local").contains(words.get(body).toLowerCase(Locale.ROOT))) {
            body++;
        }
        if (end == from || !isBody(tokens, body)) {
            return null;
        }
        StringBuilder name = new StringBuilder(StatisticalNames.text(tokens.subList(from, end)));
        words.subList(body > end && POSSESSIVES.contains(words.get(end)) ? end + 1 : end, body + 1)
                .forEach(word -> name.append(' ').append(word));
        return span(body + 1 - from, name.toString());
    }

    /** "court in Lahore", "government of Punjab province". */
    private NameSpan beforePlace(List<Token> tokens, List<String> words, int from) {
        int place = from + 2;
        if (place >= tokens.size() || !Set.of("in", "of").contains(words.get(from + 1)) || isOfState(words, from)) {
            return null;
        }
        int end = place + place(tokens, words, place);
        if (end == place || end < tokens.size() && POSSESSIVES.contains(words.get(end))) {
            return null;
        }
        String name = StatisticalNames.text(tokens.subList(place, end));
        boolean kind = end < tokens.size() && lexicon.words("place").contains(words.get(end));
        return span((kind ? end + 1 : end) - from, name + " " + words.get(from).toLowerCase(Locale.ROOT));
    }

    /** "Government of National Accord", but "Government of Chile". */
    private NameSpan ownName(List<Token> tokens, List<String> words, int from) {
        int end = from + 2;
        boolean named = end < words.size() && words.get(from + 1).equals("of");
        while (named
                && end < tokens.size()
                && Character.isUpperCase(words.get(end).charAt(0))
                && !tokens.get(end).ner().equals("PERSON")
                && !isState(words, end)) {
            end++;
        }
        return !named || end == from + 2 || end < words.size() && isState(words, end)
                ? null
                : new NameSpan(end - from, List.of(), "ORGANIZATION", String.join(" ", words.subList(from, end)));
    }

    /** "federal | prosecutors in Brooklyn", "Turkish | police in Izmir". */
    private boolean isOfState(List<String> words, int from) {
        int before = from > 0 && POSSESSIVES.contains(words.get(from - 1)) ? from - 2 : from - 1;
        return before >= 0
                && (lexicon.words("federal").contains(words.get(before).toLowerCase(Locale.ROOT))
                        || isState(words.subList(0, from), before));
    }

    private NameSpan span(int length, String name) {
        String title = Stream.of(name.split(" ")).map(Portfolios::capital).collect(Collectors.joining(" "));
        return new NameSpan(length, gazetteer.lookup(title), "ORGANIZATION", name);
    }

    private boolean isState(List<String> words, int from) {
        return gazetteer.match(words, from).stream()
                .flatMap(match -> match.entries().stream())
                .anyMatch(entry ->
                        entry.kind() != Kind.PLACE && entry.entity().type().equals("State"));
    }

    private boolean isBody(List<Token> tokens, int word) {
        return word < tokens.size()
                && tokens.get(word).isNoun()
                && lexicon.words("local-body").contains(tokens.get(word).word().toLowerCase(Locale.ROOT));
    }

    /** How many words from there name a place that has no state's government; 0 where none does. */
    private int place(List<Token> tokens, List<String> words, int from) {
        NameMatch match = gazetteer.match(words, from).orElse(null);
        if (match != null) {
            boolean place = match.entries().stream().allMatch(entry -> entry.kind() == Kind.PLACE);
            return place ? match.length() : 0;
        }
        int end = from;
        while (end < tokens.size()
                && tokens.get(end).isProper()
                && tokens.get(end).ner().equals("LOCATION")) {
            end++;
        }
        return end - from;
    }
}
