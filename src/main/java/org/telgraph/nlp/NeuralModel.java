package org.telgraph.nlp;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.telgraph.models.ModelFile;

/**
 * The network of {@link NeuralParser}: embeddings of words, tags and labels, a hidden layer over 48 of them whose units
 * are cubed, and one output for each transition (Chen and Manning, <i>A Fast and Accurate Dependency Parser using Neural
 * Networks</i>, EMNLP 2014). One instance may be shared by threads.
 */
final class NeuralModel {

    /** At how many places the network sees a word, and its tag. */
    static final int WORDS = 18;
    /** At how many places it sees a label. */
    static final int LABELS = 12;

    static final int INPUTS = 2 * WORDS + LABELS;
    static final int EMBEDDING = 50;
    static final int HIDDEN = 1000;
    /** The length of a row of output weights: a multiple of what processors multiply at once. */
    static final int OUTPUT_ROW = 88;

    /** The number of the label of the arc from the root. */
    static final int ROOT_LABEL = 1;

    static final String NULL = "-NULL-";
    static final String ROOT = "-ROOT-";
    private static final String UNKNOWN = "-UNKNOWN-";

    static final String RESOURCE = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
    private static final int FORM = 1;

    private static final int CACHED = 1 << 14;
    private static final int ROWS_AT_ONCE = 5;

    /** What a word at a place adds to the hidden layer. */
    private record Share(int key, float[] values) {}

    private final Map<String, Integer> words;
    private final Map<String, Integer> tags;
    private final List<String> labels;

    private final FloatBuffer wordEmbeddings;
    /** For each number of each input the weights to the hidden units. */
    private final float[][] hiddenWeights;
    /** For each hidden unit the weights to the outputs. */
    private final float[][] outputWeights;

    private final float[][] tagShares;
    private final float[][] labelShares;
    /**
     * The last words seen. Threads share it without any lock, as a record's fields are seen as a whole (JLS 17.5); where
     * two of them compute the same share, it is the same.
     */
    private final Share[] wordShares = new Share[CACHED];

    private NeuralModel(ModelFile file) {
        words = numbers(file.strings());
        wordEmbeddings = file.floats();
        tags = numbers(file.strings());
        float[] tagEmbeddings = array(file.floats());
        labels = file.strings();
        float[] labelEmbeddings = array(file.floats());
        hiddenWeights = rows(file.floats(), HIDDEN);
        float[] bias = array(file.floats());
        outputWeights = rows(file.floats(), OUTPUT_ROW);
        tagShares = shares(tagEmbeddings, WORDS, WORDS);
        labelShares = shares(labelEmbeddings, LABELS, 2 * WORDS);
        for (int label = 0; label < labels.size(); label++) {
            add(bias, labelShares[label * LABELS]); // there is always one in the first place
        }
    }

    static NeuralModel open() {
        return new NeuralModel(ModelFile.open(RESOURCE, FORM, file -> NeuralModelConverter.convert(RESOURCE, file)));
    }

    private static Map<String, Integer> numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>(names.size() * 2);
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
        return numbers;
    }

    private static float[] array(FloatBuffer buffer) {
        float[] array = new float[buffer.limit()];
        buffer.get(array);
        return array;
    }

    /** Rows of their own, as only loops over arrays with one and the same index run on several numbers at once. */
    private static float[][] rows(FloatBuffer buffer, int length) {
        float[][] rows = new float[buffer.limit() / length][length];
        for (float[] row : rows) {
            buffer.get(row);
        }
        return rows;
    }

    private float[][] shares(float[] embeddings, int places, int firstPlace) {
        int count = embeddings.length / EMBEDDING;
        float[][] shares = new float[count * places][HIDDEN];
        for (int i = 0; i < count; i++) {
            for (int place = 0; place < places; place++) {
                multiply(embeddings, i * EMBEDDING, firstPlace + place, shares[i * places + place]);
            }
        }
        return shares;
    }

    private void multiply(float[] embeddings, int start, int place, float[] share) {
        for (int i = 0; i < EMBEDDING; i += ROWS_AT_ONCE) {
            addRows(embeddings, start + i, hiddenWeights, place * EMBEDDING + i, share);
        }
    }

    /** Several rows at once, or the sums would be fetched and stored for each. */
    private static void addRows(float[] values, int start, float[][] weights, int row, float[] sums) {
        float a = values[start];
        float b = values[start + 1];
        float c = values[start + 2];
        float d = values[start + 3];
        float e = values[start + 4];
        float[] rowA = weights[row];
        float[] rowB = weights[row + 1];
        float[] rowC = weights[row + 2];
        float[] rowD = weights[row + 3];
        float[] rowE = weights[row + 4];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += a * rowA[i] + b * rowB[i] + c * rowC[i] + d * rowD[i] + e * rowE[i];
        }
    }

    int word(String word) {
        Integer number = words.get(word);
        return number == null ? words.get(UNKNOWN) : number;
    }

    int tag(String tag) {
        Integer number = tags.get(tag);
        return number == null ? tags.get(UNKNOWN) : number;
    }

    /** How many labels there are; the first one stands for none. */
    int labels() {
        return labels.size();
    }

    String label(int number) {
        return labels.get(number);
    }

    /**
     * The scores of the transitions: left arcs with each label but the first, then right arcs, then a shift.
     *
     * @param inputs the numbers of {@link #WORDS} words, of their tags, and of {@link #LABELS} labels
     * @param hidden room for the hidden layer
     * @param scores where they go
     */
    void score(int[] inputs, float[] hidden, float[] scores) {
        System.arraycopy(labelShares[inputs[2 * WORDS] * LABELS], 0, hidden, 0, HIDDEN);
        for (int place = 1; place < LABELS; place++) {
            add(labelShares[inputs[2 * WORDS + place] * LABELS + place], hidden);
        }
        for (int place = 0; place < WORDS; place++) {
            add(tagShares[inputs[WORDS + place] * WORDS + place], hidden);
            add(wordShare(inputs[place], place), hidden);
        }
        for (int unit = 0; unit < HIDDEN; unit++) {
            hidden[unit] = hidden[unit] * hidden[unit] * hidden[unit];
        }
        Arrays.fill(scores, 0);
        for (int unit = 0; unit < HIDDEN; unit += ROWS_AT_ONCE) {
            addRows(hidden, unit, outputWeights, unit, scores);
        }
    }

    private static void add(float[] share, float[] hidden) {
        for (int unit = 0; unit < HIDDEN; unit++) {
            hidden[unit] += share[unit];
        }
    }

    private float[] wordShare(int word, int place) {
        int key = word * WORDS + place;
        int slot = (key * 0x9E37_79B9) >>> 18;
        Share share = wordShares[slot];
        if (share == null || share.key() != key) {
            float[] embedding = new float[EMBEDDING];
            wordEmbeddings.get(word * EMBEDDING, embedding);
            share = new Share(key, new float[HIDDEN]);
            multiply(embedding, 0, place, share.values());
            wordShares[slot] = share;
        }
        return share.values();
    }
}
