package org.telgraph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.ResultFormat;
import org.telgraph.store.SparqlQuery;
import org.telgraph.store.TdbStore;

/** What docs/data-model.md shows is so, in the fixture. */
class DataModelDocTest {

    @TempDir
    Path folder;

    private static final Fixture FIXTURE = Fixture.inMemory();

    @Test
    void theQueriesShownFindSomething() throws Exception {
        List<String> queries = blocks("sparql");
        assertEquals(5, queries.size());
        for (String query : queries) {
            if (query.contains("text:query")) {
                assertTrue(found(query).lines().count() > 1, () -> "no answer to " + query);
                continue;
            }
            Fixture asked = query.contains("tg:bannedBy") ? FIXTURE.inferred() : FIXTURE;
            assertTrue(asked.table(query).size() > 1, () -> "no answer to " + query);
        }
    }

    private String found(String query) throws Exception {
        try (TdbStore store = TdbStore.open(folder)) {
            DatasetGraph articles = RDFDataMgr.loadDatasetGraph(
                    Fixture.FOLDER.resolve("dataset.trig").toString());
            for (Node name : Iter.toList(articles.listGraphNodes())) {
                store.put(name.getURI(), articles.getGraph(name));
            }
            ByteArrayOutputStream table = new ByteArrayOutputStream();
            SparqlQuery.parse(query, Vocabulary.prefixes(Names.DEFAULT))
                    .run(store.searchable(), ResultFormat.CSV, table);
            return table.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void theClaimShownIsInTheFixtureAndHasNoPlainTriple() throws IOException {
        Graph shown = GraphFactory.createDefaultGraph();
        for (String turtle : blocks("turtle")) {
            RDFParser.create()
                    .source(new StringReader(turtle))
                    .lang(Lang.TURTLE)
                    .prefixes(PrefixMapFactory.create(Vocabulary.prefixes(Names.DEFAULT)))
                    .parse(shown);
        }
        assertFalse(shown.isEmpty());
        Graph all = FIXTURE.graph("CONSTRUCT WHERE { ?s ?p ?o }");
        shown.find().forEachRemaining(triple -> assertTrue(all.contains(triple), triple::toString));
        assertFalse(FIXTURE.ask("ASK { id:Huawei tg:spiesOn id:Vodafone }"));
    }

    private static List<String> blocks(String language) throws IOException {
        Pattern block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL);
        return block.matcher(Files.readString(Path.of("docs/data-model.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
