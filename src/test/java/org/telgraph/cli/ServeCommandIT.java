package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** How a server ends. */
class ServeCommandIT {

    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @TempDir
    Path temp;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpRequest query(URI service, String query) {
        return HttpRequest.newBuilder(
                        URI.create(service + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build();
    }

    private void awaitRunning(URI service) throws Exception {
        HttpRequest metrics =
                HttpRequest.newBuilder(service.resolve("/$/metrics")).build();
        while (!client.send(metrics, BodyHandlers.ofString())
                .body()
                .lines()
                .anyMatch(line -> line.startsWith("fuseki_requests{")
                        && line.contains("endpoint=\"query\"")
                        && !line.endsWith(" 0.0"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void endsInGoodOrderWhileAQueryRuns() throws Exception {
        Path store = temp.resolve("store");
        CommandRun.of("demo", "--no-serve", "--store", store).ok();
        String before = CommandRun.dump(store);
        try (CommandProcess serve = CommandProcess.start("serve", "--store", store, "--port", 0)) {
            URI service = URI.create(serve.await("Queries:").replaceFirst("Queries:\\s*", ""));
            CompletableFuture<Integer> answer = client.sendAsync(query(service, ENDLESS), BodyHandlers.ofString())
                    .thenApply(HttpResponse::statusCode)
                    .exceptionally(broken -> 0);
            awaitRunning(service);
            serve.end();
            assertNotEquals(200, answer.get());
        }
        assertEquals(before, CommandRun.dump(store));
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void aKilledServerLeavesAStoreThatOpens() throws Exception {
        Path store = temp.resolve("store");
        CommandRun.of("demo", "--no-serve", "--store", store).ok();
        String before = CommandRun.dump(store);
        try (CommandProcess serve = CommandProcess.start("serve", "--store", store, "--port", 0)) {
            URI service = URI.create(serve.await("Queries:").replaceFirst("Queries:\\s*", ""));
            client.sendAsync(query(service, ENDLESS), BodyHandlers.ofString());
            awaitRunning(service);
        }
        assertEquals(before, CommandRun.dump(store));
    }
}
