package org.telgraph.store;

/** A query is not one that can be run: the message says where it is wrong, in lines and columns of the user's own text. */
public final class BadQueryException extends StoreException {

    BadQueryException(String message) {
        super(message);
    }
}
