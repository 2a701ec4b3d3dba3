package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "--bind 0.0.0.0,          '--bind needs a file of users, --users FILE'",
        "--writable,              '--writable needs a file of users, --users FILE'",
        "--query-timeout 0,       '--query-timeout, --max-rows, --max-answer and --max-request are 1 or more'",
    })
    void saysWhatGoesTogether(String options, String message) {
        Object[] args = Stream.of("serve --store " + temp.resolve("store") + " " + options)
                .flatMap(line -> Stream.of(line.split(" ")))
                .toArray();
        assertEquals("telgraph: " + message, CommandRun.of(args).ends(2).message());
    }

    /** As docs/security.md has it, but for the proxy. */
    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void othersAreServedWithAPasswordAndWithinLimits() throws Exception {
        Path store = temp.resolve("store");
        CommandRun.of("demo", "--no-serve", "--store", store).ok();
        CommandRun line =
                CommandRun.withInput("a long password\n", "password", "ann").ok();
        assertTrue(line.out().matches("ann:\\$2[aby]\\$.*:reader\\R"), line.out());
        Path users = Files.writeString(temp.resolve("users"), line.out());
        try (CommandProcess serve = CommandProcess.start(
                "serve",
                "--store",
                store,
                "--port",
                0,
                "--bind",
                "127.0.0.1",
                "--users",
                users,
                "--max-rows",
                2,
                "--access-log",
                "--cors",
                "https://page.example")) {
            serve.await("through a proxy that speaks TLS");
            URI service = URI.create(serve.await("Queries:").replaceFirst("Queries:\\s*", ""));
            String authorization = "Basic "
                    + Base64.getEncoder().encodeToString("ann:a long password".getBytes(StandardCharsets.UTF_8));
            assertEquals(401, status(query(service, "ASK {}")));
            assertEquals(200, status(with(query(service, "ASK {}"), authorization)));
            assertEquals(422, status(with(query(service, "SELECT * { ?s ?p ?o } LIMIT 3"), authorization)));
            serve.await(" - ann [");
            serve.end();
        }
    }

    private static HttpRequest with(HttpRequest request, String authorization) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .header("Authorization", authorization)
                .build();
    }

    private int status(HttpRequest request) throws Exception {
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }
}
