package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {

    private static final String G = "http://example.org/g";
    private static final String H = "http://example.org/h";

    private final MemoryStore store = new MemoryStore();

    private int size() {
        return Txn.calculateRead(
                store.dataset(), () -> store.dataset().getDefaultGraph().size());
    }

    @Test
    void replacesAGraphAsAWhole() throws StoreException {
        store.put(G, Turtle.graph(":a :p :b, :c."));
        store.put(G, Turtle.graph(":a :p :d."));
        assertEquals(1, size());
    }

    @Test
    void theDefaultGraphIsTheUnionOfAll() throws StoreException {
        store.put(G, Turtle.graph(":a :p :b."));
        store.put(H, Turtle.graph(":a :p :b, :c."));
        assertEquals(2, size());
    }

    @Test
    void removesAGraph() throws StoreException {
        store.put(G, Turtle.graph(":a :p :b."));
        assertTrue(store.delete(G));
        assertFalse(store.delete(G));
        assertEquals(0, size());
    }
}
