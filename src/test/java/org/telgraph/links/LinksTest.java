package org.telgraph.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telgraph.extract.Entity;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Lexicon;

/** Which of the dictionary's meanings are links. */
class LinksTest {

    @TempDir
    static Path temp;

    private static LinkIndex index;
    private static Links links;

    @BeforeAll
    static void build() throws IOException, LinkException {
        Path dictionary = new DictionaryFile()
                .add("Mira Valdane", "Mira_Valdane", 1, 9)
                .add("Valdane", "Mira_Valdane", 1, 0)
                .add("Chris Ostrander", "Christopher_J._Ostrander", 1, 9)
                .add("George Hallin", "Georgios_Hallin", 1, 9)
                .add("Lena Brandt", "Lena_Brandt_(rower)", 1, 9)
                .add("Lisa Orwin", "Orwin_v._Sable_Tire_Co.", 1, 9)
                .add("Ivo Talbek", "Ivo_Talbek", 1, 0)
                .add("Karl Mentz", "Karl_Mentz", 0.8, 9)
                .add("Otto Lind Jr.", "Otto_Lind", 1, 9)
                .add("Tarn Telecom", "Tarn_Telecom_(telecommunications_company)", 1, 9)
                .add("Oru Media", "Oru_Media_(film)", 1, 9)
                .add("Brewers Guild", "List_of_brewers", 1, 9)
                .add("Lowland Union", "Lowland,_Utah", 1, 9)
                .add("Editorial Panel", "Editorial_panel", 1, 9)
                .add("Harvest", "Harvest", 1, 9)
                .add("NAMO", "National_Agency_of_Maps_and_Oceans", 1, 9)
                .add("TENO", "BITS-20", 1, 9)
                .add("Maps Committee", "Lowland_House_Committee_on_Maps", 1, 9)
                .add("Lowland Maps Office", "Lowland_Maps_Office", 1, 9)
                .add("Sable & Sons", "Sable_&_Sons?", 1, 9)
                .add("O'Dell Group", "O'Dell_Group", 1, 9)
                .add("Huawei", "Other_Huawei", 1, 9)
                .write(temp.resolve("names.tab"));
        new LinkIndexBuilder(temp.resolve("links")).build(dictionary, lines -> {});
        index = LinkIndex.open(temp.resolve("links"));
        Knowledge knowledge = Knowledge.packaged();
        links = new Links(index, Gazetteer.of(knowledge.gazetteer().getGraph()), Lexicon.of(knowledge.lexicon()));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Mira Valdane,        Person,         Mira_Valdane",
        "Chris Ostrander,     Person,         Christopher_J._Ostrander",
        "Otto Lind Jr.,       Person,         Otto_Lind",
        "Valdane,             Person,         ",
        "George Hallin,       Person,         ",
        "Lena Brandt,         Person,         ",
        "Lisa Orwin,          Person,         ",
        "Mira Other,          Person,         ",
        "Tarn Telecom,        Company,        Tarn_Telecom_(telecommunications_company)",
        "O\u2019Dell Group,   Company,        O'Dell_Group",
        "Sable & Sons,        Company,        Sable_&_Sons%3F",
        "Oru Media,           Company,        ",
        "Brewers Guild,       Organization,   ",
        "Lowland Union,       Organization,   ",
        "Editorial Panel,     Organization,   ",
        "Harvest,             Organization,   ",
        "NAMO,                GovernmentBody, National_Agency_of_Maps_and_Oceans",
        "TENO,                Organization,   ",
        "Maps Committee,      GovernmentBody, ",
        "Lowland Maps Office, GovernmentBody, Lowland_Maps_Office",
    })
    void takesWhatAgreesInNameAndKind(String name, String type, String title) {
        assertEquals(
                Optional.ofNullable(title).map(text -> "http://dbpedia.org/resource/" + text),
                links.of(entity(name.replace(' ', '_'), name, type)).map(Link::iri));
    }

    @ParameterizedTest
    @CsvSource({"Ivo Talbek", "Karl Mentz"})
    void asksForAScore(String name) {
        assertEquals(Optional.empty(), links.of(entity("x", name, "Person")));
    }

    @Test
    void tellsTheScore() {
        assertEquals(
                0.957,
                links.of(entity("x", "Mira Valdane", "Person")).orElseThrow().score());
    }

    @Test
    void triesOtherFullNames() {
        Entity entity = entity("x", "Mira Jean Valdane", "Person", "Valdane", "Mira Valdane");
        assertEquals(0.957, links.of(entity).orElseThrow().score());
        assertEquals(Optional.empty(), links.of(entity("x", "Mira Jean Valdane", "Person", "Valdane")));
    }

    @Test
    void leavesAloneWhatTheGazetteerLinksAndWhatOnlyTheArticleKnows() {
        assertEquals(Optional.empty(), links.of(entity("Huawei", "Huawei", "EquipmentVendor")));
        assertEquals(Optional.empty(), links.of(entity("#Mira_Valdane", "Mira Valdane", "Person")));
    }

    private static Entity entity(String id, String label, String type, String... names) {
        return new Entity(id, label, type, new TreeSet<>(java.util.List.of(names)));
    }
}
