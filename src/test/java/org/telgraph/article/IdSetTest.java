package org.telgraph.article;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IdSetTest {

    @Test
    void remembersEveryIdWhileItGrows() {
        IdSet ids = new IdSet();
        for (int i = 0; i < 100_000; i++) {
            assertTrue(ids.add("article/" + i));
        }
        for (int i = 0; i < 100_000; i++) {
            assertFalse(ids.add("article/" + i));
        }
    }
}
