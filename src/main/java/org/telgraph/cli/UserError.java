package org.telgraph.cli;

/** Something that the user can put right; the message is one line that says what, where, and what to do. Exit code 1. */
final class UserError extends RuntimeException {

    UserError(String message) {
        super(message);
    }
}
