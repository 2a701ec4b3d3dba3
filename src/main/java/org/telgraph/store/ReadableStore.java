package org.telgraph.store;

import java.util.function.BiConsumer;

/** A store whose content can be looked at while it is written. */
public interface ReadableStore extends GraphStore {

    /** Whether it can be read indeed; a server whose query service is not known cannot. */
    boolean isReadable();

    /**
     * Hands on every value of a property, each with the name of its graph, in no order. The store must not be used by the
     * consumer.
     *
     * @param property the property's IRI
     */
    void values(String property, BiConsumer<String, String> consumer) throws StoreException;
}
