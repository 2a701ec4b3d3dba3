package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telgraph.nlp.TaggedSentence;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.NameEntry;
import org.telgraph.ontology.NameEntry.Kind;
import org.telgraph.ontology.NameMatch;

/** Finds the names in a sentence, the gazetteer's before the statistical ones, and joins each into one token. */
final class NameFinder {

    private static final Set<String> COMPANY_SUFFIXES = Set.of(
            "Inc",
            "Inc.",
            "Corp",
            "Corp.",
            "Corporation",
            "Co",
            "Co.",
            "Ltd",
            "Ltd.",
            "Limited",
            "plc",
            "PLC",
            "AG",
            "SA",
            "S.A.",
            "NV",
            "N.V.",
            "SE",
            "GmbH",
            "LLC",
            "L.P.",
            "Group",
            "Holdings",
            "AB",
            "SpA",
            "Oyj",
            "KK");

    /** What an office's holder is at the head of. */
    private static final Map<String, List<String>> DEPARTMENTS = Map.of(
            "Secretary", List.of("Department", "Office"),
            "Minister", List.of("Ministry"),
            "secretary", List.of("department", "Department"),
            "minister", List.of("ministry", "Ministry", "office"));

    private final Gazetteer gazetteer;

    NameFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    NamedSentence join(TaggedSentence sentence) {
        List<Token> tokens = sentence.tokens();
        List<String> words = tokens.stream().map(Token::word).toList();
        List<Token> joined = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Span span = spanAt(tokens, words, i);
            if (span == null) {
                joined.add(tokens.get(i));
                names.add(null);
                i++;
            } else {
                joined.add(join(tokens.subList(i, i + span.length), span));
                String text = span.text == null ? String.join(" ", words.subList(i, i + span.length)) : span.text;
                names.add(new Name(text, span.entries, span.ner));
                i += span.length;
            }
        }
        return new NamedSentence(List.copyOf(joined), names, sentence.begin(), sentence.end());
    }

    private record Span(int length, List<NameEntry> entries, String ner, String text) {

        Span(int length, List<NameEntry> entries, String ner) {
            this(length, entries, ner, null);
        }
    }

    private Span spanAt(List<Token> tokens, List<String> words, int from) {
        Span portfolio = portfolioAfter(words, from);
        if (portfolio == null) {
            portfolio = portfolio(words, from);
        }
        if (portfolio != null) {
            return portfolio;
        }
        NameMatch match = gazetteer.match(words, from).orElse(null);
        if (match != null && words.get(from).equals("the") && longerAfter(words, from, match)) {
            match = null;
        }
        if (match != null && !usable(match, tokens.get(from + match.length() - 1))) {
            match = null;
        }
        int statistical = statisticalLength(tokens, from);
        if (match == null) {
            return statistical == 0
                    ? null
                    : new Span(statistical, List.of(), tokens.get(from).ner());
        }
        int known = withSuffix(words, from, match);
        boolean coordinated = from + known < words.size()
                && tokens.get(from + known).tag().equals("CC")
                && Character.isLowerCase(words.get(from + known).charAt(0)); // "China Mobile and China Unicom"
        if (statistical > known && !coordinated && !restIsKnown(words, from + known, from + statistical)) {
            return new Span(statistical, List.of(), tokens.get(from).ner());
        }
        return new Span(known, match.entries(), tokens.get(from).ner());
    }

    /** "the Treasury" before "Department" is no name: "Treasury Department" is. */
    private boolean longerAfter(List<String> words, int from, NameMatch match) {
        return gazetteer
                .match(words, from + 1)
                .filter(inner -> inner.length() >= match.length())
                .isPresent();
    }

    /** "U.S. Commerce | Secretary": the words before the office name the department, whose own name is not in the text. */
    private Span portfolio(List<String> words, int from) {
        for (int office = from + 1; office < Math.min(from + 5, words.size()); office++) {
            for (String department : DEPARTMENTS.getOrDefault(words.get(office), List.of())) {
                List<String> full = new ArrayList<>(words.subList(from, office));
                full.add(department);
                NameMatch match = gazetteer.match(full, 0).orElse(null);
                if (match != null && match.length() == full.size()) {
                    return new Span(office - from, match.entries(), "ORGANIZATION", String.join(" ", full));
                }
            }
        }
        return null;
    }

    /** "Secretary of | State": the same with the department after the office. */
    private Span portfolioAfter(List<String> words, int from) {
        boolean office = from >= 2
                && words.get(from - 1).equals("of")
                && words.get(from - 2).equals("Secretary");
        if (!office || !Character.isUpperCase(words.get(from).charAt(0))) {
            return null;
        }
        NameMatch match =
                gazetteer.match(List.of(words.get(from), "Department"), 0).orElse(null);
        return match == null || match.length() != 2
                ? null
                : new Span(1, match.entries(), "ORGANIZATION", words.get(from) + " Department");
    }

    /** A common noun of the gazetteer is none when it is used as a verb ("chips away"); a proper name needs a capital. */
    private static boolean usable(NameMatch match, Token last) {
        boolean lowerCase = Character.isLowerCase(last.word().charAt(0));
        return !lowerCase || !last.isVerb();
    }

    /** The length of the statistical name that begins here; a name does not begin in the middle of another. */
    private static int statisticalLength(List<Token> tokens, int from) {
        String kind = tokens.get(from).ner();
        if (kind.equals("O")
                || kind.equals("LOCATION")
                || tokens.get(from).tag().equals("CC")) {
            return 0;
        }
        int end = from + 1;
        while (end < tokens.size() && tokens.get(end).ner().equals(kind)) {
            end++;
        }
        return end - from;
    }

    private static int withSuffix(List<String> words, int from, NameMatch match) {
        int end = from + match.length();
        boolean organisation =
                match.entries().stream().anyMatch(entry -> entry.kind() == Kind.LABEL || entry.kind() == Kind.ALT);
        while (organisation && end < words.size() && COMPANY_SUFFIXES.contains(words.get(end))) {
            end++;
        }
        return end - from;
    }

    /** Whether the rest of a statistical name is a known name of its own: "U.S. | Justice Department". */
    private boolean restIsKnown(List<String> words, int from, int to) {
        NameMatch rest = gazetteer.match(words, from).orElse(null);
        return rest != null && from + rest.length() >= to;
    }

    private static Token join(List<Token> parts, Span span) {
        Token first = parts.get(0);
        Token last = parts.get(parts.size() - 1);
        if (parts.size() == 1) {
            boolean name = first.tag().equals("NN")
                    && !span.entries.isEmpty()
                    && Character.isUpperCase(first.word().charAt(0));
            return name
                    ? new Token(
                            first.word(), first.head(), first.lemma(), "NNP", first.ner(), first.begin(), first.end())
                    : first;
        }
        StringBuilder word = new StringBuilder();
        for (Token part : parts) {
            word.append(word.isEmpty() ? "" : " ").append(part.word());
        }
        boolean proper = parts.stream().anyMatch(Token::isProper) || !span.ner.equals("O");
        String tag = proper ? "NNP" : last.tag();
        return new Token(word.toString(), last.word(), last.lemma(), tag, first.ner(), first.begin(), last.end());
    }
}
