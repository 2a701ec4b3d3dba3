package org.telgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.telgraph.ontology.Relation.Implicit.NONE;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntologyTest {

    /** name, domain, range, = for symmetric: the relations as they are agreed on. */
    private static final String RELATIONS = """
            accuses Actor Actor
            acquires Actor Actor
            attacks Actor Actor
            bans Authority Entity
            basedIn Organization Authority
            competesWith Organization Organization =
            criticizes Actor Entity
            denies Actor Actor
            deploys Actor Technology
            develops Organization Technology
            employs Actor Person
            enacts Actor LegalInstrument
            founded Person Organization
            hasTiesTo Actor Actor =
            investigates Authority Actor
            investsIn Actor Actor
            leads Person Actor
            meetsWith Actor Actor =
            memberOf Actor Employer
            owns Actor Actor
            partnersWith Actor Actor =
            permits Authority Entity
            proposes Actor LegalInstrument
            prosecutes Actor Actor
            rejects Actor Entity
            removes Actor Actor
            restricts Authority Entity
            retaliatesAgainst Actor Actor
            sanctions Authority Entity
            spiesOn Actor Actor
            supplies Organization Actor
            supports Actor Entity
            threatens Actor Actor
            urges Actor Actor
            votesOn Actor LegalInstrument
            warns Actor Actor
            """;

    private static final Model MODEL = RDFDataMgr.loadModel(
            OntologyTest.class.getResource("/ontology/telgraph.ttl").toString());
    private static final Ontology ONTOLOGY = Ontology.of(MODEL);

    @Test
    void hasTheRelationsThatAreAgreedOn() {
        String actual = ONTOLOGY.relations().stream()
                .map(r -> r.name() + " " + r.domain() + " " + r.range() + (r.symmetric() ? " =" : "") + "\n")
                .collect(Collectors.joining());
        assertEquals(RELATIONS, actual);
    }

    @Test
    void everyRelationIsExplainedAndGrouped() {
        for (Relation relation : ONTOLOGY.relations()) {
            Resource property = MODEL.getResource(Vocabulary.TG + relation.name());
            assertTrue(property.hasProperty(RDFS.label), relation.name());
            assertTrue(property.hasProperty(SKOS.definition), relation.name());
            assertTrue(property.hasProperty(SKOS.example), relation.name());
            assertTrue(property.hasProperty(RDFS.subPropertyOf), relation.name());
        }
    }

    @Test
    void holdsNoBlankNode() {
        assertTrue(MODEL.listStatements()
                .filterKeep(s -> s.getSubject().isAnon() || s.getObject().isAnon())
                .toList()
                .isEmpty());
    }

    @Test
    void everyTermOfTheVocabularyIsDeclared() throws IllegalAccessException {
        for (var field : Vocabulary.class.getFields()) {
            if (field.get(null) instanceof Resource term) {
                assertTrue(MODEL.contains(term, RDF.type), term.getURI());
            }
        }
    }

    @Test
    void everyPropertyThatIsUsedIsDeclared() {
        Set<String> builtIn = Set.of(RDF.getURI(), RDFS.getURI(), "http://www.w3.org/2002/07/owl#");
        for (Property property : MODEL.listStatements()
                .mapWith(s -> s.getPredicate())
                .filterDrop(p -> builtIn.contains(p.getNameSpace()))
                .toSet()) {
            assertTrue(MODEL.contains(property, RDF.type), property.getURI());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "State, Authority, true",
        "State, Employer, true",
        "State, State, true",
        "State, Organization, false",
        "NetworkOperator, Organization, true",
        "ChipMaker, Actor, true",
        "Person, Employer, false",
        "Technology, Actor, false",
        "LegalInstrument, Entity, true",
        "Starship, Entity, false",
        "Claim, Entity, false"
    })
    void classesInheritUpwards(String type, String ancestor, boolean expected) {
        assertEquals(expected, ONTOLOGY.isA(type, ancestor));
    }

    @Test
    void kindsOfRelationsAndInversesAreNoRelations() {
        assertNull(ONTOLOGY.relation("restrictiveMeasure"));
        assertNull(ONTOLOGY.relation("bannedBy"));
        assertFalse(ONTOLOGY.classes().contains("Claim"));
    }

    @Test
    void aRelationMayUseAClassOfItsOwn() {
        Ontology ontology = Ontology.of(with("tg:Satellite rdfs:subClassOf tg:Technology ."
                + "tg:launches a tg:Relation ; rdfs:domain tg:Company ; rdfs:range tg:Satellite ."));
        assertEquals(
                new Relation(
                        "launches", "Company", "Satellite", false, Set.of(), NONE, NONE, false, false, false, false),
                ontology.relation("launches"));
        assertTrue(ontology.isA("Satellite", "Entity"));
    }

    @Test
    void aRelationWithoutRangeIsRefused() {
        assertRefused("tg:lobbies a tg:Relation ; rdfs:domain tg:Actor .", "lobbies needs exactly one rdfs:range");
    }

    @Test
    void aRelationToAnUnknownClassIsRefused() {
        assertRefused(
                "tg:lobbies a tg:Relation ; rdfs:domain tg:Actor ; rdfs:range tg:Starship .",
                "its rdfs:range Starship is no class below tg:Entity");
    }

    @Test
    void aRelationOfAnotherNamespaceIsRefused() {
        assertRefused(
                "<http://example.org/lobbies> a tg:Relation ; rdfs:domain tg:Actor ; rdfs:range tg:Actor .",
                "must have a name in https://w3id.org/telgraph/ontology#");
    }

    @Test
    void aCircleOfClassesIsRefused() {
        assertRefused("tg:Actor rdfs:subClassOf tg:State .", "is above and below");
    }

    private static void assertRefused(String turtle, String message) {
        String actual = assertThrows(KnowledgeException.class, () -> Ontology.of(with(turtle)))
                .getMessage();
        assertTrue(actual.contains(message), actual);
    }

    private static Model with(String turtle) {
        String prefixes = "@prefix tg: <https://w3id.org/telgraph/ontology#> ."
                + "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .";
        Model model = ModelFactory.createDefaultModel().add(MODEL);
        return Turtle.read(
                "test.ttl", new ByteArrayInputStream((prefixes + turtle).getBytes(StandardCharsets.UTF_8)), model);
    }
}
