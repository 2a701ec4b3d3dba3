package org.telgraph.nlp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a Semgrex pattern asks of a word, whatever its place in the grammar: a pattern cannot match a sentence that has no
 * such word, however it is parsed.
 */
final class NodeTest implements Predicate<Token> {

    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+):(?:/((?:[^/\\\\]++|\\\\.)*+)/|([^;}]+))");
    private static final String OPTIONAL = "!?";

    /** An arc that is named after the word between its ends, "obl:from", or after one of several. */
    private static final Pattern NAMED_ARC = Pattern.compile(
            "\\(?(?:obl|nmod|advcl)(?:\\|(?:obl|nmod|advcl|acl))*\\)?:(?:\\(\\?=[^)]*\\))?\\(?([a-z_|]+)\\)?");

    private static final Set<String> POSSESSIVE_TAGS = Set.of("POS", "PRP$", "WP$");

    private final List<Predicate<Token>> conditions;

    private NodeTest(List<Predicate<Token>> conditions) {
        this.conditions = conditions;
    }

    @Override
    public boolean test(Token word) {
        return conditions.stream().allMatch(condition -> condition.test(word));
    }

    private static NodeTest ofNode(String description) {
        List<Predicate<Token>> conditions = new ArrayList<>();
        Matcher matcher = ATTRIBUTE.matcher(description);
        while (matcher.find()) {
            Function<Token, String> value = value(matcher.group(1));
            if (value != null) {
                String regex = matcher.group(2) == null ? Pattern.quote(matcher.group(3)) : matcher.group(2);
                Pattern pattern = Pattern.compile(regex);
                conditions.add(word -> pattern.matcher(value.apply(word)).matches());
            }
        }
        return new NodeTest(conditions);
    }

    private static Function<Token, String> value(String attribute) {
        return switch (attribute) {
            case "word" -> Token::head;
            case "lemma" -> Token::lemma;
            case "tag" -> Token::tag;
            case "ner" -> Token::ner;
            default -> null;
        };
    }

    /** The word that names an arc; nothing is asked where one of the alternatives has none. */
    private static NodeTest ofArc(String relation) {
        Set<String> words = new HashSet<>();
        for (String alternative : alternatives(relation)) {
            Matcher named = NAMED_ARC.matcher(alternative);
            if (!named.matches()) {
                return new NodeTest(List.of());
            }
            words.addAll(List.of(named.group(1).split("\\|")));
        }
        Set<String> first = words.stream()
                .map(word -> word.equals("agent") ? "by" : word.replaceFirst("_.*", ""))
                .collect(Collectors.toUnmodifiableSet());
        boolean possessive = words.contains("poss");
        return new NodeTest(List.of(word -> first.contains(word.head().toLowerCase(Locale.ROOT))
                || possessive && POSSESSIVE_TAGS.contains(word.tag())));
    }

    /** Cuts at the bars outside brackets. */
    private static List<String> alternatives(String regex) {
        List<String> alternatives = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < regex.length(); i++) {
            char sign = regex.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (sign == '|' && depth == 0) {
                alternatives.add(regex.substring(begin, i));
                begin = i + 1;
            }
        }
        alternatives.add(regex.substring(begin));
        return alternatives;
    }

    /**
     * What every match of a pattern asks for, the first node's test first; those that ask nothing are left out. A pattern
     * with alternatives keeps its first only.
     */
    static List<NodeTest> of(String semgrex) {
        List<NodeTest> tests = new ArrayList<>();
        boolean optional = false;
        int place = 0;
        while (place < semgrex.length()) {
            char sign = semgrex.charAt(place);
            if (sign == '[') {
                return tests.subList(0, 1);
            }
            if (sign == '/') {
                int end = semgrex.indexOf('/', place + 1);
                if (!optional) {
                    tests.add(ofArc(semgrex.substring(place + 1, end)));
                }
                place = end;
            } else if (OPTIONAL.indexOf(sign) >= 0) {
                optional = true;
            } else if (sign == '(' && optional) {
                place = closing(semgrex, place);
                optional = false;
            } else if (sign == '{') {
                int end = semgrex.indexOf('}', place);
                if (!optional) {
                    tests.add(ofNode(semgrex.substring(place, end + 1)));
                }
                optional = false;
                place = end;
            }
            place++;
        }
        tests.removeIf(test -> test != tests.get(0) && test.conditions.isEmpty());
        return tests;
    }

    private static int closing(String semgrex, int opening) {
        int depth = 0;
        for (int place = opening; place < semgrex.length(); place++) {
            if (semgrex.charAt(place) == '(') {
                depth++;
            } else if (semgrex.charAt(place) == ')' && --depth == 0) {
                return place;
            }
        }
        return semgrex.length() - 1;
    }
}
