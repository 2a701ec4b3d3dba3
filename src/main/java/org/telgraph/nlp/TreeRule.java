package org.telgraph.nlp;

import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the Tregex patterns that tell a grammatical relation from a tree of phrases, with what it asks of labels. These
 * mostly say that there is nothing to be found, before one tries.
 *
 * @param relation the relation of the pattern's "target" to the phrase
 * @param pattern where the target stands, seen from the phrase
 * @param phrase the pattern's description of the phrase
 * @param children descriptions, each of which a child of the phrase must meet
 */
record TreeRule(GrammaticalRelation relation, TregexPattern pattern, String phrase, Set<String> children) {

    /**
     * A node of a pattern as it prints itself: depth by threes, relation to the node above, description, name. A node that
     * was named before has a blank description.
     */
    private static final Pattern NODE = Pattern.compile("( *)([!?]?)(?:(and|or)|(\\S*) (.*?)(?:=\\w+)?)");

    private static final Pattern TO_CHILD = Pattern.compile("<(-?\\d+|[-#,:])?");
    private static final String TO_SIBLING = "$";

    private enum Place {
        PHRASE,
        CHILD,
        ELSEWHERE
    }

    static TreeRule of(GrammaticalRelation relation, TregexPattern pattern) {
        StringWriter text = new StringWriter();
        pattern.prettyPrint(new PrintWriter(text, true));
        String phrase = null;
        Set<String> children = new TreeSet<>();
        List<Place> path = new ArrayList<>();
        for (String line : text.toString().lines().toList()) {
            Matcher node = NODE.matcher(line);
            if (!node.matches()) {
                throw new IllegalStateException("not the form of a Tregex pattern: " + line);
            }
            int depth = node.group(1).length() / 3;
            path.subList(depth, path.size()).clear();
            path.add(depth == 0 ? Place.PHRASE : place(path.get(depth - 1), node));
            if (depth == 0) {
                phrase = node.group(5);
            } else if (path.get(depth) == Place.CHILD && node.group(5) != null) {
                children.add(node.group(5));
            }
        }
        return new TreeRule(relation, pattern, phrase, children);
    }

    private static Place place(Place above, Matcher node) {
        if (!node.group(2).isEmpty() || "or".equals(node.group(3))) {
            return Place.ELSEWHERE;
        }
        if ("and".equals(node.group(3))) {
            return above;
        }
        if (node.group(5).isBlank()) {
            return Place.ELSEWHERE;
        }
        boolean isChild =
                above == Place.PHRASE && TO_CHILD.matcher(node.group(4)).matches()
                        || above == Place.CHILD && node.group(4).startsWith(TO_SIBLING);
        return isChild ? Place.CHILD : Place.ELSEWHERE;
    }
}
