package org.telgraph.store;

/** What putting a graph did to a store. */
public enum Change {
    /** There was no graph of that name. */
    NEW,
    /** There was another one. */
    CHANGED,
    /** The store held this graph already. */
    UNCHANGED,
    /** The store was away; the graph is kept for it. */
    WAITING
}
