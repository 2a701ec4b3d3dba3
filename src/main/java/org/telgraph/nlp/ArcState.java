package org.telgraph.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.Arrays;
import java.util.List;

/**
 * How far the {@link NeuralParser} has come with a sentence: arc-standard parsing (Nivre, <i>Incrementality in
 * Deterministic Dependency Parsing</i>, 2004). Words count from 1; 0 is the root above them, and the number after the last
 * word stands for a place where there is none.
 */
final class ArcState {

    private static final int ROOT = 0;
    private static final int CHILDREN = 6;
    private static final int QUEUED = 3;
    private static final int NO_STEP = -1;

    private final NeuralModel model;
    private final int size;
    private final int none;

    /** What the network knows the words, their tags and the labels of their arcs by. */
    private final int[] words;

    private final int[] tags;
    private final int[] labels;
    private final int[] heads;
    /** The outermost child on each side, and the one before it. */
    private final int[] left;

    private final int[] secondLeft;
    private final int[] right;
    private final int[] secondRight;

    private final int[] stack;
    private int depth = 1; // the root
    private int next = 1;

    private final int[] inputs = new int[NeuralModel.INPUTS];

    ArcState(NeuralModel model, List<CoreLabel> sentence) {
        this.model = model;
        size = sentence.size();
        none = size + 1;
        words = new int[size + 2];
        tags = new int[size + 2];
        for (int word = 1; word <= size; word++) {
            words[word] = model.word(sentence.get(word - 1).word());
            tags[word] = model.tag(sentence.get(word - 1).tag());
        }
        words[ROOT] = model.word(NeuralModel.ROOT);
        tags[ROOT] = model.tag(NeuralModel.ROOT);
        words[none] = model.word(NeuralModel.NULL);
        tags[none] = model.tag(NeuralModel.NULL);
        labels = new int[size + 2];
        heads = new int[size + 2];
        left = nowhere();
        secondLeft = nowhere();
        right = nowhere();
        secondRight = nowhere();
        stack = new int[size + 1];
    }

    private int[] nowhere() {
        int[] children = new int[size + 2];
        Arrays.fill(children, none);
        return children;
    }

    boolean isFinished() {
        return depth == 1 && next > size;
    }

    /** Takes the next step if there is only one. */
    boolean takesOnlyStep() {
        if (depth > 2) {
            return false;
        }
        if (next <= size) {
            stack[depth++] = next++;
        } else {
            attachRight(NeuralModel.ROOT_LABEL);
        }
        return true;
    }

    /** Takes the step that scores best; only the root's child may have the label of the root. */
    void takeBestStep(float[] scores) {
        int arcs = model.labels() - 1;
        int best = next <= size ? 2 * arcs : NO_STEP;
        for (int step = 0; step < 2 * arcs; step++) {
            boolean first =
                    best == NO_STEP || scores[step] > scores[best] || scores[step] == scores[best] && step < best;
            if (first && step % arcs != NeuralModel.ROOT_LABEL - 1) {
                best = step;
            }
        }
        if (best == 2 * arcs) {
            stack[depth++] = next++;
        } else if (best < arcs) {
            attachLeft(best + 1);
        } else {
            attachRight(best - arcs + 1);
        }
    }

    private void attachLeft(int label) {
        int head = stack[depth - 1];
        int child = stack[depth - 2];
        stack[depth - 2] = head;
        depth--;
        heads[child] = head;
        labels[child] = label;
        secondLeft[head] = left[head];
        left[head] = child;
    }

    private void attachRight(int label) {
        int child = stack[--depth];
        int head = stack[depth - 1];
        heads[child] = head;
        labels[child] = label;
        secondRight[head] = right[head];
        right[head] = child;
    }

    /** What the network looks at. */
    int[] inputs() {
        for (int i = 0; i < QUEUED; i++) {
            see(QUEUED - 1 - i, onStack(i));
            see(QUEUED + i, next + i <= size ? next + i : none);
        }
        seeChildren(0, onStack(0));
        seeChildren(1, onStack(1));
        return inputs;
    }

    private int onStack(int below) {
        return below < depth ? stack[depth - 1 - below] : none;
    }

    private void seeChildren(int number, int parent) {
        seeChild(number, 0, left[parent]);
        seeChild(number, 1, right[parent]);
        seeChild(number, 2, secondLeft[parent]);
        seeChild(number, 3, secondRight[parent]);
        seeChild(number, 4, left[left[parent]]);
        seeChild(number, 5, right[right[parent]]);
    }

    private void seeChild(int parent, int place, int child) {
        see(2 * QUEUED + parent * CHILDREN + place, child);
        inputs[2 * NeuralModel.WORDS + parent * CHILDREN + place] = labels[child];
    }

    private void see(int place, int word) {
        inputs[place] = words[word];
        inputs[NeuralModel.WORDS + place] = tags[word];
    }

    int head(int word) {
        return heads[word];
    }

    /** The number of the label of the arc to a word. */
    int label(int word) {
        return labels[word];
    }
}
