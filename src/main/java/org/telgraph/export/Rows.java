package org.telgraph.export;

import java.util.function.Consumer;
import org.apache.jena.sparql.engine.binding.Binding;
import org.telgraph.store.StoreException;

/** Where the rows of a SELECT are from, whose default graph is the union of all graphs. */
@FunctionalInterface
public interface Rows {
    void ask(String select, Consumer<Binding> rows) throws StoreException;
}
