package org.telgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telgraph.article.Article;
import org.telgraph.ontology.Knowledge;
import org.telgraph.pipeline.LanguageModels;

/** Which of several that share a name an article speaks of. */
class NamesakesIT {

    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = LanguageModels.extractor(Knowledge.packaged(), CorefMode.RULES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Georgia asked Russia to withdraw from South Ossetia. | Georgia, Russia, South_Ossetia
            Georgia and Moldova want to join the European Union. | European_Union, Georgia, Moldova
            Officials in Tbilisi were worried. Georgia rejected the plan. | Georgia; Georgia
            Georgia Gov. Anna Smith signed the bill. | Anna_Smith, State_of_Georgia
            Voters in Arizona, Georgia and Nevada went to the polls. | Arizona, Nevada, State_of_Georgia
            The trial began in Savannah, Georgia, on Monday. | State_of_Georgia
            The plant near Atlanta hired again. Georgia pays for it. | ; State_of_Georgia
            Russia attacked Georgia in 2008. Georgia Gov. Anna Smith condemned it. | Georgia, Russia; Anna_Smith, State_of_Georgia
            Washington banned Huawei. | Huawei, United_States
            Washington Gov. Anna Smith signed the bill. | Anna_Smith, Washington_State
            Oregon, Washington and Idaho sued the company. | Idaho, Oregon, Washington_State
            Amazon, which is based in Seattle, lobbied Washington. | Amazon, United_States
            Lawmakers in Spokane, Washington, met. The White House slept. Washington banned Huawei. | Washington_State; United_States; Huawei, United_States
            Anna Washington sued Nokia. Mrs. Washington told Washington to wait. | Anna_Washington, Nokia; Anna_Washington, United_States
            Jordan and Iraq signed the deal. | Iraq, Jordan
            Jim Jordan criticized the FBI. Mr. Jordan spoke to Jordan and Egypt. | FBI, Jim_Jordan; Egypt, Jim_Jordan, Jordan
            Anna Jordan met Jordanian officials in Amman. Ms. Jordan said that Jordan agreed. | Anna_Jordan, Jordan; Anna_Jordan, Jordan
            Rebels from Rwanda took Goma. Congo condemned the attack. | Rwanda; Democratic_Republic_of_the_Congo
            Protesters marched in Brazzaville. Congo banned the march. | Republic_of_the_Congo; Republic_of_the_Congo
            Officials in Pyongyang were silent. Korea rejected the offer. | North_Korea; North_Korea
            The House condemned Iran. The House of the Leeds Debating Society met. | Iran, US_House_of_Representatives; Leeds_Debating_Society
            The Security Council met. Ukraine's Security Council condemned Iran. | UN_Security_Council; Iran, Ukraine
            The Korean government banned Huawei. | Huawei, South_Korea
            Pyongyang was silent. Korean farmers protested. | North_Korea; North_Korea
            Seoul was worried. Korea rejected the offer. | South_Korea; South_Korea
            """)
    void theTextDecides(String text, String expected) {
        Article article = new Article("test", "test", "", "", List.of(), LocalDate.of(2020, 2, 12), "", text);
        List<String> found = extractor.extract(article).passages().stream()
                .map(passage -> passage.named().stream()
                        .map(entity -> entity.id().replaceFirst("^#", ""))
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .toList();
        assertEquals(expected, String.join("; ", found), () -> extractor.explain(article));
    }
}
