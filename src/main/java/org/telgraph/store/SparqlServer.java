package org.telgraph.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a SPARQL 1.1 server keeps a dataset, and who asks.
 *
 * @param data its Graph Store Protocol service, null when graphs are not to be written
 * @param query its query service, null when nothing is to be asked
 * @param user the user's name for basic authentication, empty for none
 * @param password the user's password
 */
public record SparqlServer(URI data, URI query, String user, String password) {

    /**
     * The server of a dataset as Fuseki lays it out.
     *
     * @param dataset address of the dataset, such as {@code http://localhost:3030/telgraph}
     */
    public static SparqlServer fuseki(String dataset, String user, String password) throws StoreException {
        String base = dataset.replaceAll("/+$", "");
        return of(base + "/data", base + "/query", user, password);
    }

    /** The same Fuseki dataset, asked at the service that answers also what follows by the ontology. */
    public SparqlServer inferred() {
        return new SparqlServer(data, query.resolve("inferred"), user, password);
    }

    /** Where a telgraph server gives its store as a whole. */
    URI backup() {
        return query.resolve("../$/backup");
    }

    /** A server by the addresses of its services, either of which may be null. */
    public static SparqlServer of(String data, String query, String user, String password) throws StoreException {
        return new SparqlServer(address(data), address(query), user == null ? "" : user, password);
    }

    private static URI address(String text) throws StoreException {
        if (text == null) {
            return null;
        }
        try {
            URI uri = URI.create(text);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new StoreException(
                "not the address of a SPARQL server: " + text + "; it looks like http://localhost:3030/telgraph");
    }

    /** The header that proves who asks. */
    Optional<String> authorization() {
        if (user.isEmpty()) {
            return Optional.empty();
        }
        String pair = user + ':' + (password == null ? "" : password);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without the password, so that it does not end up in a log. */
    @Override
    public String toString() {
        return "data " + data + ", query " + query + (user.isEmpty() ? "" : ", user " + user);
    }
}
