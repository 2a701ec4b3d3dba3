package org.telgraph.queries;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.InferredView;

/** The dataset of the query tests, asked as users ask theirs: the default graph is the union of all graphs. */
final class Fixture {

    static final Path FOLDER = Path.of("src/test/resources/queries");

    private final DatasetGraph dataset;
    private final DatasetGraph seen;

    private Fixture(DatasetGraph dataset, DatasetGraph seen) {
        this.dataset = dataset;
        this.seen = seen;
    }

    private Fixture(DatasetGraph dataset) {
        this(dataset, dataset);
        Txn.executeWrite(
                dataset,
                () -> RDFDataMgr.read(dataset, FOLDER.resolve("dataset.trig").toString()));
    }

    static Fixture inMemory() {
        return new Fixture(DatasetGraphFactory.createTxnMem());
    }

    /** Keeps its statements in another order than the in-memory dataset. */
    static Fixture tdb() {
        return new Fixture(DatabaseMgr.createDatasetGraph());
    }

    /** The same, with what follows by the ontology. */
    Fixture inferred() {
        return new Fixture(dataset, InferredView.of(dataset));
    }

    /** The lines of the CSV that a SELECT query gives, the columns' names first. */
    List<String> table(String query) {
        return Txn.calculateRead(dataset, () -> {
            try (QueryExecution execution = execution(query)) {
                ByteArrayOutputStream csv = new ByteArrayOutputStream();
                ResultSetFormatter.outputAsCSV(csv, execution.execSelect());
                return csv.toString(StandardCharsets.UTF_8).lines().toList();
            }
        });
    }

    /** The graph that a CONSTRUCT query gives. */
    Graph graph(String query) {
        return Txn.calculateRead(dataset, () -> {
            try (QueryExecution execution = execution(query)) {
                return execution.execConstruct().getGraph();
            }
        });
    }

    boolean ask(String query) {
        return Txn.calculateRead(dataset, () -> {
            try (QueryExecution execution = execution(query)) {
                return execution.execAsk();
            }
        });
    }

    private QueryExecution execution(String query) {
        DatasetGraph view = new DatasetGraphMapLink(seen.getUnionGraph());
        seen.listGraphNodes().forEachRemaining(name -> view.addGraph(name, seen.getGraph(name)));
        return QueryExecution.dataset(DatasetFactory.wrap(view))
                .query(parse(query))
                .build();
    }

    private static Query parse(String query) {
        Query parsed = new Query();
        parsed.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes(Names.DEFAULT));
        return QueryFactory.parse(parsed, query, null, Syntax.syntaxARQ);
    }

    static Graph expectedGraph(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, FOLDER.resolve(file).toString());
        return graph;
    }
}
