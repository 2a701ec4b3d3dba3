package org.telgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telgraph.article.Article;
import org.telgraph.ontology.Knowledge;
import org.telgraph.pipeline.LanguageModels;

/** What the second parser adds to what the first finds, and where it must add nothing. */
class CompletionIT {

    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = LanguageModels.extractor(Knowledge.packaged(), CorefMode.RULES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norwegian officials have repeatedly alleged that the Russian government could use Kaspersky software for espionage. | Norway accuses Russia [fact]
            The Swedish government is looking into banning TikTok. | Sweden investigates TikTok [fact]
            Canada's arrest of the manager angered China, which detained two Canadians and threatened Ottawa with more. | China threatens Canada [fact]
            What Estonia decided was to ban Huawei. | Estonia bans Huawei [possible]
            """)
    void findsTheMissingArgument(String text, String claim) {
        Extraction extraction = extractor.extract(article(text));
        assertTrue(
                extraction.findings().stream()
                        .anyMatch(
                                finding -> finding.second() && finding.outcome().equals("kept: " + claim)),
                () -> extractor.explain(article(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Somebody banned Huawei.",
                "Norway let Nokia down.",
                "Sweden was told that somebody had banned Huawei.",
                "Denmark heard that nobody will sanction Huawei.",
                "A court in Oslo heard that Ericsson had been sued.",
                "While Finland slept, hackers attacked.",
                "In Norway, shoppers accused one another of rudeness.",
            })
    void addsNothing(String text) {
        Extraction extraction = extractor.extract(article(text));
        assertEquals(
                List.of(),
                extraction.findings().stream()
                        .filter(finding -> finding.second() && finding.obstacle() == null)
                        .toList(),
                () -> extractor.explain(article(text)));
    }

    @Test
    void isLessSure() {
        Claim plain = claim("Sweden is investigating TikTok.");
        Claim completed = claim("The Swedish government is looking into banning TikTok.");
        assertTrue(completed.confidence() < 0.8 * plain.confidence(), completed + " " + plain);
    }

    private static Claim claim(String text) {
        return extractor.extract(article(text)).claims().stream()
                .filter(claim -> claim.property().equals("investigates"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(extractor.explain(article(text))));
    }

    private static Article article(String text) {
        return new Article("test", "test", "", "", List.of(), LocalDate.of(2020, 2, 12), "", text);
    }
}
