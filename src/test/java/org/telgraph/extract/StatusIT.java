package org.telgraph.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.telgraph.article.Article;
import org.telgraph.ontology.Knowledge;
import org.telgraph.pipeline.LanguageModels;

/** How sure each claim of a table of sentences is, and who says so: nobody is named where it is the narrator. */
class StatusIT {

    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = LanguageModels.extractor(Knowledge.packaged(), CorefMode.RULES);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvFileSource(resources = "status.tsv", delimiter = '\t', numLinesToSkip = 1)
    void readsStatusAndHolder(
            String text, String subject, String property, String object, String status, String holder) {
        Article article =
                new Article("test", "", "", "", List.of(), LocalDate.of(2020, 2, 12), "", text.replace("\\n", "\n\n"));
        List<Claim> claims = extractor.extract(article).claims();
        boolean found = claims.stream()
                .filter(claim -> claim.property().equals(property))
                .filter(claim -> isBetween(claim, subject, object))
                .anyMatch(claim -> claim.status().localName().equals(status) && isHeldBy(claim.holder(), holder));
        assertTrue(found, () -> extractor.explain(article));
    }

    private static boolean isBetween(Claim claim, String subject, String object) {
        String first = claim.subject().label();
        String second = claim.object().label();
        return first.equals(subject) && second.equals(object) || first.equals(object) && second.equals(subject);
    }

    private static boolean isHeldBy(Holder holder, String name) {
        if (holder == null) {
            return name == null;
        }
        String named = holder.entity() == null ? holder.text() : holder.entity().label();
        return named.equalsIgnoreCase(name);
    }
}
