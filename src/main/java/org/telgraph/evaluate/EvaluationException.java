package org.telgraph.evaluate;

/** Gold or claims that cannot be used; the message is one line that says which file, where in it, and why. */
public final class EvaluationException extends RuntimeException {

    EvaluationException(String message) {
        super(message);
    }
}
