package org.telgraph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telgraph.ontology.Names;

class DataChecksTest {

    private static final DataChecks CHECKS = DataChecks.packaged();

    @Test
    void aGoodStoreHasNoFindings() {
        assertEquals(List.of(), findings("INSERT DATA {}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fact-without-triple    | DELETE DATA { GRAPH article:one { id:Australia tg:bans id:ZTE } }",
                "fact-without-triple    | DELETE DATA { GRAPH article:one { id:ZTE tg:meetsWith id:Nokia } }",
                "triple-without-fact    | INSERT DATA { GRAPH article:one { id:ZTE tg:accuses id:Nokia } }",
                "triple-without-fact    | INSERT DATA { GRAPH article:one { a:claim-1 tg:holderText \"a spy\" } }",
                "triple-without-fact    | INSERT DATA { GRAPH article:two { id:Australia tg:bans id:ZTE } }",
                "claim-without-evidence | DELETE WHERE { GRAPH article:one { a:claim-3 prov:wasDerivedFrom ?x } }",
                "claim-without-evidence | DELETE WHERE { GRAPH article:one { ?x nif:anchorOf ?text } }",
                "evidence-not-in-text   | INSERT DATA { GRAPH article:one { <https://w3id.org/telgraph/article/one#char=0,90> "
                        + "nif:isString \"Ban. Australia banned Nokia in 2018.\" } }",
                "entity-without-label   | DELETE WHERE { GRAPH article:one { id:Jane_Doe rdfs:label ?x } }",
                "two-kinds              | INSERT DATA { GRAPH article:two { id:ZTE a tg:Person } }",
                "wrong-kind             | INSERT DATA { GRAPH article:two { id:Australia a tg:Technology } }",
                "date-after-article     | DELETE { GRAPH ?g { ?a schema:datePublished ?d } } "
                        + "INSERT { GRAPH ?g { ?a schema:datePublished \"2017-06-01\"^^xsd:date } } "
                        + "WHERE { GRAPH ?g { ?a schema:datePublished ?d } }",
                "date-in-future         | DELETE { GRAPH ?g { ?a schema:datePublished ?d } } "
                        + "INSERT { GRAPH ?g { ?a schema:datePublished \"2917-06-01\"^^xsd:date } } "
                        + "WHERE { GRAPH ?g { ?a schema:datePublished ?d } }",
                "date-in-future         | DELETE { GRAPH ?g { ?a schema:datePublished ?d . ?c tg:earliest ?e } } "
                        + "INSERT { GRAPH ?g { ?c tg:earliest \"2917-06-01T00:00:00Z\"^^xsd:dateTime } } "
                        + "WHERE { GRAPH ?g { ?a schema:datePublished ?d . ?c tg:earliest ?e } }",
                "same-label             | INSERT DATA { GRAPH article:two { id:Zte a tg:Company ; rdfs:label \"ZTE\"@en } }"
            })
    void aPlantedFaultIsFound(String check, String update) {
        List<Finding> findings = findings(update);
        assertTrue(findings.stream().anyMatch(f -> f.check().name().equals(check)), () -> findings.toString());
    }

    /** Offsets count code points. */
    @Test
    void evidenceIsFoundInATextWithAnySigns() {
        String text = "\uD83D\uDCE1: \r\nAustralia banned ZTE in 2018. ZTE met Nokia \uD83E\uDD1D, says Jane Q. Doe.";
        assertEquals(
                List.of(),
                findings("INSERT DATA { GRAPH article:one { <https://w3id.org/telgraph/article/one#char=0,90> "
                        + "nif:isString \"" + text.replace("\r\n", "\\r\\n") + "\" } }"));
    }

    @Test
    void companyAndVendorDoNotExcludeEachOther() {
        assertEquals(List.of(), findings("INSERT DATA { GRAPH article:two { id:ZTE a tg:Company } }"));
    }

    @Test
    void bothDirectionsOfASymmetricRelationHaveTheirClaim() {
        assertEquals(
                List.of("wrong-kind"),
                findings("DELETE { GRAPH ?g { id:Nokia a ?t } } INSERT { GRAPH ?g { id:Nokia a tg:Technology } } "
                                + "WHERE { GRAPH ?g { id:Nokia a ?t } }")
                        .stream()
                        .map(f -> f.check().name())
                        .distinct()
                        .toList());
    }

    @Test
    void aVoteMayBeAnnounced() {
        assertEquals(
                List.of(),
                findings(
                        "DELETE { GRAPH ?g { a:claim-1 tg:relation tg:bans . id:Australia tg:bans id:ZTE . id:ZTE a ?t ."
                                + " a:claim-1 tg:earliest ?e } } "
                                + "INSERT { GRAPH ?g { a:claim-1 tg:relation tg:votesOn . id:Australia tg:votesOn id:ZTE . "
                                + "id:ZTE a tg:LegalInstrument . a:claim-1 tg:earliest \"2030-01-01T00:00:00Z\"^^xsd:dateTime } } "
                                + "WHERE { GRAPH ?g { a:claim-1 tg:earliest ?e . id:ZTE a ?t } }; "
                                + "DELETE WHERE { GRAPH ?g { a:claim-2 ?p ?o } } ; DELETE WHERE { GRAPH ?g { a:claim-3 ?p ?o } } ; "
                                + "DELETE WHERE { GRAPH ?g { ?s tg:meetsWith ?o } }"));
    }

    @Test
    void aFindingReadsAsOneLine() {
        assertEquals(
                "error entity-without-label: https://w3id.org/telgraph/id/Jane_Doe no rdfs:label",
                findings("DELETE WHERE { GRAPH article:one { id:Jane_Doe rdfs:label ?x } }")
                        .get(0)
                        .toString());
    }

    @Test
    void everyQueryOfTheSourceTreeRuns() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries", "checks"))) {
            assertEquals(
                    CHECKS.checks().stream()
                            .map(check -> check.name() + ".rq")
                            .sorted()
                            .toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void everyCheckSaysWhatIsWrongAndWhatToDo() {
        for (DataCheck check : CHECKS.checks()) {
            assertFalse(check.title().isEmpty()
                    || check.problem().isEmpty()
                    || check.solution().isEmpty());
            assertTrue(
                    QueryFactory.create(check.query()).getResultVars().containsAll(List.of("focus", "detail")),
                    check.name());
        }
    }

    /** A fault of the article one, and one of the article two. */
    @Test
    void looksAtSomeArticlesOnlyWhenAsked() {
        DatasetGraph data = data("INSERT DATA { GRAPH article:one { id:ZTE tg:accuses id:Nokia } "
                + "GRAPH article:two { id:ZTE a tg:Person . id:Nokia tg:accuses id:ZTE } }");
        DataChecks.Rows<RuntimeException> rows = rows(data);
        assertEquals(
                List.of("triple-without-fact", "two-kinds"),
                names(CHECKS.run(rows, List.of(Names.DEFAULT.article("one")))));
        assertEquals(
                List.of("triple-without-fact", "two-kinds"),
                names(CHECKS.run(rows, List.of(Names.DEFAULT.article("two")))));
        assertEquals(List.of(), names(CHECKS.run(rows, List.of(Names.DEFAULT.article("three")))));
    }

    private static DataChecks.Rows<RuntimeException> rows(DatasetGraph data) {
        return (select, sink) -> Txn.executeRead(data, () -> {
            try (QueryExec query = QueryExec.dataset(data).query(select).build()) {
                query.select().forEachRemaining(sink);
            }
        });
    }

    private static List<String> names(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.check().name())
                .distinct()
                .toList();
    }

    @Test
    void whatAnAnalystKeepsApartMayShareALabel() {
        assertEquals(
                List.of(),
                findings("INSERT DATA { GRAPH article:two { id:Zte a tg:Company ; rdfs:label \"ZTE\"@en } "
                        + "GRAPH <https://w3id.org/telgraph/curation> { id:ZTE owl:differentFrom id:Zte } }"));
    }

    @Test
    void aCheckWithoutHeaderIsRefused() {
        assertThrows(IllegalStateException.class, () -> DataCheck.parse("mine", "# title: Mine\nASK {}"));
    }

    private static List<Finding> findings(String update) {
        return CHECKS.run(rows(data(update)));
    }

    /** The sample data with a change; the default graph is the union of all graphs. */
    private static DatasetGraph data(String update) {
        DatasetGraph quads = DatasetGraphFactory.create();
        load(quads, Names.DEFAULT.ontologyGraph(), "/ontology/telgraph.ttl");
        load(quads, Names.DEFAULT.article("one"), "article.ttl");
        UpdateAction.parseExecute(ShapeGateTest.PREFIXES + update, quads);
        DatasetGraph union = new DatasetGraphMapLink(quads.getUnionGraph());
        quads.listGraphNodes().forEachRemaining(name -> union.addGraph(name, quads.getGraph(name)));
        return union;
    }

    private static void load(DatasetGraph quads, String graph, String name) {
        RDFDataMgr.read(
                quads.getGraph(NodeFactory.createURI(graph)),
                DataChecksTest.class.getResource(name).toString());
    }
}
