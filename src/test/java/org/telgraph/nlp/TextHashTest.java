package org.telgraph.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class TextHashTest {

    @Test
    void partsGiveTheHashOfTheWhole() {
        long name = TextHash.of("S0W-").hash();
        long joined =
                TextHash.of("NN").after(TextHash.append(TextHash.of("Übersee").after(name), '-'));
        assertEquals(TextHash.of("S0W-Übersee-NN").hash(), joined);
    }

    @Test
    void emptyTextChangesNothing() {
        assertEquals(
                TextHash.of("x").hash(), TextHash.of("").after(TextHash.of("x").hash()));
    }

    @Test
    void zeroCharactersCount() {
        assertNotEquals(TextHash.of("\0").hash(), TextHash.of("\0\0").hash());
    }
}
