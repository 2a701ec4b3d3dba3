package org.telgraph.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The port of the server. */
final class PortOption {

    private static final int HIGHEST = 65_535;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    static final int DEFAULT = 3030;

    private int port = DEFAULT;
    private boolean chosen;

    @Option(names = "--port", paramLabel = "PORT", description = "The port (default: 3030); 0 for any free one.")
    private void setPort(int port) {
        if (port < 0 || port > HIGHEST) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to " + HIGHEST + ", not " + port);
        }
        this.port = port;
        chosen = true;
    }

    /** Whether the user has named the port. */
    boolean chosen() {
        return chosen;
    }

    int port() {
        return port;
    }
}
