package org.telgraph.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.telgraph.article.Article;

class SubstitutionTest {

    private static final Article ARTICLE = new Article(
            "a",
            "a",
            "Meyer meets Jonas",
            "",
            List.of(),
            null,
            "",
            "Huawei sold 1500 radios to Meyer. Radios are cheap, said Jonas, and Meyer agreed with Carla.");

    private final Substitution substitution = new Substitution(List.of(ARTICLE), Set.of("Huawei"));

    @Test
    void namesAndNumbersChangeAndNothingElse() {
        String text = substitution.copy(ARTICLE, 1).text();
        assertTrue(
                text.matches(
                        "Huawei sold [1-9]\\d{3} radios to (\\w+)\\. Radios are cheap, said (\\w+), and \\1 agreed with (\\w+)\\."),
                text);
        assertNotEquals(ARTICLE.text(), text);
    }

    @Test
    void aCopyIsConsistentAndTheSameEveryTime() {
        Article copy = substitution.copy(ARTICLE, 1);
        String first = copy.title().split(" ")[0];
        assertTrue(copy.text().contains("radios to " + first + "."), copy.text());
        assertEquals(copy, new Substitution(List.of(ARTICLE), Set.of("Huawei")).copy(ARTICLE, 1));
        assertEquals("a-1", copy.id());
    }
}
