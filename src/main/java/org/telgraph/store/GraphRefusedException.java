package org.telgraph.store;

/** A graph cannot be taken, whereas others can. */
final class GraphRefusedException extends StoreException {

    GraphRefusedException(String message) {
        super(message);
    }

    GraphRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
