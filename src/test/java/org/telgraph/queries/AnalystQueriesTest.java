package org.telgraph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.SparqlQuery;
import org.telgraph.store.StoreException;

/** Runs every query of {@code queries/} over the fixture and compares with the answer kept under the query's name. */
class AnalystQueriesTest {

    private static final Fixture MEMORY = Fixture.inMemory();
    private static final Fixture TDB = Fixture.tdb();

    static List<AnalystQuery> queries() throws IOException {
        List<AnalystQuery> queries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("queries"), "*.rq")) {
            for (Path file : files) {
                queries.add(AnalystQuery.read(file));
            }
        }
        assertFalse(queries.isEmpty(), "no query found");
        return queries;
    }

    @ParameterizedTest
    @MethodSource("queries")
    void answersAsExpected(AnalystQuery query) throws IOException {
        assertTrue(
                Files.exists(Fixture.FOLDER.resolve(query.expectedFile())),
                () -> "no expected answer: write " + Fixture.FOLDER.resolve(query.expectedFile()));
        for (Fixture fixture : List.of(MEMORY, TDB)) {
            if (query.parsed().isSelectType()) {
                assertSameRows(expectedRows(query), fixture.table(query.text()), query.expectedFile());
            } else {
                assertSameTriples(
                        Fixture.expectedGraph(query.expectedFile()), fixture.graph(query.text()), query.expectedFile());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void headerShowsTrueOutput(AnalystQuery query) throws IOException {
        if (query.parsed().isSelectType()) {
            List<String> rows = expectedRows(query);
            assertTrue(query.example().size() > 1, () -> query + ": the example shows no row");
            assertEquals(rows.subList(0, Math.min(rows.size(), query.example().size())), query.example(), query::name);
        } else {
            Graph expected = Fixture.expectedGraph(query.expectedFile());
            Graph example = exampleGraph(query);
            assertFalse(example.isEmpty(), () -> query + ": the example shows no triple");
            example.find()
                    .forEachRemaining(triple -> assertTrue(
                            expected.contains(triple),
                            () -> query + ": the example's " + triple + " is not in the answer"));
        }
    }

    /** A parameter is a VALUES line with that variable alone. */
    @ParameterizedTest
    @MethodSource("queries")
    void whatTheHeaderCallsAParameterCanBeSet(AnalystQuery query) throws StoreException {
        Set<String> settable = SparqlQuery.parse(query.text(), Vocabulary.prefixes(Names.DEFAULT))
                .parameters()
                .keySet();
        for (String parameter : query.parameters()) {
            assertTrue(settable.contains(parameter), () -> query + ": " + parameter + " is none of " + settable);
        }
    }

    @Test
    void everyExpectedAnswerBelongsToAQuery() throws IOException {
        Set<String> known =
                queries().stream().map(AnalystQuery::expectedFile).collect(Collectors.toCollection(TreeSet::new));
        known.add("dataset.trig");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Fixture.FOLDER)) {
            for (Path file : files) {
                assertTrue(known.contains(file.getFileName().toString()), () -> file + " belongs to no query");
            }
        }
    }

    @Test
    void anIncompleteHeaderIsNamed() {
        String complete = "# title: t\n# question: q\n# example output:\n#   s\n#   1\n\nASK {}";
        assertEquals(List.of("s", "1"), AnalystQuery.parse("x", complete).example());
        for (String field : List.of("# title:", "# question:", "# example output:")) {
            String lacking = complete.replace(field, "# note:");
            String message = assertThrows(RuntimeException.class, () -> AnalystQuery.parse("x", lacking))
                    .getMessage();
            assertTrue(message.contains(field), message);
        }
    }

    /** What the fixture promises: it is only as good a witness as it follows the data model. */
    @Test
    void theFixtureFollowsTheDataModel() {
        String prefixes = """
                PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
                PREFIX prov: <http://www.w3.org/ns/prov#>
                PREFIX tg: <https://w3id.org/telgraph/ontology#>
                """;
        assertFalse(
                MEMORY.ask(prefixes
                        + "ASK { ?c tg:subject ?s ; tg:relation ?p ; tg:object ?o ; tg:status tg:fact"
                        + " FILTER NOT EXISTS { ?s ?p ?o } }"),
                "a fact lacks its plain triple");
        assertFalse(
                MEMORY.ask(prefixes
                        + "ASK { ?any tg:relation ?p . ?s ?p ?o FILTER NOT EXISTS { ?c tg:relation ?p ; tg:status"
                        + " tg:fact ; tg:subject|tg:object ?s ; tg:subject|tg:object ?o } }"),
                "a plain triple has no claim of status fact");
        assertFalse(
                MEMORY.ask(prefixes
                        + "ASK { ?e nif:anchorOf ?text ; nif:beginIndex ?begin ; nif:endIndex ?end"
                        + " FILTER (?end - ?begin != STRLEN(?text)) }"),
                "an offset is wrong");
    }

    private static List<String> expectedRows(AnalystQuery query) throws IOException {
        return Files.readAllLines(Fixture.FOLDER.resolve(query.expectedFile()));
    }

    private static void assertSameRows(List<String> expected, List<String> actual, String file) {
        assertEquals(List.of(), without(expected, actual), () -> "missing rows of " + file);
        assertEquals(List.of(), without(actual, expected), () -> "surplus rows beside " + file);
        assertEquals(expected, actual, () -> "the rows of " + file + " in another order, or some of them twice");
    }

    private static List<String> without(List<String> rows, List<String> others) {
        return rows.stream().filter(row -> !others.contains(row)).toList();
    }

    private static void assertSameTriples(Graph expected, Graph actual, String file) {
        List<String> wanted = expected.find().mapWith(Object::toString).toList();
        List<String> found = actual.find().mapWith(Object::toString).toList();
        assertEquals(List.of(), without(wanted, found), () -> "missing triples of " + file);
        assertEquals(List.of(), without(found, wanted), () -> "surplus triples beside " + file);
    }

    private static Graph exampleGraph(AnalystQuery query) {
        StringBuilder turtle = new StringBuilder();
        query.parsed()
                .getPrefixMapping()
                .getNsPrefixMap()
                .forEach((prefix, namespace) -> turtle.append("PREFIX ")
                        .append(prefix)
                        .append(": <")
                        .append(namespace)
                        .append(">\n"));
        query.example().forEach(line -> turtle.append(line).append('\n'));
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(turtle.toString()))
                .lang(Lang.TURTLE)
                .parse(graph);
        return graph;
    }
}
