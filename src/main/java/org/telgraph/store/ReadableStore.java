package org.telgraph.store;

import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.engine.binding.Binding;

/** A store whose content can be looked at while it is written. */
public interface ReadableStore extends GraphStore {

    /** Whether it can be read indeed; a server whose query service is not known cannot. */
    boolean isReadable();

    /**
     * Puts a graph that differs from the stored one by what analysts ruled of it, so that it still is what was loaded.
     *
     * @return as for {@link #put}
     */
    default Change amend(String graphIri, Graph graph) throws StoreException {
        return put(graphIri, graph);
    }

    /** A copy of a graph, empty if there is none of that name; not to be changed. */
    Graph graph(String graphIri) throws StoreException;

    /**
     * Hands on the rows of a SELECT that declares its own prefixes, one by one as they come. The default graph is the union
     * of all graphs. The store must not be used by the consumer.
     */
    void rows(String select, Consumer<Binding> consumer) throws StoreException;
}
