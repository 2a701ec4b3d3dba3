package org.telgraph.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Lexicon;

/** Finds the names that the statistical model marks, and cuts off what it wrongly takes for a part of them. */
final class StatisticalNames {

    private static final Set<String> DASHES = Set.of("-", "–", "‑");
    private static final Set<String> OPENING = Set.of("(", "“", "\"", "``", "‘");
    private static final Set<String> CLOSING = Set.of(")", "”", "\"", "''", "’");

    private static final Set<String> UNTOLD = Set.of("O", "LOCATION");

    /** What stands right before a company's officers, or after "at" behind a post, is a company, whatever the model says. */
    private static final Set<String> OFFICERS = Set.of("CEO", "CFO", "COO", "CTO");

    /** Posts of several words, or capitals: "press secretary", "CFO". */
    private final List<List<String>> posts;

    /** All words of posts, in lower case. */
    private final Set<String> postWords;

    /** What stands before a person's name: "president", "gen.". */
    private final Set<String> titles;

    /** What stands before an organisation's name: "maker", "newspaper". */
    private final Set<String> organizations;

    /** What names nobody by itself: "Army", "Cabinet". */
    private final Set<String> commonBodies;

    StatisticalNames(Lexicon lexicon) {
        Set<String> common = new HashSet<>(lexicon.words("led"));
        common.addAll(lexicon.words("GovernmentBody-name"));
        commonBodies = Set.copyOf(common);
        Set<String> nouns = new HashSet<>(lexicon.words("Company"));
        nouns.addAll(lexicon.words("descriptor"));
        organizations = Set.copyOf(nouns);
        Set<String> before = new HashSet<>(lexicon.words("Person"));
        before.addAll(lexicon.words("honorific"));
        titles = Set.copyOf(before);
        posts = lexicon.entries().stream()
                .filter(entry -> entry.frames().contains("role-noun"))
                .map(LexicalEntry::words)
                .filter(words -> words.size() > 1 || words.get(0).matches("\\p{Lu}{3}"))
                .toList();
        Set<String> words = new HashSet<>(lexicon.words("former"));
        words.addAll(lexicon.words("deputy"));
        words.addAll(lexicon.words("honorific"));
        lexicon.entries().stream()
                .filter(entry -> entry.frames().contains("role-noun"))
                .flatMap(entry -> entry.words().stream())
                .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        postWords = Set.copyOf(words);
    }

    /** The name that begins there, null when there is none. */
    NameSpan at(List<Token> tokens, int from) {
        int length = length(tokens, from);
        if (length == 0) {
            int end = unmarkedEnd(tokens, from);
            if (end > from && toldByTitle(tokens, from, end)) {
                return new NameSpan(end - from, List.of(), "PERSON");
            }
            return end > from && toldByNeighbour(tokens, from, end)
                    ? new NameSpan(end - from, List.of(), "ORGANIZATION")
                    : null;
        }
        String kind = tokens.get(from).ner();
        int after = kind.equals("PERSON") ? afterNickname(tokens, from + length) : from + length;
        String text = text(tokens.subList(from, from + length));
        if (after > from + length) {
            int end = after + length(tokens, after);
            return new NameSpan(end - from, List.of(), kind, text + " " + text(tokens.subList(after, end)));
        }
        return new NameSpan(length, List.of(), kind, text);
    }

    private int length(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        boolean begins = !first.ner().equals("O")
                && !first.ner().equals("LOCATION")
                && !first.tag().equals("CC")
                && !first.word().equalsIgnoreCase("the")
                && Character.isLetterOrDigit(first.word().charAt(0))
                && !endsTie(tokens, from)
                && !insidePost(tokens, from)
                && !isPortfolio(tokens, from);
        int end = from;
        boolean capital = false;
        while (begins
                && end < tokens.size()
                && tokens.get(end).ner().equals(first.ner())
                && !(end > from && beginsPost(tokens, end))) {
            capital |= !tokens.get(end).word().equals(lower(tokens.get(end)));
            if (isTie(tokens, end)) {
                return 0;
            }
            end++;
        }
        boolean noun = end == from + 1
                && (first.word().equals("State")
                        || commonBodies.contains(lower(first))); // "State House", "his Cabinet"
        return capital && !noun ? end - from : 0;
    }

    /** Whether the neighbours of unmarked words tell that they name a company: "Acme CEO Lee Roe", "an analyst at Acme". */
    private boolean toldByNeighbour(List<Token> tokens, int from, int end) {
        boolean ends = end == tokens.size() || !tokens.get(end).isNoun();
        boolean described = from > 0 // "hotel group Acme"
                && organizations.contains(tokens.get(from - 1).word())
                && InsertedDays.end(tokens, from) == from
                && ends;
        boolean officer =
                end < tokens.size() && OFFICERS.contains(tokens.get(end).word());
        boolean employer = from > 1
                && tokens.get(from - 1).word().equals("at")
                && postWords.contains(tokens.get(from - 2).lemma().toLowerCase(Locale.ROOT))
                && ends;
        return officer || employer || described;
    }

    /** Whether a title before unmarked words tells that they name a person: "President Lee Roe". */
    private boolean toldByTitle(List<Token> tokens, int from, int end) {
        boolean titled = from > 0
                && end > from + 1
                && tokens.get(from - 1).isProper()
                && titles.contains(lower(tokens.get(from - 1)));
        return titled && (end == tokens.size() || !tokens.get(end).isNoun());
    }

    /** Where the capitalized words end that begin there and that the model does not mark. */
    private int unmarkedEnd(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size()
                && tokens.get(end).tag().equals("NNP")
                && UNTOLD.contains(tokens.get(end).ner())
                && !postWords.contains(lower(tokens.get(end)))) {
            end++;
        }
        return end;
    }

    private static boolean endsTie(List<Token> tokens, int word) {
        return word > 0 && isTie(tokens, word - 1);
    }

    /** "Boulder-based": what stands before is no part of the name, nor a name that says who. */
    private static boolean isTie(List<Token> tokens, int word) {
        return DASHES.contains(tokens.get(word).word())
                && word + 1 < tokens.size()
                && tokens.get(word + 1).tag().startsWith("VB")
                && tokens.get(word + 1).word().equals(lower(tokens.get(word + 1)));
    }

    /** "White House | Press Secretary". */
    private boolean beginsPost(List<Token> tokens, int from) {
        return posts.stream().anyMatch(post -> standsAt(tokens, from, post));
    }

    /** "Undersecretary for International Affairs" is no name, nor is what of it follows. */
    private boolean isPortfolio(List<Token> tokens, int word) {
        for (int i = word; i >= 0 && tokens.get(i).ner().equals("ORGANIZATION"); i--) {
            if (i + 1 < tokens.size()
                    && Surroundings.OF.contains(tokens.get(i + 1).word())
                    && postWords.contains(lower(tokens.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** "Secretary of | State". */
    private boolean insidePost(List<Token> tokens, int word) {
        return posts.stream().anyMatch(post -> {
            int from = word - post.size() + 1;
            return from >= 0 && standsAt(tokens, from, post);
        });
    }

    private static boolean standsAt(List<Token> tokens, int from, List<String> post) {
        for (int i = 0; i < post.size(); i++) {
            if (from + i >= tokens.size()
                    || !post.get(i).equalsIgnoreCase(tokens.get(from + i).word())) {
                return false;
            }
        }
        return true;
    }

    /** "Robert (Bob) | Roe": where the name goes on after a nickname set off; the same place where it does not. */
    private static int afterNickname(List<Token> tokens, int end) {
        boolean nickname = end + 3 < tokens.size()
                && OPENING.contains(tokens.get(end).word())
                && tokens.get(end + 1).isProper()
                && CLOSING.contains(tokens.get(end + 2).word())
                && tokens.get(end + 3).ner().equals("PERSON");
        return nickname ? end + 3 : end;
    }

    /** The words as they stand in the text: hyphens join. */
    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            boolean apart = i > 0 && tokens.get(i).begin() > tokens.get(i - 1).end();
            text.append(apart ? " " : "").append(tokens.get(i).word());
        }
        return text.toString();
    }

    private static String lower(Token token) {
        return token.word().toLowerCase(Locale.ROOT);
    }
}
