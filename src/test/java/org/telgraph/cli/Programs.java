package org.telgraph.cli;

/** Commands for tests of other packages. */
public final class Programs {

    private Programs() {}

    /** Runs a command, which has to succeed but for input that is broken, and returns what it prints. */
    public static String telgraph(Object... args) {
        return CommandRun.of(args).out();
    }
}
