package org.telgraph.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    private final Map<String, String> texts = new HashMap<>();

    /** A copy in which the first words are others, as after another beginning. */
    private static String copy(int seed, int length, int changed) {
        List<String> words = new ArrayList<>(TextSignatureTest.words(seed, length));
        List<String> others = TextSignatureTest.words(seed + 1_000_000, changed);
        IntStream.range(0, changed).forEach(i -> words.set(i, others.get(i)));
        return TextSignatureTest.text(words);
    }

    private List<List<String>> groups(List<String> order) {
        NearDuplicates duplicates = new NearDuplicates();
        order.forEach(
                name -> duplicates.add(name, TextSignature.of(texts.get(name)).orElseThrow()));
        return List.copyOf(duplicates.groups());
    }

    @Test
    void groupsCopiesAndNothingElse() {
        texts.put("agency", copy(1, 400, 0));
        texts.put("paper", copy(1, 400, 0));
        texts.put("paper with another beginning", copy(1, 400, 60));
        texts.put("another matter", copy(2, 400, 0));
        texts.put("half of it is new", copy(2, 400, 250));
        texts.put("alone", copy(3, 400, 0));
        assertEquals(
                List.of(List.of("agency", "paper", "paper with another beginning")),
                groups(List.copyOf(texts.keySet())));
    }

    @Test
    void theOrderDoesNotMatter() {
        for (int seed = 0; seed < 40; seed++) {
            texts.put("a" + seed, copy(seed, 300, 0));
            texts.put("b" + seed, copy(seed, 300, seed));
            texts.put("c" + seed, copy(seed, 300, 2 * seed));
        }
        List<String> order = new ArrayList<>(texts.keySet());
        Collections.sort(order);
        List<List<String>> expected = groups(order);
        assertTrue(expected.size() >= 30, () -> String.valueOf(expected));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(order, new Random(seed));
            assertEquals(expected, groups(order));
        }
    }

    @Test
    void manyEqualTextsAreOneGroup() {
        IntStream.range(0, 20_000).forEach(i -> texts.put("copy" + i, "same"));
        String signature = TextSignature.of(copy(1, 100, 0)).orElseThrow();
        NearDuplicates duplicates = new NearDuplicates();
        texts.keySet().forEach(name -> duplicates.add(name, signature));
        assertEquals(1, duplicates.groups().size());
        assertEquals(20_000, duplicates.groups().iterator().next().size());
    }

    @Test
    void whatIsNoSignatureIsPassedOver() {
        NearDuplicates duplicates = new NearDuplicates();
        duplicates.add("a", "?");
        duplicates.add("b", "?");
        assertTrue(duplicates.groups().isEmpty());
    }
}
