package org.telgraph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;

/** What docs/data-model.md shows is so, in the fixture. */
class DataModelDocTest {

    private static final Fixture FIXTURE = Fixture.inMemory();

    @Test
    void theQueriesShownFindSomething() throws IOException {
        List<String> queries = blocks("sparql");
        assertEquals(4, queries.size());
        for (String query : queries) {
            Fixture asked = query.contains("tg:bannedBy") ? FIXTURE.inferred() : FIXTURE;
            assertTrue(asked.table(query).size() > 1, () -> "no answer to " + query);
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
