package org.telgraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/** Graphs that nobody needs after the run. */
public final class MemoryStore implements GraphStore {

    private final DatasetGraph quads = DatasetGraphFactory.createTxnMem();

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
