package org.telgraph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.KnowledgeException;

class ShapeGateTest {

    static final String PREFIXES = """
            PREFIX tg: <https://w3id.org/telgraph/ontology#>
            PREFIX id: <https://w3id.org/telgraph/id/>
            PREFIX a: <https://w3id.org/telgraph/article/one#>
            PREFIX article: <https://w3id.org/telgraph/article/>
            PREFIX lex: <https://w3id.org/telgraph/lexicon#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX schema: <https://schema.org/>
            PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
            PREFIX ontolex: <http://www.w3.org/ns/lemon/ontolex#>
            PREFIX lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            """;

    private static final String LEXICON = """
            lex:ban-v a ontolex:LexicalEntry ; ontolex:writtenRep "ban"@en ; lexinfo:partOfSpeech lexinfo:verb ;
                tg:frame "transitive" ; ontolex:denotes tg:bans ; tg:example "[s Australia] banned [o ZTE]." .
            lex:senator-n a ontolex:LexicalEntry ; ontolex:writtenRep "senator"@en ; lexinfo:partOfSpeech lexinfo:noun ;
                tg:frame "role-noun" ; ontolex:denotes tg:employs ; tg:implies id:Senate ;
                tg:example "Senator [o Jane Doe] left." .
            lex:reporting a tg:WordClass ; tg:word "say" .
            """;

    private static final String GAZETTEER = """
            id:Australia a tg:State ; rdfs:label "Australia"@en ; tg:demonym "Australian"@en ; tg:metonym "Canberra"@en .
            id:Telstra a tg:NetworkOperator ; rdfs:label "Telstra"@en ; skos:altLabel "Telstra Corporation"@en ;
                tg:country id:Australia ; tg:operatesIn id:Australia ; schema:sameAs <http://dbpedia.org/resource/Telstra> .
            """;

    private static final Model NONE = ModelFactory.createDefaultModel();
    private static final ShapeGate GATE =
            new ShapeGate(new Knowledge(load("/ontology/telgraph.ttl"), load("/ontology/shapes.ttl"), NONE, NONE));

    @Test
    void aGoodArticlePasses() {
        assertEquals(List.of(), GATE.validate(load("article.ttl").getGraph()));
    }

    @Test
    void anArticleWithoutClaimsPasses() {
        assertEquals(
                List.of(),
                violations(
                        load("article.ttl"),
                        "DELETE WHERE { ?claim a tg:Claim ; ?p ?o }; "
                                + "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o ; a ?t FILTER STRSTARTS(STR(?t), STR(tg:)) }"));
    }

    @Test
    void goodKnowledgePasses() {
        assertEquals(List.of(), GATE.validate(turtle(LEXICON).getGraph()));
        assertEquals(List.of(), GATE.validate(turtle(GAZETTEER).getGraph()));
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                bad("DELETE WHERE { a:claim-1 tg:subject ?x }", "a claim has exactly one subject"),
                bad("DELETE WHERE { a:claim-3 tg:object ?x }", "a claim has exactly one object"),
                bad("INSERT DATA { a:claim-3 tg:object id:Australia }", "a claim has exactly one object"),
                bad("DELETE WHERE { a:claim-3 tg:relation ?x }", "a claim has exactly one relation"),
                bad("DELETE WHERE { a:claim-3 tg:status ?x }", "a claim has exactly one status"),
                bad(change("a:claim-3 tg:status", "tg:rumour"), "a status is tg:fact, tg:claimed"),
                bad("DELETE DATA { a:claim-3 a tg:Claim }", "a claim has the type tg:Claim"),
                bad(change("a:claim-3 tg:object", "id:ZTE"), "not about one and itself"),
                bad(change("a:claim-3 tg:relation", "tg:likes"), "the relation is not one of the ontology's"),
                bad(change("a:claim-3 tg:relation", "tg:bannedBy"), "the relation is not one of the ontology's"),
                bad("INSERT DATA { a:claim-3 tg:holder id:Australia }", "at most one holder"),
                bad("INSERT DATA { a:claim-3 tg:holderText \"a spy\" }", "a holder or a holder text, not both"),
                bad("INSERT DATA { a:claim-2 tg:holderText \"\" }", "at most one holder text, not empty"),
                bad(change("a:claim-1 tg:dateText", "\"in May\""), "a date is written 2018"),
                bad("DELETE WHERE { a:claim-1 tg:latest ?x }", "or none of them"),
                bad("DELETE WHERE { a:claim-1 tg:dateText ?x }", "or none of them"),
                bad(change("a:claim-1 tg:earliest", "\"2018-01-01\""), "an xsd:dateTime"),
                bad(
                        change("a:claim-1 tg:latest", "\"2017-12-31T23:59:59Z\"^^xsd:dateTime"),
                        "the earliest time is not later than the latest"),
                bad(change("a:claim-1 tg:confidence", "1.2e0"), "an xsd:double from 0 to 1"),
                bad(change("a:claim-1 tg:confidence", "0.5"), "an xsd:double from 0 to 1"),
                bad(change("a:claim-1 tg:cue", "\"\""), "exactly one cue, not empty"),
                bad("DELETE WHERE { a:claim-3 prov:wasGeneratedBy ?x }", "generated by exactly one prov:Activity"),
                bad("DELETE WHERE { a:claim-3 prov:wasDerivedFrom ?x }", "exactly one sentence of evidence"),
                bad(
                        "INSERT { a:claim-3 prov:wasDerivedFrom ?x } WHERE { a:claim-1 prov:wasDerivedFrom ?x }",
                        "exactly one sentence of evidence"));
    }

    static Stream<Arguments> badEvidence() {
        return Stream.of(
                bad("DELETE WHERE { ?s nif:anchorOf ?x }", "exactly one text (nif:anchorOf)"),
                bad("DELETE WHERE { ?s nif:beginIndex ?x }", "exactly one begin"),
                bad("DELETE WHERE { ?s nif:endIndex ?x }", "exactly one end"),
                bad(change("?s nif:beginIndex", "99"), "a sentence begins before it ends"),
                bad(change("?s nif:endIndex", "60"), "the sentence's text is not as long as its offsets say"),
                bad("DELETE WHERE { ?s a nif:Context }", "a sentence is in exactly one nif:Context"));
    }

    static Stream<Arguments> badArticles() {
        return Stream.of(
                bad("DELETE WHERE { ?a schema:identifier ?x }", "exactly one schema:identifier"),
                bad("INSERT DATA { article:one schema:headline \"Two\" }", "at most one headline"),
                bad("INSERT DATA { article:one schema:publisher \"Two\" }", "at most one publisher"),
                bad("INSERT DATA { article:one schema:url \"x\", \"y\" }", "at most one address"),
                bad(change("?a schema:datePublished", "\"yesterday\""), "at most one day of publication"),
                bad("INSERT DATA { article:two a schema:NewsArticle }", "describes one article only"),
                bad("DELETE WHERE { ?e prov:used ?a }", "an extraction has used exactly one article"),
                bad(change("?e tg:textDigest", "\"abc\""), "an extraction names the SHA-256"),
                bad("DELETE WHERE { ?e tg:version ?x }", "an extraction names the program's version"));
    }

    static Stream<Arguments> badEntities() {
        return Stream.of(
                bad("DELETE WHERE { id:Jane_Doe a ?x }", "an entity has exactly one type"),
                bad("INSERT DATA { id:ZTE a tg:Company }", "an entity has exactly one type"),
                bad(change("id:Jane_Doe a", "schema:Person"), "an entity's type is a class of the ontology"),
                bad("DELETE WHERE { id:ZTE rdfs:label ?x }", "an entity has exactly one label"),
                bad(change("id:ZTE rdfs:label", "\"ZTE\"@de"), "in English"),
                bad("INSERT DATA { id:ZTE skos:altLabel \"\"@en }", "a name is not empty"),
                bad("INSERT DATA { id:ZTE schema:sameAs <http://example.org/ZTE> }", "points to a DBpedia resource"),
                bad("INSERT DATA { id:ZTE tg:linkScore 0.9e0 }", "a link score is that of exactly one schema:sameAs"),
                bad(
                        "INSERT DATA { id:ZTE tg:linkScore 1.1e0 ; schema:sameAs <http://dbpedia.org/resource/ZTE> }",
                        "at most one link score, an xsd:double from 0 to 1"),
                bad("INSERT DATA { id:ZTE tg:bannedBy id:Australia }", "relations of the ontology, but not bannedBy"),
                bad("INSERT DATA { id:ZTE id:likes id:Nokia }", "but not https://w3id.org/telgraph/id/likes"));
    }

    static Stream<Arguments> badTriples() {
        return Stream.of(
                bad("DELETE DATA { id:Australia tg:bans id:ZTE }", "its plain triple is missing"),
                bad("DELETE DATA { id:ZTE tg:meetsWith id:Nokia }", "its plain triple is missing"),
                bad("DELETE DATA { id:Nokia tg:meetsWith id:ZTE }", "its plain triple is missing"),
                bad("INSERT DATA { id:ZTE tg:accuses id:Nokia }", "accuses and Nokia is in no claim"),
                bad("INSERT DATA { id:Nokia tg:supplies id:ZTE }", "supplies and ZTE is in no claim"),
                bad(change("a:claim-1 tg:status", "tg:possible"), "bans and ZTE is in no claim"),
                bad("INSERT DATA { a:claim-1 tg:holder id:Jane_Doe }", "bans and ZTE is in no claim"),
                bad(
                        change("a:claim-2 tg:subject", "id:ZTE") + ";" + change("a:claim-2 tg:object", "id:Nokia"),
                        "meetsWith has no direction"));
    }

    static Stream<Arguments> badTypes() {
        return Stream.of(
                bad(
                        change("id:Australia a", "tg:Company"),
                        "the subject Australia has the type Company, but bans wants Authority"),
                bad(
                        change("id:ZTE a", "tg:Technology"),
                        "the object ZTE has the type Technology, but meetsWith wants Actor"),
                bad(
                        change("a:claim-3 tg:relation", "tg:supplies") + "; " + change("id:ZTE a", "tg:State"),
                        "but supplies wants Organization"),
                bad(
                        change("a:claim-3 tg:relation", "tg:basedIn"),
                        "the object Nokia has the type EquipmentVendor, but basedIn wants Authority"));
    }

    @ParameterizedTest
    @MethodSource({"badClaims", "badEvidence", "badArticles", "badEntities", "badTriples", "badTypes"})
    void aBadArticleIsRejectedWithTheReason(String update, String message) {
        assertViolation(message, violations(load("article.ttl"), update));
    }

    static Stream<Arguments> badKnowledge() {
        return Stream.of(
                bad("DELETE WHERE { lex:ban-v ontolex:writtenRep ?x }", "exactly one word"),
                bad("DELETE WHERE { lex:ban-v lexinfo:partOfSpeech ?x }", "exactly one part of speech"),
                bad("DELETE WHERE { lex:ban-v tg:frame ?x }", "at least one frame"),
                bad("DELETE WHERE { lex:ban-v ontolex:denotes ?x }", "denotes exactly one relation"),
                bad(change("lex:ban-v ontolex:denotes", "tg:bannedBy"), "denotes exactly one relation"),
                bad("DELETE WHERE { lex:ban-v a ?x }", "an entry has the type ontolex:LexicalEntry"),
                bad("DELETE WHERE { lex:ban-v tg:example ?x }", "at least one example"),
                bad(change("lex:ban-v tg:example", "\"It banned [o ZTE].\""), "marks subject and object"),
                bad(change("lex:senator-n tg:example", "\"A senator left.\""), "marks its arguments"),
                bad("INSERT DATA { lex:ban-v tg:statusHint \"maybe\" }", "a status hint is"),
                bad("DELETE WHERE { lex:reporting tg:word ?x }", "at least one word"),
                bad("DELETE WHERE { id:Telstra a ?x }", "what has names is an entity with a type"),
                bad("INSERT DATA { id:Telstra a tg:Company }", "exactly one type"),
                bad("INSERT DATA { id:Telstra rdfs:label \"Other\"@en }", "exactly one label"),
                bad(change("id:Telstra tg:country", "id:Telstra"), "tg:country is one tg:State"),
                bad(change("id:Telstra tg:operatesIn", "id:Nowhere"), "tg:operatesIn is a tg:State"),
                bad("INSERT DATA { id:Telstra tg:contextName \"\"@en }", "a name is not empty"),
                bad("INSERT DATA { id:Telstra tg:supplies id:Australia }", "supplies and Australia is in no claim"));
    }

    @ParameterizedTest
    @MethodSource("badKnowledge")
    void badKnowledgeIsRejectedWithTheReason(String update, String message) {
        assertViolation(message, violations(turtle(LEXICON + GAZETTEER), update));
    }

    @Test
    void aViolationNamesTheClaimAndThePath() {
        Violation violation = violations(load("article.ttl"), change("a:claim-1 tg:cue", "\"\""))
                .get(0);
        assertEquals(
                new Violation(
                        "https://w3id.org/telgraph/article/one#claim-1",
                        "Australia bans ZTE",
                        "tg:cue",
                        "a claim has exactly one cue, not empty"),
                violation);
        assertEquals("Australia bans ZTE: a claim has exactly one cue, not empty (tg:cue)", violation.toString());
    }

    @Test
    void anAddedRelationIsCheckedWithoutAShapeOfItsOwn() {
        Model ontology = load("/ontology/telgraph.ttl");
        ontology.add(turtle("tg:lobbies a tg:Relation ; rdfs:domain tg:Actor ; rdfs:range tg:GovernmentBody ."));
        ShapeGate gate = new ShapeGate(new Knowledge(ontology, load("/ontology/shapes.ttl"), NONE, NONE));
        Model article = load("article.ttl");
        UpdateAction.parseExecute(PREFIXES + change("a:claim-3 tg:relation", "tg:lobbies"), article);
        assertViolation("lobbies wants GovernmentBody", gate.validate(article.getGraph()));
    }

    @Test
    void threadsMayShareIt() {
        List<Violation> expected = violations(load("article.ttl"), "DELETE WHERE { ?c tg:cue ?x }");
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> assertEquals(expected, violations(load("article.ttl"), "DELETE WHERE { ?c tg:cue ?x }")));
    }

    @Test
    void shapesThatAreNotShaclAreRefused() {
        Model shapes = turtle("tg:Broken a sh:NodeShape ; sh:targetClass tg:Claim ; sh:property [ sh:maxCount 1 ] .");
        assertThrows(
                KnowledgeException.class,
                () -> new ShapeGate(new Knowledge(load("/ontology/telgraph.ttl"), shapes, NONE, NONE)));
    }

    private static void assertViolation(String message, List<Violation> violations) {
        assertTrue(violations.stream().anyMatch(v -> v.message().contains(message)), () -> violations.toString());
    }

    private static List<Violation> violations(Model good, String update) {
        UpdateAction.parseExecute(PREFIXES + update, good);
        return GATE.validate(good.getGraph());
    }

    /** An update that gives a subject's property another value. */
    private static String change(String subjectAndProperty, String value) {
        return "DELETE { " + subjectAndProperty + " ?old } INSERT { " + subjectAndProperty + " " + value + " } WHERE { "
                + subjectAndProperty + " ?old }";
    }

    private static Arguments bad(String update, String message) {
        return arguments(update, message);
    }

    private static Model load(String name) {
        return RDFDataMgr.loadModel(ShapeGateTest.class.getResource(name).toString());
    }

    private static Model turtle(String text) {
        Model model = ModelFactory.createDefaultModel();
        return model.read(new StringReader(PREFIXES + text), null, "TURTLE");
    }
}
