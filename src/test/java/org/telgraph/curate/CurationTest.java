package org.telgraph.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.sys.NormalizeTermsTDB2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telgraph.check.ShapeGate;
import org.telgraph.graph.ClaimList;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Ontology;

class CurationTest {

    private static final String ARTICLE = Names.DEFAULT.article("one");
    private static final Ontology ONTOLOGY = Ontology.of(Knowledge.packaged().ontology());
    private static final Model GAZETTEER = Knowledge.packaged().gazetteer();
    private static final ShapeGate GATE = new ShapeGate(Knowledge.packaged());

    private static final String PREFIXES = """
            PREFIX tg: <https://w3id.org/telgraph/ontology#>
            PREFIX id: <https://w3id.org/telgraph/id/>
            PREFIX a: <https://w3id.org/telgraph/article/one#>
            PREFIX article: <https://w3id.org/telgraph/article/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            """;

    /** Who, when and why. */
    private static final String BY =
            " ; dcterms:creator 'Jane Doe' ; dcterms:created '2020-02-12'^^xsd:date ; rdfs:comment 'I read it' .\n";

    /** Australia bans ZTE: fact; Nokia meets with ZTE: fact; Jane Q. Doe says that Huawei supplies ZTE. */
    private static final Graph GRAPH = RDFParser.source(CurationTest.class
                    .getResource("/org/telgraph/check/article.ttl")
                    .toString())
            .lang(Lang.TURTLE)
            .toGraph();

    @TempDir
    Path temp;

    private static Curation curation(String turtle) throws CurationException {
        return Curation.of(RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE)
                .base(Names.DEFAULT.curationGraph())
                .toGraph());
    }

    /** The graph as rulings make it, which has to be as the shapes want it, and from which there is a way back. */
    private static Graph curated(String turtle) throws CurationException {
        Graph curated = curation(turtle).apply(ARTICLE, GRAPH, ONTOLOGY, GAZETTEER);
        assertEquals(List.of(), GATE.validate(curated));
        assertEquals(lines(GRAPH), lines(Curation.undo(ARTICLE, curated)));
        return curated;
    }

    /** With numbers as a store gives them back. */
    private static Set<String> lines(Graph graph) {
        return graph.stream()
                .map(triple -> triple.getSubject() + " " + triple.getPredicate() + " "
                        + NormalizeTermsTDB2.normalizeTDB2(triple.getObject()))
                .collect(Collectors.toSet());
    }

    private static boolean ask(Graph graph, String pattern) {
        return QueryExec.dataset(DatasetGraphFactory.wrap(graph))
                .query(PREFIXES + "ASK { " + pattern + " }")
                .ask();
    }

    private static String claim(Graph graph, String pattern) {
        var rows = QueryExec.dataset(DatasetGraphFactory.wrap(graph))
                .query(PREFIXES + "SELECT ?claim { ?claim a tg:Claim . " + pattern + " }")
                .select();
        return "<" + rows.next().get("claim").getURI() + ">";
    }

    private static final String BAN = "?claim tg:relation tg:bans";
    private static final String MEETING = "?claim tg:relation tg:meetsWith";

    @Test
    void aRejectedClaimIsGoneWithWhatOnlyItNeeds() throws Exception {
        Graph curated = curated("<#1> a tg:Rejection ; tg:claim " + claim(GRAPH, BAN) + BY);
        assertFalse(ask(curated, BAN));
        assertFalse(ask(curated, "id:Australia ?any ?thing"));
        assertFalse(ask(curated, "id:Australia tg:bans ?any"));
        assertTrue(ask(curated, "id:ZTE rdfs:label 'ZTE'@en"), "another claim needs it");
        assertEquals(ClaimList.of(GRAPH).size() - 1, ClaimList.of(curated).size());
    }

    @Test
    void whatWasDoneStaysVisible() throws Exception {
        Graph curated = curated("<#1> a tg:Rejection ; tg:claim " + claim(GRAPH, BAN) + BY);
        assertTrue(ask(
                curated,
                "a:curation a tg:CurationEffect ; tg:appliedRuling <https://w3id.org/telgraph/curation#1> ; "
                        + "tg:withdrawn ?text FILTER CONTAINS(?text, 'Australia')"));
    }

    @Test
    void aRejectedMeetingGoesInBothDirections() throws Exception {
        Graph curated = curated("<#1> a tg:Rejection ; tg:claim " + claim(GRAPH, MEETING) + BY);
        assertFalse(ask(curated, "?one tg:meetsWith ?other"));
    }

    @Test
    void aConfirmedClaimIsSure() throws Exception {
        Graph curated = curated("<#1> a tg:Confirmation ; tg:claim " + claim(GRAPH, BAN) + BY);
        assertTrue(ask(curated, BAN + " ; tg:confidence 1e0 ; tg:confirmedBy <https://w3id.org/telgraph/curation#1>"));
    }

    @Test
    void mergedEntitiesAreOneWithBothNames() throws Exception {
        Graph curated = curated("<#1> a tg:Merge ; tg:entity id:ZTE ; tg:into id:Zhongxing" + BY);
        assertFalse(ask(curated, "id:ZTE ?any ?thing") || ask(curated, "?thing ?any id:ZTE"));
        assertTrue(ask(curated, "id:Zhongxing rdfs:label 'Zhongxing'@en ; skos:altLabel 'ZTE'@en"));
        assertTrue(ask(curated, "id:Australia tg:bans id:Zhongxing"));
        assertEquals(ClaimList.of(GRAPH).size(), ClaimList.of(curated).size());
    }

    @Test
    void whatTheGazetteerKnowsIsIntroducedByIt() throws Exception {
        Graph curated = curated("<#1> a tg:Merge ; tg:entity id:ZTE ; tg:into id:ATT" + BY);
        assertTrue(ask(curated, "id:ATT rdfs:label 'AT&T'@en ; a tg:NetworkOperator ; skos:altLabel 'ZTE'@en"));
        assertFalse(ask(curated, "id:ATT a tg:EquipmentVendor"));
    }

    @Test
    void aClaimOfTwoThatAreOneSaysNothing() throws Exception {
        Graph curated = curated("<#1> a tg:Merge ; tg:entity id:Nokia ; tg:into id:ZTE" + BY);
        assertFalse(ask(curated, "?one tg:meetsWith ?other"));
        assertTrue(ask(curated, "id:ZTE rdfs:label 'ZTE'@en"));
        assertTrue(ask(curated, "id:Australia tg:bans id:ZTE"));
    }

    @Test
    void argumentsWithoutDirectionStayInOrder() throws Exception {
        Graph curated = curated("<#1> a tg:Merge ; tg:entity id:Nokia ; tg:into id:_last" + BY);
        assertTrue(ask(curated, MEETING + " ; tg:subject id:ZTE ; tg:object id:_last"));
        assertTrue(ask(curated, "id:ZTE tg:meetsWith id:_last . id:_last tg:meetsWith id:ZTE"));
    }

    @Test
    void mergesLeadOn() throws Exception {
        Graph curated = curated("<#1> a tg:Merge ; tg:entity id:Middle ; tg:into id:End" + BY
                + "<#2> a tg:Merge ; tg:entity id:ZTE ; tg:into id:Middle" + BY);
        assertTrue(ask(curated, "id:Australia tg:bans id:End"));
    }

    @Test
    void aSplitRenamesWhereItSays() throws Exception {
        String split = "<#1> a tg:Split ; tg:entity id:ZTE ; tg:into id:ZTE_Foundation ; tg:inArticle article:";
        Graph curated = curated(split + "one" + BY);
        assertTrue(ask(curated, "id:Australia tg:bans id:ZTE_Foundation"));
        Curation elsewhere = curation(split + "two" + BY);
        assertSame(GRAPH, elsewhere.apply(ARTICLE, GRAPH, ONTOLOGY, GAZETTEER));
        assertTrue(ask(elsewhere.graph(), "id:ZTE owl:differentFrom id:ZTE_Foundation"));
    }

    @Test
    void aCorrectionGivesTypeAndLabel() throws Exception {
        Graph curated =
                curated("<#1> a tg:Correction ; tg:entity id:ZTE ; tg:type tg:Company ; rdfs:label 'ZTE Corp'@en" + BY);
        assertTrue(ask(curated, "id:ZTE a tg:Company ; rdfs:label 'ZTE Corp'@en ; skos:altLabel 'ZTE'@en"));
        assertFalse(ask(curated, "id:ZTE a tg:EquipmentVendor"));
    }

    @Test
    void otherRulingsStartFromWhatWasExtracted() throws Exception {
        Graph once = curated("<#1> a tg:Rejection ; tg:claim " + claim(GRAPH, BAN) + BY);
        Curation other = curation("<#2> a tg:Correction ; tg:entity id:ZTE ; tg:type tg:Company" + BY);
        Graph twice = other.apply(ARTICLE, once, ONTOLOGY, GAZETTEER);
        assertEquals(lines(other.apply(ARTICLE, GRAPH, ONTOLOGY, GAZETTEER)), lines(twice));
        assertEquals(lines(GRAPH), lines(Curation.none().apply(ARTICLE, twice, ONTOLOGY, GAZETTEER)));
    }

    @Test
    void whatAStoreKeepsIsReadAgain() throws Exception {
        Curation written =
                curation("<#1> a tg:Split ; tg:entity id:ZTE ; tg:into id:Zte ; tg:inArticle article:one" + BY);
        assertEquals(written.rulings(), Curation.of(written.graph()).rulings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<#1> a tg:Rejection ; tg:claim a:claim-1 .                           | is told once",
                "<#1> a tg:Rejection                                              BY  | exactly one claim",
                "<#1> a tg:Rejection ; tg:claim id:ZTE                            BY  | exactly one claim",
                "<#1> a tg:Merge ; tg:entity id:ZTE                               BY  | exactly one other entity",
                "<#1> a tg:Merge ; tg:entity id:ZTE ; tg:into id:ZTE              BY  | are the same",
                "<#1> a tg:Correction ; tg:entity id:ZTE                          BY  | gives a type or a label",
                "<#1> a tg:Praise ; tg:entity id:ZTE                              BY  | a ruling is a tg:Rejection",
                "<#1> tg:entity id:ZTE                                            BY  | a ruling is a tg:Rejection",
                "[] a tg:Merge ; tg:entity id:ZTE ; tg:into id:Nokia              BY  | needs a name",
                "<#1> a tg:Merge ; tg:entity id:A ; tg:into id:B BY <#2> a tg:Merge ; tg:entity id:B ; tg:into id:A BY "
                        + "| merged into itself",
                "<#1> a tg:Merge ; tg:entity id:A ; tg:into id:B BY <#2> a tg:Merge ; tg:entity id:A ; tg:into id:C BY "
                        + "| merged by another ruling",
            })
    void saysWhichRulingIsWrong(String turtle, String expected) {
        String message = assertThrows(CurationException.class, () -> curation(turtle.replace("BY", BY)))
                .getMessage();
        assertTrue(message.startsWith("ruling ") && message.contains(expected), message);
    }

    @Test
    void saysWhereTheFileIsWrong() throws Exception {
        Path file = Files.writeString(temp.resolve("rulings.ttl"), "<#1> a tg:Merge .\n");
        String message = assertThrows(CurationException.class, () -> Curation.read(file, ARTICLE))
                .getMessage();
        assertTrue(message.startsWith(file + ": [line: 1"), message);
        Path missing = temp.resolve("missing.ttl");
        assertEquals(
                "there is no file " + missing,
                assertThrows(CurationException.class, () -> Curation.read(missing, ARTICLE))
                        .getMessage());
    }
}
