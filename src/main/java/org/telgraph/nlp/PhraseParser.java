package org.telgraph.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.LabeledScoredTreeFactory;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a tree of phrases of a sentence, step by step as the model scores best (Zhu et al., <i>Fast and Accurate
 * Shift-Reduce Constituent Parsing</i>, ACL 2013). It takes the same steps as CoreNLP's shift-reduce parser with the same
 * model, at a fraction of the cost: features are hashes, nodes are numbers. One instance may be shared by threads.
 */
final class PhraseParser {

    private final PhraseModel model = PhraseModel.open();
    private final TreeFactory trees = new LabeledScoredTreeFactory(CoreLabel.factory());

    /** The tree of a sentence, null where the model finds none. */
    Tree parse(List<CoreLabel> words) {
        ParseState state = new ParseState(
                words.stream().map(CoreLabel::word).toList(),
                words.stream().map(CoreLabel::tag).toList());
        ParseFeatures features = new ParseFeatures(state);
        float[] scores = new float[model.transitions().size()];
        while (true) {
            Arrays.fill(scores, 0);
            features.score(model.weights(), scores);
            Transition best = best(state, scores);
            if (best == null) {
                return null;
            }
            if (best.kind() == Transition.Kind.FINALIZE) {
                return FinalPunctuation.raise(tree(state, state.onStack(0), words));
            }
            best.apply(state);
        }
    }

    /** Of those that score alike the last one. */
    private Transition best(ParseState state, float[] scores) {
        Transition best = null;
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            Transition transition = model.transitions().get(i);
            if (scores[i] >= highest && transition.isLegal(state)) {
                highest = scores[i];
                best = transition;
            }
        }
        return best == null ? Transition.emergency(state) : best;
    }

    private Tree tree(ParseState state, int node, List<CoreLabel> words) {
        if (state.isWord(node)) {
            return trees.newLeaf(words.get(node));
        }
        List<Tree> children = new ArrayList<>();
        addChildren(state, node, words, children);
        String value = state.isTag(node)
                ? words.get(state.head(node)).tag()
                : state.category(node).name();
        return trees.newTreeNode(value, children);
    }

    /** What a partial phrase consists of belongs to the phrase above. */
    private void addChildren(ParseState state, int node, List<CoreLabel> words, List<Tree> children) {
        for (int child : new int[] {state.first(node), state.second(node)}) {
            if (child == ParseState.NONE) {
                continue;
            }
            if (state.category(child) != null && state.category(child).partial()) {
                addChildren(state, child, words, children);
            } else {
                children.add(tree(state, child, words));
            }
        }
    }
}
