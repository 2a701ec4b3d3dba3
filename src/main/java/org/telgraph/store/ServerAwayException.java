package org.telgraph.store;

/** A server did not answer, or said that it cannot answer now, however often it was asked. */
final class ServerAwayException extends StoreException {

    ServerAwayException(StoreException last) {
        super(last.getMessage(), last);
    }
}
