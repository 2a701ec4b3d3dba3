package org.telgraph.store;

import org.apache.jena.graph.Graph;

/**
 * A place that keeps named graphs. Implementations promise that a graph is replaced or removed as a whole: whoever
 * reads sees the old graph or the new one, also after a crash. They may be called by several threads.
 */
public interface GraphStore extends AutoCloseable {

    /** Makes the graph's content exactly what is given. A place that cannot compare calls what was there changed. */
    Change put(String graphIri, Graph graph) throws StoreException;

    /** Whether there is such a graph. */
    boolean contains(String graphIri) throws StoreException;

    /** Makes sure that what was put outlives this process. */
    void flush() throws StoreException;

    /**
     * Removes a graph.
     *
     * @return whether it was there
     */
    boolean delete(String graphIri) throws StoreException;

    @Override
    void close() throws StoreException;
}
