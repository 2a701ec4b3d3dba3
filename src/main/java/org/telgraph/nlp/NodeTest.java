package org.telgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a node of a Semgrex pattern asks of a word, whatever its place in the grammar: a pattern cannot match a sentence
 * that has no such word, however it is parsed.
 */
final class NodeTest implements Predicate<Token> {

    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+):(?:/((?:[^/\\\\]|\\\\.)*)/|([^;}]+))");
    private static final String OPTIONAL = "!?";

    private record Attribute(Function<Token, String> value, Pattern pattern) {}

    private final List<Attribute> attributes = new ArrayList<>();

    private NodeTest(String description) {
        Matcher matcher = ATTRIBUTE.matcher(description);
        while (matcher.find()) {
            Function<Token, String> value = value(matcher.group(1));
            if (value != null) {
                String regex = matcher.group(2) == null ? Pattern.quote(matcher.group(3)) : matcher.group(2);
                attributes.add(new Attribute(value, Pattern.compile(regex)));
            }
        }
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

    @Override
    public boolean test(Token word) {
        return attributes.stream()
                .allMatch(attribute -> attribute
                        .pattern()
                        .matcher(attribute.value().apply(word))
                        .matches());
    }

    /**
     * The tests of the nodes that every match of a pattern has, the first node's first; those that ask nothing are left
     * out. A pattern with alternatives keeps its first only.
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
                place = semgrex.indexOf('/', place + 1);
            } else if (OPTIONAL.indexOf(sign) >= 0) {
                optional = true;
            } else if (sign == '(' && optional) {
                place = closing(semgrex, place);
                optional = false;
            } else if (sign == '{') {
                int end = semgrex.indexOf('}', place);
                if (!optional) {
                    tests.add(new NodeTest(semgrex.substring(place, end + 1)));
                }
                optional = false;
                place = end;
            }
            place++;
        }
        tests.removeIf(test -> test != tests.get(0) && test.attributes.isEmpty());
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
