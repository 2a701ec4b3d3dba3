package org.telgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telgraph.article.Article;
import org.telgraph.ontology.Knowledge;
import org.telgraph.pipeline.LanguageModels;

class ExtractionIT {

    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = LanguageModels.extractor(Knowledge.packaged(), CorefMode.RULES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Australia banned Huawei in August 2018. | Australia bans Huawei [fact, 2018-08]
            Huawei was banned by Australia and New Zealand. | Australia bans Huawei [fact]; New Zealand bans Huawei [fact]
            Huawei supplies Vodafone. | Huawei supplies Vodafone [fact]
            U.K.-based Vodafone buys antennas from Nokia. | Vodafone basedIn United Kingdom [fact]; Nokia supplies Vodafone [fact]
            The Bundestag will vote on a security bill. | Bundestag votesOn security bill [fact]
            China has threatened Germany with consequences. | China threatens Germany [fact]
            American officials claim Huawei has installed backdoors. | Huawei deploys backdoor [claimed by United States]
            Germany may ban Huawei. | Germany bans Huawei [possible]
            Japan has not banned Huawei. | Japan bans Huawei [negated]
            Sergei Lavrov held separate talks in Astana on Tuesday with Finland. | Finland meetsWith Sergei Lavrov [fact, 2020-02-11]
            Canada imposed sanctions in Ottawa on Monday against Belarus. | Canada sanctions Belarus [fact, 2020-02-10]
            Human Rights Watch has published a report criticising Hungary. | Human Rights Watch criticizes Hungary [fact]
            Finland and Sweden had released a joint statement criticising Russia. | Finland criticizes Russia [fact]; Sweden criticizes Russia [fact]
            Germany issued a statement on Monday condemning Iran. | Germany criticizes Iran [fact, 2020-02-10]
            Norway rejected a report accusing Oslo of spying. | Norway rejects report [fact]
            Emmanuel Macron sent a letter to the head of Interpol threatening to pull out. | Emmanuel Macron threatens Interpol [fact]
            Nokia sent Sweden a letter warning that jobs would go. | Nokia warns Sweden [fact]
            The chairman of the African Union Commission Lee Roe has condemned Burundi. | Lee Roe criticizes Burundi [fact]
            Japan will step up pressure on Serbia. | Japan urges Serbia [possible]
            Poland rejected Russia's accusation that it had cheated. | Poland denies Russia [fact]; Russia accuses Poland [fact]
            Egypt repeated its demand that the United States lift tariffs. | Egypt urges United States [fact]
            Benjamin Netanyahu is demanding the African Union's peacekeeping force in Sudan fulfil its mandate. | Benjamin Netanyahu urges African Union [fact]
            Mexico insists Canada scrap the tariffs. | Mexico urges Canada [fact]
            Norway is willing to provide tents alongside medical assistance to Turkey. | Norway partnersWith Turkey [possible]
            Qualcomm filed a lawsuit in the U.S. District Court for the Northern District of California against Apple. | Qualcomm prosecutes Apple [fact]
            The talks on Monday in Vienna between Iran and Germany failed. | Germany meetsWith Iran [fact, 2020-02-10]
            Britain imposed sanctions, including asset freezes and travel bans, on Myanmar commanders. | United Kingdom sanctions Myanmar [fact]
            Norway sent a note to Iceland demanding that it release the ship. | Norway urges Iceland [fact]
            Some countries, however — including Denmark, Finland and Norway — have joined Sweden in banning Kaspersky. | Denmark bans Kaspersky [fact]; Finland bans Kaspersky [fact]; Norway bans Kaspersky [fact]; Sweden bans Kaspersky [fact]
            A law that bars Norwegian agencies from doing business with Kaspersky came. | Norway bans Kaspersky [fact]
            Germany, France and Italy met in Rome. | France meetsWith Germany [fact]; France meetsWith Italy [fact]; Germany meetsWith Italy [fact]
            Sen. Tom Cotton (R-Ark.) spoke. | U.S. Senate employs Tom Cotton [fact]; Tom Cotton memberOf Republican Party [fact]
            The Rajasthan government banned TikTok. | Rajasthan government bans TikTok [fact]
            Rajasthan's provincial government sued Nokia. | Rajasthan provincial government prosecutes Nokia [fact]
            Kurdistan's regional government criticized Iraq. | Kurdistan Regional Government criticizes Iraq [fact]
            A court in Toulouse fined Apple. | Toulouse court prosecutes Apple [fact]
            Federal prosecutors in Brooklyn sued Apple. | United States prosecutes Apple [fact]
            A federal judge in Texas fined Apple. | United States prosecutes Apple [fact]
            Turkish police in Izmir arrested Anna Smith. | Turkey prosecutes Anna Smith [fact]
            The government of Kerala sued Nokia. | Kerala government prosecutes Nokia [fact]
            A Paris court fined Apple. | France prosecutes Apple [fact]
            Apple was sued by prosecutors in Karachi. | Karachi prosecutors prosecutes Apple [fact]
            Brazil met Peru. The Kerala government condemned Peru. | Brazil meetsWith Peru [fact]; Kerala government criticizes Peru [fact]
            Italy praised the Government of National Dialogue. | Italy supports Government of National Dialogue [fact]
            The Government of Kenya condemned Somalia. | Kenya criticizes Somalia [fact]
            The Reagan Administration condemned Iran. | United States criticizes Iran [fact]
            Hillary Clinton met Olaf Scholz. The Clinton administration condemned Iran. | Hillary Clinton meetsWith Olaf Scholz [fact]; United States criticizes Iran [fact]
            The Obama White House condemned Iran. | United States criticizes Iran [fact]
            The Maduro regime condemned Colombia. | Venezuela criticizes Colombia [fact]
            The armies of Brazil and Argentina attacked Peru. | Brazil attacks Peru [fact]; Argentina attacks Peru [fact]
            Brazilian and the Chilean armies attacked Peru. | Brazil attacks Peru [fact]; Chile attacks Peru [fact]
            Iran and Turkey's secret services warned Iraq. | Iran warns Iraq [fact]; Turkey warns Iraq [fact]
            Norway's head of state condemned Russia. | Norway criticizes Russia [fact]
            Kenya's central bank sued Shell. | Kenya prosecutes Royal Dutch Shell [fact]
            The president of the European Council Charles Michel condemned Russia. | Charles Michel leads European Council [fact]; Charles Michel criticizes Russia [fact]
            Minister of Foreign Affairs of the Republic of Latvia Edgars Berzins met Olaf Scholz. | Edgars Berzins leads Latvian Foreign Ministry [fact]; Edgars Berzins meetsWith Olaf Scholz [fact]
            Presidents Anna Smith of Chile and Ben Roe of Peru condemned Iran. | Anna Smith leads Chile [fact]; Ben Roe leads Peru [fact]; Anna Smith criticizes Iran [fact]; Ben Roe criticizes Iran [fact]
            Brazil praised the international criminal court. | Brazil supports International Criminal Court [fact]
            Cairo, May 17, MENA - Iran condemned Israel. | Iran criticizes Israel [fact]
            New York, May 17, MENA - Iran condemned Israel. | Iran criticizes Israel [fact]
            The Speaker of the House Nancy Pelosi criticized Huawei. | Nancy Pelosi leads U.S. House of Representatives [fact]; Nancy Pelosi criticizes Huawei [fact]
            Tuesday (MENA) - Iran condemned Israel. | Iran criticizes Israel [fact]
            “Huawei spied on Canada,” minister Lee Roe. | Huawei spiesOn Canada [claimed]
            Sen. Jane Doe introduced a bill on Monday that would ban Huawei. | U.S. Senate employs Jane Doe [fact]; Jane Doe proposes bill [fact, 2020-02-10]; United States bans Huawei [possible]
            A bill introduced by Sen. Jane Doe would ban Huawei. | U.S. Senate employs Jane Doe [fact]; Jane Doe proposes bill [fact]; United States bans Huawei [possible]
            Rep. Jane Doe introduced a bill aimed at banning Huawei. | U.S. House of Representatives employs Jane Doe [fact]; Jane Doe proposes bill [fact]; United States bans Huawei [possible]
            Congress passed a law Thursday night barring Huawei. | U.S. Congress enacts law [fact, 2020-02-06]; U.S. Congress bans Huawei [fact, 2020-02-06]
            Angela Merkel's government said it would not exclude Huawei. | Germany bans Huawei [negated by Germany]
            The hotel group Almarina sued software maker Brontide. | Almarina prosecutes Brontide [fact]
            The company Monday sued Huawei, and ZTE sued Nokia. | ZTE prosecutes Nokia [fact]
            President Sahle Work Zawde called Angela Merkel on Friday. | Angela Merkel meetsWith Sahle Work Zawde [fact, 2020-02-07]
            Ahead of the summit, Putin on Monday held talks with Lukashenko. | Alexander Lukashenko meetsWith Vladimir Putin [fact, 2020-02-10]
            The administration in May urged China to act, and Norway urged Iran to. | Norway urges Iran [fact]
            Turkey accused one of its fiercest critics, Lee Roe, of fraud. | Turkey accuses Lee Roe [fact]; Lee Roe criticizes Turkey [claimed by Turkey]
            Peru suspended aid to the Bolivian group known as the Green Cross. | Peru restricts Green Cross [fact]; Green Cross basedIn Bolivia [fact]
            Norway refused to allow three Russia-based airlines to land. | Norway rejects Russia [fact]; Norway permits Russia [negated]
            Eritrea expelled five workers employed by the United Nations. | Eritrea bans United Nations [fact]
            Boris Johnson, right, and Emmanuel Macron, second left, attended a meeting in Munich. | Boris Johnson meetsWith Emmanuel Macron [fact]
            Norway and Russia failed to reach agreement on fishing, with each side blaming the other. | Norway partnersWith Russia [negated]
            Donald Trump praised Kim Jong Un and will meet the North Korean leader. | Donald Trump supports Kim Jong-un [fact]; Donald Trump meetsWith Kim Jong-un [possible]
            Germany said the plan had failed, urging Poland to agree. | Germany urges Poland [fact]
            Canada imposed sanctions over the coup on Burmese generals. | Canada sanctions Myanmar [fact]
            Turkey freed 20 Taliban prisoners. | Turkey permits Taliban [fact]
            The United States criticized human rights violations in Chad. | United States criticizes Chad [fact]
            Vladimir Putin launched an attack on Ukraine. | Vladimir Putin attacks Ukraine [fact]
            Harare, Zimbabwe - South Africa condemned Botswana. | South Africa criticizes Botswana [fact]
            Lahore: India condemned Iran. | India criticizes Iran [fact]
            FBI: Huawei spied on Canada. | Huawei spiesOn Canada [claimed by FBI]
            The Nigerian National Petroleum Corporation sued Shell. | Nigerian National Petroleum Corporation prosecutes Royal Dutch Shell [fact]
            The Ministry of Defence of Ukraine condemned Russia. | Ukrainian Defense Ministry criticizes Russia [fact]
            """)
    void findsExactly(String text, String expected) {
        Set<String> wanted = new TreeSet<>(List.of(expected.split("; ")));
        Set<String> found =
                new TreeSet<>(claims(text).stream().map(Claim::inWords).toList());
        assertEquals(
                wanted,
                found,
                () -> "missing " + difference(wanted, found) + ", surplus " + difference(found, wanted) + "\n"
                        + extractor.explain(article(text)));
    }

    @Test
    void pointsToTheSentenceInCodePoints() {
        String text = "Radio \uD83D\uDCE1 news came first. Australia banned Huawei.";
        Claim claim = claims(text).get(0);
        assertEquals(
                "Australia banned Huawei.",
                text.substring(text.offsetByCodePoints(0, claim.begin()), text.offsetByCodePoints(0, claim.end())));
    }

    @Test
    void keepsATripleOnceWithItsSurestStatus() {
        List<Claim> claims = claims("Germany may ban Huawei. In the end, Germany banned Huawei.");
        assertEquals(
                List.of("Germany bans Huawei [fact]"),
                claims.stream().map(Claim::inWords).toList());
    }

    @Test
    void explainsWhatItDropped() {
        String explanation = extractor.explain(article("Somebody banned Huawei."));
        assertTrue(explanation.contains("? bans Huawei  no subject of type Authority"), explanation);
    }

    private static Set<String> difference(Set<String> a, Set<String> b) {
        return a.stream().filter(item -> !b.contains(item)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Claim> claims(String text) {
        return extractor.extract(article(text)).claims();
    }

    private static Article article(String text) {
        return new Article("test", "test", "", "", List.of(), LocalDate.of(2020, 2, 12), "", text);
    }
}
