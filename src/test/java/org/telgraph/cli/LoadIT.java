package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.serve.Role;
import org.telgraph.serve.Users;
import org.telgraph.store.PackagedQueries;

/**
 * A server that many ask at once, and that a build writes to meanwhile: no request fails, and the memory that is in use after
 * some time stays as it is. In earnest: {@code -Dtelgraph.test.store=DIR} with 10,000 articles,
 * {@code -Dtelgraph.test.clients=64}, {@code -Dtelgraph.test.seconds=300}, {@code -Dtelgraph.test.news=FILE}.
 */
class LoadIT {

    private static final int CLIENTS = Integer.getInteger("telgraph.test.clients", 16);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("telgraph.test.seconds", 4));
    private static final String STORE = System.getProperty("telgraph.test.store");
    private static final String NEWS = System.getProperty("telgraph.test.news");
    private static final String PASSWORD = "bob's password";
    private static final double MEGABYTE = 1 << 20;

    @TempDir
    Path temp;

    private Path store;
    private Path news;
    private Path users;

    @BeforeEach
    void fill() throws Exception {
        news = NEWS == null ? News.write(temp.resolve("more.jsonl"), 100, 1) : Path.of(NEWS);
        users = Files.writeString(temp.resolve("users"), Users.line("bob", PASSWORD, Role.WRITER));
        store = STORE == null ? temp.resolve("store") : Path.of(STORE);
        if (STORE == null) {
            CommandRun.of("demo", "--no-serve", "--store", store).ok();
            CommandRun.of("build", "--store", store, News.write(temp.resolve("news.jsonl"), 100, 0))
                    .ok();
        }
    }

    @Test
    void manyAskAtOnceAlsoWhileABuildWrites() throws Exception {
        String authorization =
                "Basic " + Base64.getEncoder().encodeToString(("bob:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        List<String> queries = new ArrayList<>(PackagedQueries.questions().values());
        queries.add("ASK { id:Australia tg:bans id:Huawei }");
        queries.add("SELECT ?p ?o { id:Huawei ?p ?o } LIMIT 20");
        try (CommandProcess serve =
                CommandProcess.start("serve", "--store", store, "--port", 0, "--users", users, "--writable")) {
            URI service = URI.create(serve.await("Queries:").replaceFirst("Queries:\\s*", ""));
            Crowd crowd = new Crowd(queries, service, authorization);
            System.out.println(
                    "warm-up: " + crowd.ask(CLIENTS, TIME.dividedBy(3)).summary());
            double warm = usedMemory(serve, service, authorization);

            Crowd.Experience alone = crowd.ask(CLIENTS, TIME);
            System.out.printf("%d clients: %s%n", CLIENTS, alone.summary());
            double after = usedMemory(serve, service, authorization);

            CompletableFuture<CommandRun> build = CompletableFuture.supplyAsync(() -> build(service));
            Crowd.Experience beside = crowd.ask(CLIENTS, TIME);
            CommandRun built = build.get().ok();
            System.out.printf("beside a build (%s): %s%n", built.message(), beside.summary());
            double atLast = usedMemory(serve, service, authorization);
            System.out.printf(
                    "memory in use: %.0f MB warm, %.0f MB after, %.0f MB after the build too%n", warm, after, atLast);

            assertEquals(List.of(), alone.errors());
            assertEquals(List.of(), beside.errors());
            assertTrue(after < warm * 1.2 + 20, warm + " MB became " + after);
            assertTrue(atLast < warm * 1.2 + 40, warm + " MB became " + atLast);
            serve.end();
        }
        if (STORE == null) { // what is wrong with another store was so before
            CommandRun.of("check", "--store", store).ok();
        }
    }

    private CommandRun build(URI service) {
        try {
            return CommandProcess.run(
                    temp,
                    Map.of("TELGRAPH_PASSWORD", PASSWORD),
                    "build",
                    "--fuseki",
                    service.resolve("."),
                    "--user",
                    "bob",
                    news);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Megabytes that are in use after everything else was collected. */
    private static double usedMemory(CommandProcess serve, URI service, String authorization) throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        assertEquals(
                0,
                new ProcessBuilder(jcmd.toString(), Long.toString(serve.pid()), "GC.run")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor());
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/$/metrics"))
                .header("Authorization", authorization)
                .build();
        String metrics = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return metrics.lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .sum()
                / MEGABYTE;
    }
}
