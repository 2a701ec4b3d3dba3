package org.telgraph.curate;

/** A curation cannot be used; the message says which ruling is at fault and why. */
public final class CurationException extends Exception {

    CurationException(String message) {
        super(message);
    }

    CurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
