package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandIT {

    @Test
    void showsWordsEntitiesGrammarAndMatches() {
        List<String> lines = CommandRun.of("explain", "Australia banned Huawei in 2018.")
                .ok()
                .lines();
        assertEquals("words", lines.get(0));
        assertEquals("  Australia/NNP banned/VBD Huawei/NNP in/IN 2018/CD ./.", lines.get(1));
        assertEquals("entities", lines.get(2));
        assertTrue(lines.contains("  Australia → Australia (State, name)"), lines.toString());
        assertTrue(lines.contains("  Huawei → Huawei (EquipmentVendor, name)"), lines.toString());
        assertTrue(lines.contains("  root: banned"), lines.toString());
        assertTrue(lines.contains("    kept: Australia bans Huawei [fact, 2018]"), lines.toString());
    }

    @Test
    void saysWhyAMatchWasDropped() {
        List<String> lines = CommandRun.of("explain", "Huawei bans Nokia.").ok().lines();
        int match = lines.indexOf("  bans: ban-v / transitive (none + direct)");
        assertTrue(match > 0, lines.toString());
        assertEquals("    dropped: no subject of type Authority", lines.get(match + 1));
    }

    @Test
    void saysThatThereIsNothingToMatch() {
        List<String> lines = CommandRun.of("explain", "It", "rained.").ok().lines();
        assertTrue(lines.contains("  It/PRP rained/VBD ./."), lines.toString());
        assertTrue(lines.contains("  none: no word of the lexicon has an argument here"), lines.toString());
    }

    @Test
    void saysWhatTheSecondParserFound() {
        List<String> lines = CommandRun.of("explain", "What Estonia decided was to ban Huawei.")
                .ok()
                .lines();
        assertTrue(lines.contains("grammar, as the second parser sees it"), lines.toString());
        int match = lines.indexOf("  ban: ban-v / transitive (active + direct, completed by the second parser)");
        assertTrue(match > 0, lines.toString());
        assertEquals("    kept: Estonia bans Huawei [possible]", lines.get(match + 1));
    }

    @Test
    void understandsDatesFromTheDayGiven() {
        String sentence = "Australia banned Huawei on Tuesday.";
        String out =
                CommandRun.of("explain", "--date", "2020-02-12", sentence).ok().out();
        assertTrue(out.contains("kept: Australia bans Huawei [fact, 2020-02-11]"), out);
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
        assertTrue(out.contains("kept: Australia bans Quuxnet [fact]"), out);
    }

    @Test
    void wantsASentence() {
        assertEquals(
                "telgraph: there is nothing to explain: the sentence is empty\n",
                CommandRun.of("explain", " ").ends(1).err());
    }
}
