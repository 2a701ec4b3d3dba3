package org.telgraph.store;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and a server, and does at random what bad networks and servers do. */
final class FlakyServer implements AutoCloseable {

    /** What goes wrong. */
    enum Fault {
        /** Refused; the server never hears of it. */
        BUSY,
        /** The connection breaks; the server never hears of it. */
        REQUEST_LOST,
        /** The server does it, and the connection breaks before it can say so. */
        ANSWER_LOST,
        /** The server does it, and its answer breaks off. */
        ANSWER_CUT_OFF,
        /** The server does it, and its answer stops. */
        ANSWER_HANGS,
        /** No answer ever comes; the server never hears of it. */
        REQUEST_HANGS
    }

    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI target;
    private final Random random;
    private final double share;
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final CountDownLatch end = new CountDownLatch(1);

    /** @param share of the requests that go wrong */
    FlakyServer(URI target, double share, long seed) throws IOException {
        this.target = target;
        this.share = share;
        random = new Random(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What has gone wrong up to now, and how often. */
    synchronized Map<Fault, Integer> faults() {
        return new EnumMap<>(faults);
    }

    private synchronized Fault next() {
        if (random.nextDouble() >= share) {
            return null;
        }
        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
        faults.merge(fault, 1, Integer::sum);
        return fault;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Fault fault = next();
        try (exchange) {
            if (fault == Fault.BUSY) {
                exchange.sendResponseHeaders(UNAVAILABLE, -1);
            } else if (fault == Fault.REQUEST_HANGS) {
                end.await();
            } else if (fault != Fault.REQUEST_LOST) {
                pass(exchange, body, fault);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(HttpExchange exchange, byte[] body, Fault fault) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request(exchange, body), BodyHandlers.ofByteArray());
        if (fault == Fault.ANSWER_LOST) {
            return;
        }
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
        byte[] words = answer.body();
        if (fault == null) {
            exchange.sendResponseHeaders(answer.statusCode(), words.length == 0 ? -1 : words.length);
            exchange.getResponseBody().write(words);
            return;
        }
        // One byte more than will ever come.
        exchange.sendResponseHeaders(answer.statusCode() == 204 ? 200 : answer.statusCode(), words.length + 1L);
        exchange.getResponseBody().write(Arrays.copyOf(words, words.length / 2));
        exchange.getResponseBody().flush();
        if (fault == Fault.ANSWER_HANGS) {
            end.await();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        Headers headers = exchange.getRequestHeaders();
        for (String name : new String[] {"Content-Type", "Accept", "Authorization"}) {
            if (headers.containsKey(name)) {
                request.header(name, headers.getFirst(name));
            }
        }
        return request.build();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
