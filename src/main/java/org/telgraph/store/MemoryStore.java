package org.telgraph.store;

import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/** Graphs that nobody needs after the run. */
public final class MemoryStore implements ReadableStore {

    private final DatasetGraph quads;

    /** An empty one. */
    public MemoryStore() {
        this(DatasetGraphFactory.createTxnMem());
    }

    MemoryStore(DatasetGraph quads) {
        this.quads = quads;
    }

    @Override
    public Change put(String graphIri, Graph graph) {
        boolean there = delete(graphIri);
        Txn.executeWrite(quads, () -> quads.addGraph(NodeFactory.createURI(graphIri), graph));
        return there ? Change.CHANGED : Change.NEW;
    }

    @Override
    public boolean contains(String graphIri) {
        return Txn.calculateRead(quads, () -> quads.containsGraph(NodeFactory.createURI(graphIri)));
    }

    @Override
    public boolean delete(String graphIri) {
        Node name = NodeFactory.createURI(graphIri);
        return Txn.calculateWrite(quads, () -> {
            boolean there = quads.containsGraph(name);
            quads.removeGraph(name);
            return there;
        });
    }

    @Override
    public boolean isReadable() {
        return true;
    }

    @Override
    public Graph graph(String graphIri) {
        Graph copy = GraphFactory.createDefaultGraph();
        Txn.executeRead(
                quads,
                () -> quads.getGraph(NodeFactory.createURI(graphIri)).stream().forEach(copy::add));
        return copy;
    }

    @Override
    public void rows(String select, Consumer<Binding> consumer) {
        DatasetGraph all = dataset();
        Txn.executeRead(all, () -> {
            try (QueryExec execution = QueryExec.dataset(all).query(select).build()) {
                execution.select().forEachRemaining(consumer);
            }
        });
    }

    /** Everything in it, to be read. The default graph is the union of all graphs. */
    public DatasetGraph dataset() {
        return new UnionView(quads);
    }

    @Override
    public void flush() {
        // Nothing outlives it.
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
