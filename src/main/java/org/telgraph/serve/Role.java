package org.telgraph.serve;

/** What a user may do. */
public enum Role {
    /** Ask, and look at graphs. */
    READER,
    /** Change graphs too, where the server is writable. */
    WRITER
}
