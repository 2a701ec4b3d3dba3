package org.telgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Puts a server's refusal into words: what was asked, what it said, what to do. */
final class HttpRefusal {

    private static final int EXCERPT = 300;

    /** What servers say of a graph rather than of themselves or of who asks. */
    private static final Set<Integer> OF_CONTENT = Set.of(400, 413, 422);

    private HttpRefusal() {}

    static StoreException of(HttpRequest request, HttpResponse<InputStream> response) {
        String message = request.method() + ' ' + request.uri() + ": " + meaning(response) + words(response);
        return OF_CONTENT.contains(response.statusCode())
                ? new GraphRefusedException(message)
                : new StoreException(message);
    }

    private static String meaning(HttpResponse<?> response) {
        int status = response.statusCode();
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                "moved to " + response.headers().firstValue("Location").orElse("another address")
                        + "; give that address";
            case 400 -> "the server does not understand the request (400)";
            case 401 -> "the server asks for a user and password, or does not know these (401)";
            case 403 -> "the user may not do this (403)";
            case 404 -> "there is no such dataset or service (404); is the address that of a dataset?";
            case 405 -> "the service does not allow this (405); it may be read-only, or no dataset";
            case 413 -> "the graph is larger than the server takes (413)";
            case 415 -> "the server does not read Turtle there (415); is it a graph store service?";
            case 429, 503 -> "the server is overloaded or not ready (" + status + ")";
            case 507 -> "the server's disk is full (507)";
            default -> "the server failed with status " + status;
        };
    }

    /** The first line of what the server says in plain text. */
    private static String words(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            boolean plain = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("text/plain"))
                    .isPresent();
            String text = plain ? new String(body.readNBytes(EXCERPT), StandardCharsets.UTF_8) : "";
            return text.isBlank() ? "" : ": " + text.strip().lines().findFirst().orElseThrow();
        } catch (IOException e) {
            return "";
        }
    }
}
