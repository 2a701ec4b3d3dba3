package org.telgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.telgraph.article.Article;
import org.telgraph.ontology.Knowledge;
import org.telgraph.pipeline.LanguageModels;

/** When each claim of a table of sentences happened, all of them published on Wednesday, 12 February 2020. */
class DatesIT {

    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = LanguageModels.extractor(Knowledge.packaged(), CorefMode.RULES);
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "dates.tsv", delimiter = '\t', numLinesToSkip = 1)
    void readsDates(String text, String subject, String property, String object, String date) {
        Article article = new Article("test", "", "", "", List.of(), LocalDate.of(2020, 2, 12), "", text);
        List<String> found = extractor.extract(article).claims().stream()
                .filter(claim -> claim.property().equals(property))
                .filter(claim -> isBetween(claim, subject, object) || isBetween(claim, object, subject))
                .map(claim -> claim.date() == null ? "" : claim.date().text())
                .toList();
        assertEquals(List.of(date == null ? "" : date), found, () -> extractor.explain(article));
    }

    private static boolean isBetween(Claim claim, String subject, String object) {
        return claim.subject().label().equals(subject) && claim.object().label().equals(object);
    }
}
