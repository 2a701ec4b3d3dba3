package org.telgraph.duplicates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSignatureTest {

    /** A text of so many words that no other seed gives. */
    static List<String> words(int seed, int count) {
        return new Random(seed)
                .ints(count, 0, 1_000_000)
                .mapToObj(number -> "w" + number)
                .toList();
    }

    static String text(List<String> words) {
        return String.join(" ", words);
    }

    @Test
    void staysTheSameFromVersionToVersion() {
        String text = IntStream.range(0, 60).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertEquals(
                "KA2qYAg6Ap6uS15nm0FZucG1", TextSignature.of(text).orElseThrow().substring(0, 24));
    }

    @Test
    void captionsHaveNone() {
        assertEquals(Optional.empty(), TextSignature.of(""));
        assertEquals(Optional.empty(), TextSignature.of(text(words(1, 49))));
        assertEquals(true, TextSignature.of(text(words(1, 50))).isPresent());
    }

    @Test
    void lettersCountButNotCaseSpacesAndPunctuation() {
        String text = text(words(1, 80));
        assertEquals(
                TextSignature.of(text),
                TextSignature.of("\u201c" + text.toUpperCase().replace(" ", ",\n\n") + ".\u201d"));
    }

    /** Against the share that it estimates, within three standard errors. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100, 250, 400, 475, 500})
    void estimatesTheShareOfEqualRuns(int shared) {
        List<String> one = words(1, 500);
        List<String> other = new ArrayList<>(one.subList(0, shared));
        other.addAll(words(2, 500 - shared));
        short[] a = TextSignature.components(TextSignature.of(text(one)).orElseThrow());
        short[] b = TextSignature.components(TextSignature.of(text(other)).orElseThrow());
        long equal = IntStream.range(0, a.length).filter(i -> a[i] == b[i]).count();
        assertEquals(resemblance(one, other), (double) equal / a.length, 0.132);
    }

    private static double resemblance(List<String> one, List<String> other) {
        Set<String> union = runs(one);
        Set<String> common = runs(one);
        union.addAll(runs(other));
        common.retainAll(runs(other));
        return (double) common.size() / union.size();
    }

    private static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            runs.add(text(words.subList(i, i + 4)));
        }
        return runs;
    }

    @Test
    void whatIsNoSignatureHasNoComponents() {
        assertNull(TextSignature.components("?"));
        assertNull(TextSignature.components("AAAA"));
        short[] components =
                TextSignature.components(TextSignature.of(text(words(3, 60))).orElseThrow());
        assertEquals(TextSignature.COMPONENTS, components.length);
        assertArrayEquals(
                components,
                TextSignature.components(TextSignature.of(text(words(3, 60))).orElseThrow()));
    }
}
