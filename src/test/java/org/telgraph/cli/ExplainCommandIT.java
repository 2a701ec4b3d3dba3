package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandIT {

    @Test
    void showsGrammarClaimsAndWhatWasDropped() {
        assertExplains(
                """
                1: Huawei, which supplies Vodafone, was banned by Sweden on Tuesday.
                grammar
                  banned          VBN  root
                    Huawei        NNP  nsubj:pass  Huawei (EquipmentVendor)
                      which       WDT  ref
                      supplies    VBZ  acl:relcl
                        Huawei         nsubj       see above
                        Vodafone  NNP  obj         Vodafone (NetworkOperator)
                    was           VBD  aux:pass
                    Sweden        NNP  obl:agent   Sweden (State)
                      by          IN   case
                    Tuesday       NNP  obl:on
                      on          IN   case
                claims
                  Huawei supplies Vodafone [fact]
                    word        supplies  supply-with-v / transitive
                    subject     Huawei    "Huawei", name, active
                    object      Vodafone  "Vodafone", name, direct
                    status      fact      a relative clause or participle, which goes without saying
                    date        none      "on Tuesday" (dates something else)
                    confidence  0.95
                  Sweden bans Huawei [fact, 2020-06-09]
                    word        banned      ban-v / transitive
                    subject     Sweden      "Sweden", name, passive-by
                    object      Huawei      "Huawei", name, passive-subject
                    status      fact        nothing weakens it
                    date        2020-06-09  "on Tuesday" (on the word), counted from 2020-06-11
                    confidence  0.95
                dropped
                  supplies  Huawei supplies ?  no object of type Actor   supply-v / object-prepositional
                  banned    Sweden bans ?      no object of type Entity  ban-dealing-v / dealing
                """, "--date", "2020-06-11", "Huawei, which supplies Vodafone, was banned by Sweden on Tuesday.");
    }

    @Test
    void tellsWhoSpeaksAndWhatWordsStandFor() {
        assertExplains("""
                1: "We will not buy from ZTE," Telia's chief executive said.
                grammar
                  buy          VB   root
                    We         PRP  nsubj
                    will       MD   aux
                    not        RB   advmod
                    ZTE        NNP  obl:from   ZTE (EquipmentVendor)
                      from     IN   case
                  said         VBD  root
                    executive  NN   nsubj
                      Telia    NNP  nmod:poss  Telia (NetworkOperator)
                        's     POS  case
                      chief    JJ   amod
                claims
                  ZTE supplies Telia [negated by Telia]
                    word        buy      buy-v / object-prepositional
                    subject     ZTE      "ZTE", name, oblique
                    object      Telia    "We", pronoun for "Telia", active
                    status      negated  "not" (negation)
                    holder      Telia    "Telia's chief executive said" (set off)
                    confidence  0.61
                dropped
                  buy   Telia acquires ?  no object of type Actor          buy-company-v / transitive
                  buy   ? supplies Telia  no subject of type Organization  buy-goods-v / transitive
                  buy   Telia acquires ?  no object of type Actor          buy-part-v / buying-part
                  said  Telia accuses ?   no object of type Actor          say-that-v / accusation

                2: "It may use Huawei gear."
                grammar
                  use         VB   root
                    It        PRP  nsubj
                    may       MD   aux
                    gear      NN   obj
                      Huawei  NNP  compound  Huawei (EquipmentVendor)
                claims
                  Huawei supplies ZTE [possible by Telia]
                    word        use       use-goods-v / using
                    subject     Huawei    "Huawei gear", goods for "Huawei", direct
                    object      ZTE       "It", pronoun for "ZTE" in sentence 1, active
                    status      possible  "may" (modal)
                    holder      Telia     "Telia's chief executive said" (set off) in sentence 1
                    confidence  0.59
                dropped
                  use  ZTE deploys ?  no object of type Technology  use-v / using
                """, "\"We will not buy from ZTE,\" Telia's chief executive said. \"It may use Huawei gear.\"");
    }

    @Test
    void saysWhichMentionIsKept() {
        assertExplains("""
                1: Poland may ban ZTE.
                grammar
                  ban       VB   root
                    Poland  NNP  nsubj  Poland (State)
                    may     MD   aux
                    ZTE     NNP  obj    ZTE (EquipmentVendor)
                claims
                  Poland bans ZTE [possible]
                    word        ban       ban-v / transitive
                    subject     Poland    "Poland", name, active
                    object      ZTE       "ZTE", name, direct
                    status      possible  "may" (modal)
                    confidence  0.71
                    but         not kept  Poland bans ZTE [fact] in sentence 2 is surer
                dropped
                  ban  Poland bans ?  no object of type Entity  ban-dealing-v / dealing

                2: In the end, Warsaw banned the company.
                grammar
                  banned     VBD  root
                    end      NN   obl:in
                      In     IN   case
                      the    DT   det
                    Warsaw   NNP  nsubj   Poland (State, metonym)
                    company  NN   obj
                      the    DT   det
                claims
                  Poland bans ZTE [fact]
                    word        banned  ban-v / transitive
                    subject     Poland  "Warsaw", name, active
                    object      ZTE     "the company", description for "ZTE" in sentence 1, direct
                    status      fact    nothing weakens it
                    confidence  0.93
                dropped
                  banned  Poland bans ?  no object of type Entity  ban-dealing-v / dealing
                """, "Poland may ban ZTE. In the end, Warsaw banned the company.");
    }

    @Test
    void tellsWhatStandsBesideNamesAndWhatTheParserDoesNotSee() {
        assertExplains("""
                1: Sen. Lee Roe (R-Ark.) spoke.
                grammar
                  spoke      VBD  root
                    Lee Roe  NNP  nsubj     Lee Roe (Person)
                      Sen.   NNP  compound
                  left out: R Ark.
                claims
                  Lee Roe memberOf Republican Party [fact]
                    word        R                 affiliation-r, beside a name
                    subject     Lee Roe           "Sen. Lee Roe", name
                    object      Republican Party  beside the name
                    status      fact              a title or apposition, which goes without saying
                    confidence  0.95
                  U.S. Senate employs Lee Roe [fact]
                    word        sen.         sen-n, beside a name
                    subject     U.S. Senate  left unsaid
                    object      Lee Roe      "Sen. Lee Roe", name
                    status      fact         a title or apposition, which goes without saying
                    confidence  0.95
                dropped
                  spoke  Lee Roe meetsWith ?  no object of type Actor  speak-v / prepositional
                """, "Sen. Lee Roe (R-Ark.) spoke.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Denmark may ban ZTE. | status possible "may" (modal)
            If Denmark bans ZTE, Huawei will leave. | status possible "If" (condition)
            Denmark is considering a ban on ZTE. | status possible "considering" (plan)
            Denmark to ban ZTE. | status possible "Denmark to" (still to come)
            Is Denmark banning ZTE? | status possible "?" (question)
            Denmark has yet to ban ZTE. | status negated "has yet" (not done)
            Denmark refused to ban ZTE. | status negated "refused" (refusal)
            Denmark did not ban ZTE. | status negated "not" (negation)
            Denmark denied that it banned ZTE. | status negated "denied" (denial)
            Officials said that Denmark banned ZTE. | status claimed "said" (report)
            Officials said that Denmark banned ZTE. | holder Officials "Officials said" (report)
            According to Nokia, Denmark banned ZTE. | holder Nokia "According to Nokia" (set off)
            Denmark banned ZTE, Nokia said on Friday. | holder Nokia "Nokia said on Friday" (set off)
            Denmark banned ZTE in May 2019. | date 2019-05 "in May 2019" (on the word)
            Telia stayed because Denmark banned ZTE. | status fact "because" (takes it for granted)
            Vodafone uses Huawei gear. | subject Huawei "Huawei gear", goods for "Huawei", direct
            Chinese diplomats threatened Norway. | subject China "Chinese diplomats", office for "Chinese", active
            Banning ZTE would hurt Poland. | subject Poland left unsaid, "Poland", authority
            """)
    void tellsWhatMakesEachPartWhatItIs(String sentence, String row) {
        String out = CommandRun.of("explain", sentence).ok().out().replaceAll(" +", " ");
        assertTrue(out.contains("\n " + row + "\n"), out);
    }

    @Test
    void saysThatThereIsNothingToMatch() {
        assertExplains("""
                1: It rained.
                grammar
                  It      PRP
                  rained  VBD
                  not parsed: there is no name or trigger in it, or it is too long
                claims
                  none
                """, "It", "rained.");
    }

    @Test
    void knowsTheOntologyOfTheUser(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("names.ttl"), """
                @prefix tg: <https://w3id.org/telgraph/ontology#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                <https://w3id.org/telgraph/id/Zyxel_Test> a tg:EquipmentVendor ; rdfs:label "Quuxnet"@en .
                """);
        String out = CommandRun.of("explain", "--ontology", folder, "Australia banned Quuxnet.")
                .ok()
                .out();
        assertTrue(out.contains("  Australia bans Quuxnet [fact]\n"), out);
    }

    @Test
    void wantsASentence() {
        assertEquals(
                "telgraph: there is nothing to explain: the sentence is empty\n",
                CommandRun.of("explain", " ").ends(1).err());
    }

    private static void assertExplains(String expected, String... args) {
        Object[] command = new Object[args.length + 1];
        command[0] = "explain";
        System.arraycopy(args, 0, command, 1, args.length);
        assertEquals(expected, CommandRun.of(command).ok().out());
    }
}
