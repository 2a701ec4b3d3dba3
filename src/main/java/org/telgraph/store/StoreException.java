package org.telgraph.store;

/** A store could not be read or written; the message says which, why, and what to do. */
public class StoreException extends Exception {

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
