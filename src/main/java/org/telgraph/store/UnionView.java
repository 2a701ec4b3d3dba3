package org.telgraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;

/** Quads as queries see them: the default graph is the union of all graphs. */
final class UnionView extends DatasetGraphReadOnly implements DatasetGraphWrapperView {

    UnionView(DatasetGraph quads) {
        super(quads);
    }

    @Override
    public Graph getDefaultGraph() {
        return getUnionGraph();
    }
}
