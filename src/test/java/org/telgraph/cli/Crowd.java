package org.telgraph.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients that ask a server analysts' questions, each one after the other, without a pause. */
final class Crowd {

    /**
     * What they met with.
     *
     * @param seconds how long each answer took, sorted
     * @param errors whatever was not answered with 200
     */
    record Experience(List<Double> seconds, List<String> errors) {

        /** The time within which such a share of the answers came. */
        double quantile(double share) {
            return seconds.get((int) Math.min(seconds.size() - 1, Math.round(share * seconds.size())));
        }

        String summary() {
            return "%,d requests, %d errors; answered within p50 %.2f s, p95 %.2f s, p99 %.2f s"
                    .formatted(
                            seconds.size() + errors.size(),
                            errors.size(),
                            quantile(0.5),
                            quantile(0.95),
                            quantile(0.99));
        }
    }

    private final List<String> queries;
    private final URI service;
    private final String authorization;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param authorization the header that lets them in */
    Crowd(List<String> queries, URI service, String authorization) {
        this.queries = List.copyOf(queries);
        this.service = service;
        this.authorization = authorization;
    }

    /** Asks for some time. */
    Experience ask(int clients, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        List<Double> seconds = Collections.synchronizedList(new ArrayList<>());
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Random random = new Random(i);
                tasks.add(() -> {
                    do {
                        ask(queries.get(random.nextInt(queries.size())), seconds, errors);
                    } while (System.nanoTime() < end);
                    return null;
                });
            }
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdown();
        }
        Collections.sort(seconds);
        return new Experience(seconds, errors);
    }

    private void ask(String query, List<Double> seconds, List<String> errors) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(service + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .header("Accept", "text/csv")
                .header("Authorization", authorization)
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                seconds.add((System.nanoTime() - start) / 1e9);
            } else {
                errors.add(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            errors.add(e.toString());
        }
    }
}
