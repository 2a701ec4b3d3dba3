package org.telgraph.bench;

/** A measurement that could not be made; the message says why. */
public final class BenchException extends RuntimeException {

    BenchException(String message) {
        super(message);
    }
}
