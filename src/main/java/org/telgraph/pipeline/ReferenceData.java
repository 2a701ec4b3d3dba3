package org.telgraph.pipeline;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.telgraph.graph.ReferenceGraphs;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;
import org.telgraph.store.Change;
import org.telgraph.store.GraphStore;
import org.telgraph.store.StoreException;

/** The graphs that every store has beside those of articles. */
public final class ReferenceData {

    private ReferenceData() {}

    /**
     * Puts the ontology and the gazetteer into a store.
     *
     * @return whether they are there, rather than waiting for a server
     */
    public static boolean put(Knowledge knowledge, Names names, Curator curator, GraphStore store)
            throws StoreException {
        boolean stored = true;
        for (Map.Entry<String, Graph> graph :
                ReferenceGraphs.of(knowledge, names).entrySet()) {
            stored &= store.put(graph.getKey(), curator.curated(graph.getKey(), graph.getValue())) != Change.WAITING;
        }
        return stored;
    }
}
