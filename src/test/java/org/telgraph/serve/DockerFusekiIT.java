package org.telgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telgraph.store.RemoteStore;
import org.telgraph.store.SparqlServer;
import org.telgraph.store.StoreException;
import org.telgraph.store.Turtle;

/** Fuseki as the Docker image starts it, without Docker: the same script, configuration and users. */
class DockerFusekiIT {

    private static final Path START = Path.of("docker/fuseki/start").toAbsolutePath();
    /** With what has a meaning in shiro.ini or on the way there. */
    private static final String PASSWORD = "s,e:c=r#e;t$'ä*";

    private static final String READER_PASSWORD = "looking";
    private static final String G = "http://example.org/g";
    private static final String H = "http://example.org/h";

    @TempDir
    static Path temp;

    private static int port;
    private static Process server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        server = launch(Map.of("TELGRAPH_PASSWORD", PASSWORD, "TELGRAPH_READER_PASSWORD", READER_PASSWORD));
        awaitPing();
        try (RemoteStore store = connect("admin", PASSWORD)) {
            store.put(G, Turtle.graph("<http://example.org/a> <http://example.org/p> <http://example.org/b>."));
            store.put(H, Turtle.graph("<http://example.org/b> <http://example.org/p> <http://example.org/c>."));
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.destroy();
        assertTrue(server.waitFor(1, TimeUnit.MINUTES));
    }

    private static Process launch(Map<String, String> passwords) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", START.toString(), "--localhost", "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("TELGRAPH_"));
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        environment.put(
                "PATH", Path.of(System.getProperty("java.home"), "bin") + File.pathSeparator + environment.get("PATH"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TMPDIR", temp.toString());
        environment.put(
                "FUSEKI_BASE", Files.createDirectories(temp.resolve("data")).toString());
        environment.putAll(passwords);
        return builder.start();
    }

    private static void awaitPing() throws Exception {
        HttpRequest ping = HttpRequest.newBuilder(address("/$/ping")).build();
        for (int i = 0; server.isAlive() && i < 300; i++) {
            try {
                assertEquals(
                        200,
                        HttpClient.newHttpClient()
                                .send(ping, BodyHandlers.discarding())
                                .statusCode());
                return;
            } catch (IOException e) {
                Thread.sleep(200);
            }
        }
        throw new IOException("the server does not start: " + Files.readString(temp.resolve("log")));
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static RemoteStore connect(String user, String password) throws StoreException {
        return RemoteStore.connect(SparqlServer.fuseki(address("/telgraph").toString(), user, password));
    }

    private static HttpRequest.Builder as(String user, String password, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Basic " + login);
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, String fields) {
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(fields));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> query(String sparql) throws Exception {
        return send(form(
                as("reader", READER_PASSWORD, "/telgraph/query"),
                "query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8)));
    }

    private String graphs() throws Exception {
        return query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g").body();
    }

    @Test
    void showsAllGraphsInTheDefaultGraph() throws Exception {
        HttpResponse<String> answer =
                query("SELECT ?x { <http://example.org/a> <http://example.org/p>/<http://example.org/p> ?x }");
        assertEquals("x\r\nhttp://example.org/c\r\n", answer.body());
    }

    @Test
    void keepsItsDataOverARestart() throws Exception {
        stop();
        server = launch(Map.of("TELGRAPH_PASSWORD", PASSWORD, "TELGRAPH_READER_PASSWORD", READER_PASSWORD));
        awaitPing();
        assertEquals("g\r\n" + G + "\r\n" + H + "\r\n", graphs());
    }

    @ParameterizedTest
    @CsvSource({"admin, wrong", "admin, ''", "reader, wrong", "nobody, looking", "'', ''"})
    void refusesWhoHasNoPassword(String user, String password) throws Exception {
        assertThrows(StoreException.class, () -> connect(user, password).close());
        for (String path : new String[] {
            "/", "/telgraph/query?query=ASK%7B%7D", "/telgraph/data?default", "/$/datasets", "/$/server"
        }) {
            assertEquals(401, send(as(user, password, path)).statusCode(), path);
            assertEquals(401, send(HttpRequest.newBuilder(address(path))).statusCode(), path);
        }
        assertEquals(
                401,
                send(as(user, password, "/telgraph/data?graph=" + G).DELETE()).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /telgraph/data?graph=http://example.org/g",
                "POST /telgraph/data?graph=http://example.org/g",
                "DELETE /telgraph/data?graph=http://example.org/g",
                "POST /telgraph",
                "POST /$/datasets?dbName=new&dbType=mem",
                "DELETE /$/datasets/telgraph",
                "POST /$/compact/telgraph",
            })
    void letsTheReaderChangeNothing(String line) throws Exception {
        String[] words = line.split(" ");
        HttpRequest.Builder request = as("reader", READER_PASSWORD, words[1])
                .header("Content-Type", "text/turtle")
                .method(words[0], BodyPublishers.ofString("<http://a> <http://b> <http://c>."));
        assertEquals(403, send(request).statusCode());
        assertEquals("g\r\n" + G + "\r\n" + H + "\r\n", graphs());
    }

    @Test
    void showsTheReaderTheConsole() throws Exception {
        HttpResponse<String> page = send(as("reader", READER_PASSWORD, "/"));
        assertTrue(page.body().contains("<title>Apache Jena Fuseki UI</title>"), page.body());
        assertEquals(200, send(as("reader", READER_PASSWORD, "/$/datasets")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "http://localhost:1", "null"})
    void refusesFormsOfOtherPages(String origin) throws Exception {
        String dataset = "dbName=evil&dbType=mem";
        assertEquals(
                403,
                send(form(as("admin", PASSWORD, "/$/datasets"), dataset).header("Origin", origin))
                        .statusCode());
        HttpResponse<String> datasets = send(as("admin", PASSWORD, "/$/datasets"));
        assertFalse(datasets.body().contains("evil"), datasets.body());
        assertTrue(datasets.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }

    @Test
    void acceptsFormsOfItsOwnConsole() throws Exception {
        HttpRequest.Builder compact = as("admin", PASSWORD, "/$/compact/telgraph?deleteOld=true")
                .header("Origin", "http://localhost:" + port)
                .POST(BodyPublishers.noBody());
        assertEquals(200, send(compact).statusCode());
    }

    @Test
    void callsNoOtherServersAndReadsNoFiles() throws Exception {
        String self = "<" + address("/telgraph/query") + ">";
        assertEquals(
                422, query("SELECT * { SERVICE " + self + " { ?s ?p ?o } }").statusCode());
        String load = "update=LOAD+" + URLEncoder.encode("<" + START.toUri() + ">", StandardCharsets.UTF_8);
        for (String path : new String[] {"/telgraph", "/telgraph/update", "/telgraph/query"}) {
            int status = send(form(as("admin", PASSWORD, path), load)).statusCode();
            assertTrue(status >= 400 && status < 500, path + " " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "\"", "\\", "line\nadmin2 = x, admin"})
    void doesNotStartWithoutAPasswordThatItCanKeep(String password) throws Exception {
        Process refusing = launch(Map.of("TELGRAPH_PASSWORD", password));
        assertTrue(refusing.waitFor(1, TimeUnit.MINUTES));
        assertEquals(1, refusing.exitValue());
        assertTrue(Files.readString(temp.resolve("log")).contains("password"));
    }

    @Test
    void keepsThePasswordsToItself() throws IOException {
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("shiro.ini"))));
        assertFalse(Files.exists(temp.resolve("data/shiro.ini")), "Fuseki's own has users with known passwords");
    }
}
