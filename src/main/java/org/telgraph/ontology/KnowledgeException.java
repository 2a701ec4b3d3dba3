package org.telgraph.ontology;

/** A knowledge file cannot be used; the message is one line that says which file, where in it, and why. */
public class KnowledgeException extends IllegalArgumentException {

    public KnowledgeException(String message) {
        super(message);
    }

    public KnowledgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
