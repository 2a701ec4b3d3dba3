package org.telgraph.nlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.models.ModelFile;
import org.telgraph.nlp.WeightTable.Feature;

class WeightTableTest {

    private static final int CLASSES = 200;

    @TempDir
    private Path folder;

    private WeightTable table(List<Feature> features) {
        ModelFile file = ModelFile.open(
                folder, "telgraph.properties", 1, writer -> WeightTable.write(writer, features, CLASSES));
        return new WeightTable(file, CLASSES);
    }

    private static Feature feature(long hash, int size, Random random) {
        byte[] classes = new byte[size];
        float[] weights = new float[size];
        int first = random.nextInt(CLASSES - size + 1);
        for (int i = 0; i < size; i++) {
            classes[i] = (byte) (first + i);
            weights[i] = random.nextInt(100); // sums of whole numbers are exact
        }
        return new Feature(hash, classes, weights);
    }

    @Test
    void addsWhatEachKnownFeatureWeighs() {
        Random random = new Random(1);
        List<Feature> features = new ArrayList<>();
        for (int size = 1; size <= CLASSES; size++) {
            features.add(feature(random.nextLong(), size, random));
        }
        float[] expected = new float[CLASSES];
        long[] asked = new long[features.size() + 1];
        for (int i = 0; i < features.size(); i++) {
            asked[i] = features.get(i).hash();
            for (int j = 0; j < features.get(i).classes().length; j++) {
                expected[features.get(i).classes()[j] & 0xFF] += features.get(i).weights()[j];
            }
        }
        asked[features.size()] = 1; // unknown
        float[] scores = new float[CLASSES];
        table(features).score(asked, asked.length, scores);
        assertArrayEquals(expected, scores);
    }

    @Test
    void featuresThatShareAHashAreRefused() {
        Random random = new Random(1);
        List<Feature> features = List.of(feature(9, 2, random), feature(9, 3, random));
        assertThrows(IllegalStateException.class, () -> table(features));
    }
}
