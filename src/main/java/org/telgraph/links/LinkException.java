package org.telgraph.links;

/** The index of links could not be built or read; the message says which, why, and what to do. */
public final class LinkException extends Exception {

    public LinkException(String message) {
        super(message);
    }

    public LinkException(String message, Throwable cause) {
        super(message, cause);
    }
}
