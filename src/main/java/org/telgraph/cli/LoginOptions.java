package org.telgraph.cli;

import picocli.CommandLine.Option;

/** How to log in to a server. */
final class LoginOptions {

    static final String FUSEKI = "A Fuseki dataset, such as http://localhost:3030/telgraph.";
    static final String DATA_URL = "The graph store service (SPARQL 1.1) of another server.";

    private static final String PASSWORD = "TELGRAPH_PASSWORD";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Log in to the server; the password is taken from the environment variable " + PASSWORD + ".")
    private String user;

    /** Null to go without login. */
    String user() {
        return user;
    }

    /** The password of the user. */
    String password() {
        String password = System.getenv(PASSWORD);
        if (password == null) {
            throw new UserError("--user needs a password in the environment variable " + PASSWORD);
        }
        return password;
    }
}
