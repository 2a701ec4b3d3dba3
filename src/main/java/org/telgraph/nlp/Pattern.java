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

    /** Whether the sentence has the words that every match needs, however they hang together. */
    public boolean mayMatch(SyntaxGraph graph, int trigger) {
        IndexedWord word = graph.word(trigger);
        return word != null
                && needs.get(0).test(word)
                && needs.stream().skip(1).allMatch(need -> graph.words().anyMatch(need));
    }
}
