package org.telgraph.article;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well pages are read: invented articles in the markup of many kinds of publishers, with what a reader would copy out
 * of them. The figures are those of docs/input.md; each page's are printed where one falls.
 */
class HtmlPagesTest {

    private static final Path PAGES = Path.of("src/test/resources/pages");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** @param precision of the words read those that belong to the article */
    private record Score(String page, double precision, double recall, boolean title, boolean date) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-32s P %.3f R %.3f F1 %.3f title %s date %s",
                    page,
                    precision,
                    recall,
                    f1(),
                    title,
                    date);
        }
    }

    private static final List<Score> SCORES = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                SCORES.add(score(page));
            }
        }
        assertTrue(SCORES.size() >= 30, "pages: " + SCORES.size());
    }

    private static Score score(Path page) throws IOException {
        String name = page.getFileName().toString();
        JsonObject gold = JsonParser.parseString(Files.readString(PAGES.resolve(name.replace(".html", ".json"))))
                .getAsJsonObject();
        Article article = Readings.article(Readings.of(name, Files.readAllBytes(page)));
        Map<String, Integer> wanted = words(gold.get("text").getAsString());
        Map<String, Integer> found = words(article.text());
        int common = wanted.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), found.getOrDefault(word.getKey(), 0)))
                .sum();
        return new Score(
                name,
                (double) common / Math.max(1, total(found)),
                (double) common / total(wanted),
                gold.get("title").getAsString().equals(article.title()),
                gold.get("date").getAsString().equals(String.valueOf(article.date())));
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.merge(word.group(), 1, Integer::sum);
        }
        return words;
    }

    private static int total(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void assertMean(double least, ToDoubleFunction<Score> figure) {
        double mean = SCORES.stream().mapToDouble(figure).average().orElseThrow();
        String all = String.join("\n", SCORES.stream().map(Score::toString).toList());
        assertTrue(mean >= least, () -> String.format(Locale.ROOT, "mean %.3f%n%s", mean, all));
    }

    @Test
    void findsTheText() {
        assertMean(0.97, Score::f1);
        assertMean(0.95, Score::precision);
        assertMean(0.99, Score::recall);
    }

    @Test
    void findsHeadlines() {
        assertMean(0.95, score -> score.title() ? 1 : 0);
    }

    @Test
    void findsDates() {
        assertMean(0.9, score -> score.date() ? 1 : 0);
    }
}
