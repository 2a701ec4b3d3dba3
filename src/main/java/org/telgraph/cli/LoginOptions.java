package org.telgraph.cli;

import org.telgraph.store.SparqlServer;
import org.telgraph.store.StoreException;
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

    /** The server of a Fuseki dataset. */
    SparqlServer fuseki(String dataset) throws StoreException {
        return SparqlServer.fuseki(dataset, user, password());
    }

    /** A server by the addresses of its services, either of which may be null. */
    SparqlServer services(String data, String query) throws StoreException {
        return SparqlServer.of(data, query, user, password());
    }

    private String password() {
        if (user == null) {
            return null;
        }
        String password = System.getenv(PASSWORD);
        if (password == null) {
            throw new UserError("--user needs a password in the environment variable " + PASSWORD);
        }
        return password;
    }
}
