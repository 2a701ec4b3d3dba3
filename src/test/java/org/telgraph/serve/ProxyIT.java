package org.telgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.Needs;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.serve.ServerSettings.Limits;
import org.telgraph.store.TdbStore;
import org.telgraph.store.Turtle;

/** The server behind nginx with TLS, by the configuration that the images have. */
class ProxyIT {

    private static final String GRAPH = "/telgraph/data?graph=http://example.org/x";

    @TempDir
    static Path temp;

    private static TdbStore store;
    private static FusekiService service;
    private static Process proxy;
    private static int port;
    private static SSLContext tls;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        Needs.installed(succeeds("nginx", "-v") && succeeds("openssl", "version"), "nginx and openssl are needed");
        assertTrue(succeeds(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                temp.resolve("key.pem").toString(),
                "-out",
                temp.resolve("cert.pem").toString()));
        Path users = Files.write(
                temp.resolve("users"),
                List.of(
                        Users.line("ann", "ann's password", Role.READER),
                        Users.line("bob", "bob's password", Role.WRITER)));
        store = TdbStore.open(temp.resolve("data"));
        store.put("http://example.org/g", Turtle.graph(":a :p 1."));
        service = FusekiService.start(
                store,
                Vocabulary.prefixes(Names.DEFAULT),
                new ServerSettings("127.0.0.1", 0, Users.read(users), true, true, Set.of(), false, Limits.DEFAULT));
        launch();
        tls = trusting(temp.resolve("cert.pem"));
        client = HttpClient.newBuilder().sslContext(tls).build();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void launch() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String configuration = Files.readString(Path.of("docker/proxy/nginx.conf"))
                .replace("/tmp/", temp + "/")
                .replace("listen 8443", "listen 127.0.0.1:" + port)
                .replace("/etc/telgraph/tls", temp.toString())
                .replace("http://telgraph:3030", "http://127.0.0.1:" + service.port());
        Path file = Files.writeString(temp.resolve("nginx.conf"), configuration);
        proxy = new ProcessBuilder("nginx", "-c", file.toString(), "-p", temp.toString(), "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile())
                .start();
        for (int i = 0; proxy.isAlive() && !listens(); i++) {
            assertTrue(i < 300, "nginx does not start");
            proxy.waitFor(100, TimeUnit.MILLISECONDS);
        }
        assertTrue(proxy.isAlive(), () -> log());
    }

    private static boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static String log() {
        try {
            return Files.readString(temp.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null);
        try (InputStream in = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "proxy", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @AfterAll
    static void stop() throws Exception {
        if (store == null) {
            return;
        }
        proxy.destroy();
        assertTrue(proxy.waitFor(1, TimeUnit.MINUTES));
        service.close();
        store.close();
    }

    private static HttpRequest.Builder request(String user, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .timeout(Duration.ofMinutes(1));
        String pair = user + ":" + user + "'s password";
        return user.isEmpty()
                ? request
                : request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder put(String user) {
        return request(user, GRAPH)
                .header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString("<http://a> <http://b> <http://c> ."));
    }

    @Test
    void usersReachTheServerByTls() throws Exception {
        HttpResponse<String> answer = send(request("ann", "/telgraph/query?query=ASK%7B%3Fs%20%3Fp%201%7D"));
        assertEquals(200, answer.statusCode(), ProxyIT::log);
        assertTrue(answer.body().contains("true"), answer.body());
        assertEquals(
                "max-age=31536000",
                answer.headers().firstValue("Strict-Transport-Security").orElse(""));
        assertEquals(200, send(request("ann", "/")).statusCode());
        assertEquals(401, send(request("", "/telgraph/query?query=ASK%7B%7D")).statusCode());
    }

    @Test
    void writersWriteAlsoFromTheServersOwnPages() throws Exception {
        assertEquals(403, send(put("ann")).statusCode());
        assertEquals(201, send(put("bob")).statusCode());
        assertEquals(
                200,
                send(put("bob").header("Origin", "https://localhost:" + port)).statusCode());
        assertEquals(
                403, send(put("bob").header("Origin", "https://evil.example")).statusCode());
    }

    @Test
    void nobodyIsServedWithoutTls() throws Exception {
        HttpRequest plain = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/$/ping"))
                .build();
        assertEquals(
                400,
                HttpClient.newHttpClient().send(plain, BodyHandlers.ofString()).statusCode());
        HttpRequest trusted = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/$/ping"))
                .build();
        assertThrows(SSLException.class, () -> HttpClient.newHttpClient().send(trusted, BodyHandlers.ofString()));
    }

    /** By hand, as Java's client would send all of it. */
    @Test
    void tooLargeRequestsEndAtTheProxy() throws Exception {
        try (Socket socket = tls.getSocketFactory().createSocket("localhost", port)) {
            socket.getOutputStream()
                    .write(("PUT " + GRAPH + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertEquals("HTTP/1.1 413 Request Entity Too Large", answer.readLine());
        }
    }
}
