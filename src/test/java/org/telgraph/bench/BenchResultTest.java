package org.telgraph.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.telgraph.bench.Measure.Target;

class BenchResultTest {

    private static final Machine MACHINE = new Machine("some processor", 2, 24, "Linux", "17");

    private static BenchResult result(double speed, double start) {
        return new BenchResult(
                "telgraph 1",
                MACHINE,
                2,
                false,
                List.of(
                        new Measure("speed", "articles", "others", List.of(9.0, speed, 1.0), Target.atLeast(4, 6), "f"),
                        new Measure("start", "one article", "others", List.of(start), Target.atMost(0.35), "f")),
                List.of(new GrowthPoint(400, 10, 40, 900, 200)),
                List.of(new QueryTime("claims", 0.0123, 0.5)));
    }

    @Test
    void theMedianIsCompared() {
        BenchResult result = result(4, 0.36);
        assertEquals(4, result.measures().get(0).ratio());
        assertTrue(result.measures().get(0).isMet());
        assertFalse(result.measures().get(1).isMet());
    }

    @Test
    void tableSaysWhatIsMet() {
        List<String> lines = result(4, 0.36).table().lines().toList();
        assertTrue(
                lines.get(1).matches("articles +others +4\\.00 +1\\.00–9\\.00 +≥ 4\\.00 \\(6\\.00\\) +yes +f"),
                lines.get(1));
        assertTrue(lines.get(2).matches("one article +others +0\\.36 +0\\.36–0\\.36 +≤ 0\\.35 +NO +f"), lines.get(2));
        assertEquals("claims  12 ms   500 ms", lines.get(5));
        assertTrue(lines.get(7).contains("some processor"), lines.get(7));
    }

    @Test
    void jsonIsReadBack() {
        BenchResult result = result(4, 0.3);
        assertEquals(result, BenchResult.read(result.json()));
    }

    @Test
    void otherJsonIsRefused() {
        for (String text : List.of("", "[]", "{}", "{\"measures\": 3}", "no")) {
            assertThrows(BenchException.class, () -> BenchResult.read(text), text);
        }
    }

    @Test
    void onlyWhatIsMuchWorseIsWarnedOf() {
        BenchResult before = result(5, 0.3);
        assertEquals(List.of(), result(4.5, 0.35).worseThan(before));
        assertEquals(
                List.of("articles is 3.90 of others, and was 5.00", "one article is 0.40 of others, and was 0.30"),
                result(3.9, 0.4).worseThan(before));
    }
}
