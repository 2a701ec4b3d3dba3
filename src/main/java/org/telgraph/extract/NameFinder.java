package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.telgraph.nlp.TaggedSentence;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;
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

    /** How many words the name of a body has at least, and at most, that is found in small letters too. */
    private static final int SHORTEST_IN_SMALL = 3;

    private static final int LONGEST_IN_SMALL = 7;
    private static final Set<String> BODIES = Set.of("GovernmentBody", "InternationalOrganization");

    private static final Set<String> THINGS = Set.of("LegalInstrument", "Technology");

    private final Gazetteer gazetteer;
    private final Portfolios portfolios;
    private final LocalBodies localBodies;
    private final StatisticalNames statistical;
    private final Set<String> governments;
    private final Set<String> genericStarts;

    NameFinder(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.portfolios = new Portfolios(gazetteer);
        this.localBodies = new LocalBodies(gazetteer, lexicon);
        this.statistical = new StatisticalNames(lexicon);
        this.governments = lexicon.words("led");
        this.genericStarts = lexicon.words("generic-start");
    }

    NamedSentence join(TaggedSentence sentence) {
        List<Token> tokens = sentence.tokens();
        List<String> words = tokens.stream().map(Token::word).toList();
        List<Token> joined = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            NameSpan span = spanAt(tokens, words, i);
            if (span == null) {
                joined.add(tokens.get(i));
                names.add(null);
                i++;
            } else {
                joined.add(join(tokens.subList(i, i + span.length()), span));
                List<Token> parts = tokens.subList(i, i + span.length());
                names.add(new Name(
                        span.text() == null ? StatisticalNames.text(parts) : span.text(), span.entries(), span.ner()));
                i += span.length();
            }
        }
        return new NamedSentence(List.copyOf(joined), names, sentence.begin(), sentence.end());
    }

    private NameSpan spanAt(List<Token> tokens, List<String> words, int from) {
        NameSpan portfolio = portfolios.at(words, from);
        if (portfolio != null) {
            return portfolio;
        }
        NameSpan local = localBodies.at(tokens, words, from);
        if (local != null) {
            return local;
        }
        NameSpan marked = statistical.at(tokens, from);
        NameMatch match = known(tokens, words, from);
        if (match == null) {
            return marked;
        }
        NameSpan generic = withNationality(tokens, from, match);
        if (generic != null) {
            return generic;
        }
        int length = withSuffix(words, from, match);
        boolean coordinated = from + length < words.size()
                && tokens.get(from + length).tag().equals("CC")
                && Character.isLowerCase(words.get(from + length).charAt(0)); // "China Mobile and China Unicom"
        boolean longer = marked != null && marked.length() > length;
        if (longer && !coordinated && !restIsKnown(words, from, match, marked)) {
            return marked;
        }
        return new NameSpan(length, match.entries(), tokens.get(from).ner());
    }

    /** "Nigerian National Petroleum Corporation": what says little by itself is named with its nationality. */
    private NameSpan withNationality(List<Token> tokens, int from, NameMatch nationality) {
        int rest = from + nationality.length();
        boolean before = nationality.entries().get(0).kind() == Kind.DEMONYM
                && rest < tokens.size()
                && genericStarts.contains(tokens.get(rest).word().toLowerCase(Locale.ROOT));
        NameSpan name = before ? statistical.at(tokens, rest) : null;
        if (name == null || name.length() == 1 || !name.ner().equals("ORGANIZATION")) {
            return null;
        }
        List<Token> all = tokens.subList(from, rest + name.length());
        String text = StatisticalNames.text(all);
        return new NameSpan(all.size(), gazetteer.lookup(text), name.ner(), text);
    }

    private NameMatch known(List<Token> tokens, List<String> words, int from) {
        NameMatch match =
                smallLetters(words, from).or(() -> gazetteer.match(words, from)).orElse(null);
        boolean other = match == null
                || words.get(from).equals("the") && longerAfter(words, from, match)
                || !usable(match, tokens, from);
        return other ? null : match;
    }

    /** "the international criminal court": names of bodies that are long enough not to be a mere description. */
    private Optional<NameMatch> smallLetters(List<String> words, int from) {
        List<String> titled = new ArrayList<>(words.subList(from, Math.min(from + LONGEST_IN_SMALL, words.size())));
        titled.replaceAll(Portfolios::capital);
        return gazetteer
                .match(titled, 0)
                .filter(match -> match.length() >= SHORTEST_IN_SMALL
                        && match.entries().stream().anyMatch(NameFinder::isBody));
    }

    private static boolean isBody(NameEntry entry) {
        return (entry.kind() == Kind.LABEL || entry.kind() == Kind.ALT)
                && BODIES.contains(entry.entity().type());
    }

    /** "the Treasury" before "Department" is no name: "Treasury Department" is. */
    private boolean longerAfter(List<String> words, int from, NameMatch match) {
        return gazetteer
                .match(words, from + 1)
                .filter(inner -> inner.length() >= match.length())
                .isPresent();
    }

    /**
     * A common noun of the gazetteer is none when it is used as a verb ("chips away"); a proper name needs a capital, and
     * is no month ("May 14").
     */
    private static boolean usable(NameMatch match, List<Token> tokens, int from) {
        int end = from + match.length();
        Token last = tokens.get(end - 1);
        boolean lowerCase = Character.isLowerCase(last.word().charAt(0));
        boolean month = last.word().equals("May")
                && end < tokens.size()
                && tokens.get(end).tag().equals("CD");
        return !(lowerCase && last.isVerb()) && !month;
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
    private boolean restIsKnown(List<String> words, int from, NameMatch first, NameSpan marked) {
        int rest = from + first.length();
        int end = from + marked.length();
        NameSpan portfolio = portfolios.at(words, rest);
        if (portfolio != null && rest + portfolio.length() >= end) {
            return true; // "Acme Commerce | Secretary"
        }
        NameMatch match = gazetteer.match(words, rest).orElse(null);
        if (isLeader(first) && isGovernment(words.subList(rest, end), match)) {
            return true; // "Trump | Administration", "Obama | White House"
        }
        return !marked.ner().equals("PERSON")
                && match != null
                && rest + match.length() >= end
                && match.entries().stream().anyMatch(entry -> mayFollow(first, entry));
    }

    private static boolean isLeader(NameMatch name) {
        return name.entries().stream().anyMatch(entry -> entry.entity().actsForState());
    }

    private boolean isGovernment(List<String> rest, NameMatch match) {
        return rest.size() == 1 && governments.contains(rest.get(0).toLowerCase(Locale.ROOT))
                || match != null
                        && match.length() == rest.size()
                        && match.entries().get(0).kind() == Kind.METONYM;
    }

    /** Not so "Sudan | People's Liberation Army" and "Ohio | Democratic Party", which are names of others. */
    private static boolean mayFollow(NameMatch first, NameEntry rest) {
        GazetteerEntity entity = rest.entity();
        boolean sure = (rest.kind() == Kind.LABEL || rest.kind() == Kind.ALT) && !THINGS.contains(entity.type());
        for (NameEntry entry : first.entries()) {
            GazetteerEntity before = entry.entity();
            if (before.type().equals("State")) {
                boolean own = entity.country() == null || entity.country().equals(before.id());
                return own && (sure || entity.type().equals("GovernmentBody"));
            }
        }
        return sure || entity.type().equals("GovernmentBody"); // "Democratic House"
    }

    private static Token join(List<Token> parts, NameSpan span) {
        Token first = parts.get(0);
        Token last = parts.get(parts.size() - 1);
        if (parts.size() == 1) {
            boolean name = first.tag().equals("NN")
                    && !span.entries().isEmpty()
                    && Character.isUpperCase(first.word().charAt(0));
            return name
                    ? new Token(
                            first.word(), first.head(), first.lemma(), "NNP", first.ner(), first.begin(), first.end())
                    : first;
        }
        String word = String.join(" ", parts.stream().map(Token::word).toList());
        boolean proper = parts.stream().anyMatch(Token::isProper) || !span.ner().equals("O");
        String tag = proper ? "NNP" : last.tag();
        return new Token(word, last.word(), last.lemma(), tag, first.ner(), first.begin(), last.end());
    }
}
