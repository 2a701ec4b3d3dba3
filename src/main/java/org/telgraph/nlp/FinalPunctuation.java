package org.telgraph.nlp;

import edu.stanford.nlp.trees.Tree;

/** Hangs the full stop of a sentence on the sentence, where a parser hung it on its last phrase, as CoreNLP does. */
final class FinalPunctuation {

    private FinalPunctuation() {}

    static Tree raise(Tree root) {
        Tree sentence = root.lastChild();
        if (sentence.isLeaf() || sentence.lastChild().isLeaf()) {
            return root;
        }
        Tree parent = sentence.lastChild();
        while (!parent.isLeaf() && !parent.lastChild().isLeaf() && !isPunctuation(parent.lastChild())) {
            parent = parent.lastChild();
        }
        if (!parent.isLeaf() && !parent.lastChild().isLeaf()) {
            Tree punctuation = parent.removeChild(parent.numChildren() - 1);
            prune(sentence);
            sentence.addChild(punctuation);
        }
        return root;
    }

    private static boolean isPunctuation(Tree tree) {
        return tree.isPreTerminal()
                && tree.value().contains(".")
                && tree.firstChild().value().matches(".*[.!?。！？].*");
    }

    /** Takes away the last child if no word is left below it. */
    private static void prune(Tree tree) {
        Tree last = tree.lastChild();
        if (!last.isLeaf() && last.numChildren() > 0) {
            prune(last);
        }
        if (!last.isLeaf() && last.numChildren() == 0) {
            tree.removeChild(tree.numChildren() - 1);
        }
    }
}
