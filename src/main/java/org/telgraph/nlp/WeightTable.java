package org.telgraph.nlp;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.List;
import org.telgraph.models.ModelFile;

/**
 * The weights of a linear model: for each feature, which classes it speaks for and how strongly. An open hash table over
 * the hashes of the features' names; features that it lacks weigh nothing. One instance may be shared by threads.
 */
final class WeightTable {

    /** A feature as it comes from elsewhere. */
    record Feature(long hash, byte[] classes, float[] weights) {
        private boolean isDense() {
            return weights.length >= MANY;
        }
    }

    private static final int COUNT_BITS = 8;
    private static final int CLASSES_PER_INT = 4;

    /** Features that speak for so many classes have a weight for every one: adding them in a row is faster then. */
    private static final int MANY = 32;

    private static final int DENSE = 0xFF;

    /** For each feature where its weights begin, and how many they are. */
    private final HashTable places;
    /** For each feature of few classes these, four to a number, then the bits of their weights. */
    private final IntBuffer sparse;
    /** For each feature of many classes the weights of all: arrays of their own, for a loop with one index. */
    private final float[][] dense;

    /** @param classes how many there are */
    WeightTable(ModelFile file, int classes) {
        places = new HashTable(file);
        sparse = file.ints();
        FloatBuffer rows = file.floats();
        dense = new float[rows.limit() / classes][classes];
        for (float[] row : dense) {
            rows.get(row);
        }
    }

    /**
     * Writes a table.
     *
     * @param features with different hashes, none of them zero
     * @param classes how many there are, at most 256
     */
    static void write(ModelFile.Writer file, List<Feature> features, int classes) throws IOException {
        long[] places = new long[features.size()];
        int[] sparse = new int[features.stream().mapToInt(WeightTable::room).sum()];
        float[] dense = new float
                [classes * (int) features.stream().filter(Feature::isDense).count()];
        int nextSparse = 0;
        int nextDense = 0;
        for (int place = 0; place < places.length; place++) {
            Feature feature = features.get(place);
            if (feature.isDense()) {
                places[place] = (long) nextDense << COUNT_BITS | DENSE;
                for (int i = 0; i < feature.classes().length; i++) {
                    dense[nextDense * classes + (feature.classes()[i] & 0xFF)] = feature.weights()[i];
                }
                nextDense++;
            } else {
                places[place] = (long) nextSparse << COUNT_BITS | feature.weights().length;
                write(feature, sparse, nextSparse);
                nextSparse += room(feature);
            }
        }
        HashTable.write(file, features.stream().mapToLong(Feature::hash).toArray(), places);
        file.ints(sparse);
        file.floats(dense);
    }

    private static int room(Feature feature) {
        return feature.isDense() ? 0 : heads(feature.weights().length) + feature.weights().length;
    }

    /** How many numbers the classes take. */
    private static int heads(int count) {
        return (count + CLASSES_PER_INT - 1) / CLASSES_PER_INT;
    }

    private static void write(Feature feature, int[] sparse, int start) {
        int count = feature.weights().length;
        for (int i = 0; i < count; i++) {
            sparse[start + i / CLASSES_PER_INT] |= (feature.classes()[i] & 0xFF) << i % CLASSES_PER_INT * Byte.SIZE;
            sparse[start + heads(count) + i] = Float.floatToRawIntBits(feature.weights()[i]);
        }
    }

    /**
     * Adds the weights of features to the scores of the classes, in the order of the features. What is needed of the
     * table is fetched first, without a decision in between, so that the waits for memory overlap: they are most of the
     * cost.
     *
     * @param features their hashes, which are overwritten
     * @param count how many there are
     */
    void score(long[] features, int count, float[] scores) {
        int known = places.getAll(features, count);
        int[] found = new int[known];
        for (int i = 0; i < known; i++) {
            int start = (int) (features[i] >>> COUNT_BITS);
            found[i] = (features[i] & 0xFF) == DENSE ? 0 : sparse.get(start);
        }
        for (int i = 0; i < known; i++) {
            int start = (int) (features[i] >>> COUNT_BITS);
            int number = (int) features[i] & 0xFF;
            if (number == DENSE) {
                addDense(dense[start], scores);
            }
        }
        for (int i = 0; i < known; i++) {
            int start = (int) (features[i] >>> COUNT_BITS);
            int number = (int) features[i] & 0xFF;
            if (number != DENSE) {
                addSparse(start, number, found[i], scores);
            }
        }
    }

    private static void addDense(float[] row, float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += row[i];
        }
    }

    private void addSparse(int start, int count, int first, float[] scores) {
        int classes = first;
        int begin = start + heads(count);
        for (int i = 0; i < count; i++) {
            scores[classes & 0xFF] += Float.intBitsToFloat(sparse.get(begin + i));
            classes = i % CLASSES_PER_INT == CLASSES_PER_INT - 1
                    ? sparse.get(start + i / CLASSES_PER_INT + 1)
                    : classes >>> Byte.SIZE;
        }
    }
}
