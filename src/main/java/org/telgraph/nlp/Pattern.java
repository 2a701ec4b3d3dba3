package org.telgraph.nlp;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import edu.stanford.nlp.semgraph.semgrex.SemgrexParseException;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A compiled Semgrex pattern around one word, the trigger. One instance may be shared by threads. */
public final class Pattern {

    private static final java.util.regex.Pattern BEGIN = java.util.regex.Pattern.compile("\\s*\\{[^}]*}=trigger\\b");

    private static final String ARGUMENT = "arg";

    private final SemgrexPattern pattern;
    private final List<NodeTest> needs;

    private Pattern(SemgrexPattern pattern, List<NodeTest> needs) {
        this.pattern = pattern;
        this.needs = needs;
    }

    /**
     * Compiles a pattern.
     *
     * @param semgrex begins with the node {@code trigger}, so that it need not be tried anywhere else
     * @throws IllegalArgumentException when it is not Semgrex; the message says where
     */
    public static Pattern compile(String semgrex) {
        if (!BEGIN.matcher(semgrex).lookingAt()) {
            throw new IllegalArgumentException("it does not begin with the node {…}=trigger");
        }
        try {
            return new Pattern(SemgrexPattern.compile(semgrex), NodeTest.of(semgrex));
        } catch (SemgrexParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * The positions of the node {@code arg} in the matches with this trigger, each once, in the order of the sentence;
     * a pattern without that node gives the trigger itself.
     */
    public List<Integer> find(SyntaxGraph graph, int trigger) {
        IndexedWord word = graph.word(trigger);
        if (word == null) {
            return List.of();
        }
        SortedSet<Integer> found = new TreeSet<>();
        SemgrexMatcher matcher = pattern.matcher(graph.semantic(), word);
        for (boolean matches = matcher.matchesAt(word); matches; matches = matcher.matches()) {
            IndexedWord match = matcher.getNode(ARGUMENT);
            found.add(match == null ? trigger : graph.position(match));
        }
        return List.copyOf(found);
    }

    /**
     * Whether a sentence has the words that every match needs, however they hang together.
     *
     * @param words its words
     * @param parts the positions of those that take part, as for {@link Parser#parse}
     */
    public boolean mayMatch(List<Token> words, List<List<Integer>> parts, int trigger) {
        return needs.get(0).test(words.get(trigger))
                && needs.stream()
                        .skip(1)
                        .allMatch(need -> parts.stream()
                                .flatMap(List::stream)
                                .anyMatch(position -> need.test(words.get(position))));
    }
}
