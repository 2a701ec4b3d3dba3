package org.telgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold of the gazetteer's files, whoever edits them. */
class GazetteerFilesTest {

    private static final Path FOLDER = Path.of("ontology", "gazetteer");
    private static final Set<String> TYPES = Set.of(
            "State",
            "GovernmentBody",
            "InternationalOrganization",
            "Organization",
            "Company",
            "NetworkOperator",
            "EquipmentVendor",
            "ChipMaker",
            "MediaOutlet",
            "PoliticalParty",
            "Person",
            "Technology",
            "LegalInstrument");

    private static final Graph GRAPH = read(files());
    private static final Gazetteer GAZETTEER = Gazetteer.of(GRAPH);

    private static List<Path> files() {
        try (Stream<Path> list = Files.list(FOLDER)) {
            return list.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graph read(List<Path> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        files.forEach(file -> RDFParser.source(file).parse(graph));
        return graph;
    }

    private static long describedIn(List<Path> files, Node type) {
        return read(files).find(Node.ANY, RDF.type.asNode(), type).toList().size();
    }

    @Test
    void holdsEnough() {
        Path states = FOLDER.resolve("states.ttl");
        Path operators = FOLDER.resolve("operators.ttl");
        List<Path> curated = new ArrayList<>(files());
        curated.removeAll(List.of(states, operators));

        assertTrue(describedIn(List.of(states), Node.ANY) >= 300, "states and territories, and parts of federations");
        assertTrue(describedIn(List.of(operators), Node.ANY) >= 1000, "operators");
        assertTrue(describedIn(curated, Node.ANY) >= 2000, "curated entities");
        long inSomeCountry = GAZETTEER.entities().stream()
                .filter(entity -> entity.type().equals("NetworkOperator"))
                .filter(entity -> !entity.operatesIn().isEmpty())
                .count();
        assertTrue(inSomeCountry >= 1000, "operators with the countries they operate in: " + inSomeCountry);
    }

    @Test
    void everyEntityHasOneTypeAndIsDescribedInOneFile() {
        Set<String> described = new HashSet<>();
        for (Path file : files()) {
            read(List.of(file))
                    .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                    .forEachRemaining(triple -> assertTrue(
                            described.add(triple.getSubject().getURI()), triple.getSubject() + " again in " + file));
        }
        for (GazetteerEntity entity : GAZETTEER.entities()) {
            assertTrue(TYPES.contains(entity.type()), entity.id() + " is a " + entity.type());
        }
    }

    /** What identifies an entity by itself identifies no other one; what is shared is a contextName. */
    @Test
    void noNameIdentifiesTwoEntities() {
        Map<List<String>, String> owners = new HashMap<>();
        Set<String> clashes = new TreeSet<>();
        for (GazetteerEntity entity : GAZETTEER.entities()) {
            Set<String> names = new TreeSet<>(entity.altLabels());
            names.add(entity.label());
            names.addAll(entity.demonyms());
            names.addAll(entity.metonyms());
            for (String name : names) {
                String other = owners.putIfAbsent(NameAtoms.ofName(name), entity.id());
                if (other != null && !other.equals(entity.id())) {
                    clashes.add(name + ": " + other + " and " + entity.id());
                }
            }
        }
        assertEquals(Set.of(), clashes);
    }

    /** But a state may share its name with the capital of another, which is meant where nothing tells otherwise. */
    @Test
    void noContextNameOfOneIdentifiesAnother() {
        Set<String> clashes = new TreeSet<>();
        for (GazetteerEntity entity : GAZETTEER.entities()) {
            for (String name : entity.contextNames()) {
                GAZETTEER.lookup(name).stream()
                        .filter(entry -> entry.kind() != NameEntry.Kind.CONTEXT)
                        .filter(entry -> entry.kind() != NameEntry.Kind.METONYM
                                || !entity.type().equals("State"))
                        .forEach(entry -> clashes.add(name + ": " + entity.id() + " and "
                                + entry.entity().id()));
            }
        }
        assertEquals(Set.of(), clashes);
    }

    @Test
    void noTwoEntitiesAreTheSameThing() {
        Map<String, String> owners = new HashMap<>();
        for (GazetteerEntity entity : GAZETTEER.entities()) {
            if (entity.dbpedia() != null) {
                assertTrue(entity.dbpedia().startsWith(Vocabulary.DBPEDIA), entity.id());
                String other = owners.putIfAbsent(entity.dbpedia(), entity.id());
                assertEquals(null, other, entity.id() + " is linked to the same resource");
            }
        }
    }

    @Test
    void idsArePlain() {
        for (GazetteerEntity entity : GAZETTEER.entities()) {
            assertTrue(entity.id().matches("[A-Za-z0-9_][A-Za-z0-9_-]*"), entity.id());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Huawei, Huawei, LABEL",
        "Huawei Technologies Co., Huawei, ALT",
        "Washington, United_States, METONYM",
        "Americans, United_States, DEMONYM",
        "Beijing, China, METONYM",
        "Brussels, European_Union, METONYM",
        "South Korean, South_Korea, DEMONYM",
        "Pyongyang, North_Korea, METONYM",
        "Taipei, Taiwan, METONYM",
        "Kosovar, Kosovo, DEMONYM",
        "Élysée, France, METONYM",
        "Kremlin, Russia, METONYM",
        "UK, United_Kingdom, ALT",
        "mainland China, China, ALT",
        "Georgia, Georgia, CONTEXT",
        "Commerce Department, US_Commerce_Department, ALT",
        "FCC, FCC, LABEL",
        "Bundestag, Bundestag, LABEL",
        "GOP, Republican_Party, ALT",
        "Republicans, Republican_Party, DEMONYM",
        "Xi Jinping, Xi_Jinping, LABEL",
        "Xi, Xi_Jinping, CONTEXT",
        "Merkel, Angela_Merkel, CONTEXT",
        "chips, semiconductor, ALT",
        "fifth-generation networks, 5G, ALT",
        "entity list, entity_list, LABEL",
        "Deutsche Telekom AG, Deutsche_Telekom, ALT",
        "Orange, Orange, CONTEXT",
    })
    void knowsTheNamesOfTheField(String name, String id, NameEntry.Kind kind) {
        assertTrue(
                GAZETTEER.lookup(name).stream()
                        .anyMatch(entry -> entry.entity().id().equals(id) && entry.kind() == kind),
                name + " is " + GAZETTEER.lookup(name));
    }

    @Test
    void aBrandIsOneGroupWithManyCountries() {
        GazetteerEntity vodafone = GAZETTEER.entity("Vodafone").orElseThrow();
        assertEquals("United_Kingdom", vodafone.country());
        assertTrue(vodafone.operatesIn().size() >= 20, vodafone.operatesIn().toString());
        assertEquals(
                List.of("India"),
                List.copyOf(GAZETTEER.entity("Vodafone_Idea").orElseThrow().operatesIn()));
    }
}
