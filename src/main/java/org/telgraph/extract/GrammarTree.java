package org.telgraph.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.telgraph.nlp.SyntaxGraph.Arc;

/** Shows a sentence's grammar as a tree: each word with its tag, its relation to the word above, and what it names. */
final class GrammarTree {

    private final Sentence sentence;
    private final Table rows = new Table("  ");
    private final Set<Integer> shown = new HashSet<>();

    GrammarTree(Sentence sentence) {
        this.sentence = sentence;
    }

    String show() {
        List<Integer> roots = sentence.graph().roots();
        for (int root : roots) {
            unfold(new Arc("root", root), 0);
        }
        List<Integer> others = IntStream.range(0, sentence.tokens().size())
                .filter(word -> !sentence.graph().contains(word))
                .filter(word -> sentence.token(word).word().codePoints().anyMatch(Character::isLetterOrDigit))
                .boxed()
                .toList();
        if (roots.isEmpty()) {
            others.forEach(word -> row(word, 0, ""));
            return rows + "  not parsed: there is no name or trigger in it, or it is too long\n";
        }
        String left = others.stream().map(word -> sentence.token(word).word()).collect(Collectors.joining(" "));
        return rows + (left.isEmpty() ? "" : "  left out: " + left + "\n");
    }

    /** The enhanced graph is not a tree: a word is unfolded once and named again where it recurs. */
    private void unfold(Arc arc, int depth) {
        boolean first = shown.add(arc.word());
        if (!first) {
            rows.row("  ".repeat(depth) + word(arc.word()), "", arc.relation(), "see above");
            return;
        }
        row(arc.word(), depth, arc.relation());
        for (Arc child : sentence.graph().children(arc.word())) {
            if (!child.is("punct")) {
                unfold(child, depth + 1);
            }
        }
    }

    private void row(int word, int depth, String relation) {
        Reference reference = sentence.reference(word);
        rows.row(
                "  ".repeat(depth) + word(word),
                sentence.token(word).tag(),
                relation,
                reference == null ? "" : named(reference));
    }

    private String word(int word) {
        return sentence.token(word).word();
    }

    private static String named(Reference reference) {
        String kind = reference.kind() == Reference.Kind.NAME
                ? ""
                : ", " + reference.kind().name().toLowerCase(Locale.ROOT);
        return reference.entity().label() + " (" + reference.entity().type() + kind + ")";
    }
}
