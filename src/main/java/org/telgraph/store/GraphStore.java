package org.telgraph.store;

import org.apache.jena.graph.Graph;

/**
 * A place that keeps named graphs. Implementations promise that a graph is replaced or removed as a whole: whoever
 * reads sees the old graph or the new one, also after a crash. They may be called by several threads.
 */
public interface GraphStore extends AutoCloseable {

    /** Makes the graph's content exactly what is given. */
    void put(String graphIri, Graph graph) throws StoreException;

    /**
     * Removes a graph.
     *
     * @return whether it was there
     */
    boolean delete(String graphIri) throws StoreException;

    @Override
    void close() throws StoreException;
}
