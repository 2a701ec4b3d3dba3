package org.telgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telgraph.article.Article;
import org.telgraph.ontology.Knowledge;
import org.telgraph.pipeline.LanguageModels;

/** Who leads, employs and owns whom, who belongs where: all that a text says of it, and nothing else. */
class StandingRelationsIT {

    private static final Set<String> STANDING =
            Set.of("leads", "employs", "memberOf", "basedIn", "owns", "founded", "hasTiesTo");

    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = LanguageModels.extractor(Knowledge.packaged(), CorefMode.RULES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Secretary of Commerce Anna Smith spoke. | Anna Smith leads U.S. Commerce Department
            Ohio Secretary of State Anna Smith spoke. | Ohio employs Anna Smith
            Israeli Attorney General Anna Smith spoke. | Israel employs Anna Smith
            Australian Senator Anna Smith spoke. | Australia employs Anna Smith
            Treasury Undersecretary Anna Smith spoke. | U.S. Treasury Department employs Anna Smith
            Deputy U.S. Trade Representative Anna Smith spoke. | Office of the U.S. Trade Representative employs Anna Smith
            Anna Smith, director of research at Nokia, spoke. | Nokia employs Anna Smith
            Anna Smith, Nokia's security chief, spoke. | Nokia employs Anna Smith
            Anna Smith, president and CEO of Nokia, spoke. | Anna Smith leads Nokia
            Anna Smith, an FBI agent and head of the GSMA, spoke. | FBI employs Anna Smith; Anna Smith leads GSMA
            The chief executive of Nokia, Anna Smith, spoke. | Anna Smith leads Nokia
            White House Press Secretary Anna Smith spoke. | United States employs Anna Smith
            Russia met Norway. Defence minister Anna Smith spoke. | ''
            Norway grew. Norway met Russia. Norway slept. Defence minister Anna Smith spoke. | Anna Smith leads Norwegian Defense Ministry
            Chile's opposition leader Anna Smith spoke. | ''
            A German lawyer, Anna Smith, spoke. | ''
            Then-Nokia chief executive Anna Smith spoke. | ''
            According to Anna Smith, U.S. officials met. | ''
            Anna Smith, head of the UK-based group, spoke. | ''
            Sens. Anna Smith, R-S.C., Kim Jones, D-Md., and Eva Brown (D) met. | U.S. Senate employs Anna Smith; U.S. Senate employs Kim Jones; U.S. Senate employs Eva Brown; Anna Smith memberOf Republican Party; Kim Jones memberOf Democratic Party
            Rep. Anna Smith, the Iowa Republican, spoke. | U.S. House of Representatives employs Anna Smith; Anna Smith memberOf Republican Party
            The Republican Senate and the Democratic House met. | ''
            A Democratic Anna Smith supporter protested. | ''
            State-owned China Mobile grew. | China owns China Mobile
            Google-owned YouTube grew. | Google owns YouTube
            The Democratic-controlled Senate met. | ''
            The Acme Institute, a think tank based in Sydney, grew. | Acme Institute basedIn Australia
            U.S. companies such as Intel and Micron grew. | Intel basedIn United States; Micron basedIn United States
            Huawei, a company with ties to the Chinese government, grew. | China hasTiesTo Huawei
            """)
    void findsExactly(String text, String expected) {
        Set<String> wanted = expected.isEmpty() ? Set.of() : new TreeSet<>(Set.of(expected.split("; ")));
        Set<String> found = extractor.extract(article(text)).claims().stream()
                .filter(claim -> STANDING.contains(claim.property()))
                .map(claim -> claim.subject().label() + " " + claim.property() + " "
                        + claim.object().label())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(wanted, found, () -> extractor.explain(article(text)));
    }

    private static Article article(String text) {
        return new Article("test", "test", "", "", List.of(), LocalDate.of(2020, 2, 12), "", text);
    }
}
