package org.telgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telgraph.article.Article;
import org.telgraph.extract.Extraction;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.serve.ServerSettings.Limits;
import org.telgraph.store.Change;
import org.telgraph.store.JournalEntry;
import org.telgraph.store.RemoteStore;
import org.telgraph.store.SparqlServer;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import org.telgraph.store.Turtle;

/** What each role may and may not do: every endpoint, every method. */
class AccessIT {

    private static final PrefixMapping PREFIXES = Vocabulary.prefixes(Names.DEFAULT);
    private static final String PAGE = "https://page.example";
    private static final String G = "http://example.org/g";
    private static final String GRAPH = "?graph=" + URLEncoder.encode(G, StandardCharsets.UTF_8);

    @TempDir
    static Path temp;

    private static Path file;
    private static TdbStore store;
    private static FusekiService readOnly;
    private static FusekiService writable;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        file = temp.resolve("users");
        Files.write(
                file,
                List.of(
                        "# readers and writers",
                        Users.line("ann", "ann's password", Role.READER),
                        Users.line("bob", "bob's: password", Role.WRITER)));
        store = TdbStore.open(temp.resolve("data"));
        readOnly = FusekiService.start(store, PREFIXES, settings(false), AccessIT::read);
        writable = FusekiService.start(store, PREFIXES, settings(true), AccessIT::read);
    }

    private static Extraction read(Article article) {
        return new Extraction(article, List.of(), List.of(), List.of());
    }

    private static ServerSettings settings(boolean write) throws StoreException {
        return new ServerSettings("127.0.0.1", 0, Users.read(file), write, true, Set.of(PAGE), false, Limits.DEFAULT);
    }

    @AfterAll
    static void stop() throws StoreException {
        readOnly.close();
        writable.close();
        store.close();
    }

    @BeforeEach
    void fill() throws StoreException {
        store.put(G, Turtle.graph(":a :p 1."));
        store.flush();
    }

    private static String password(String user) {
        return switch (user) {
            case "ann" -> "ann's password";
            case "bob" -> "bob's: password";
            default -> "wrong password";
        };
    }

    private HttpRequest.Builder request(FusekiService server, String user, String method, String path) {
        String type = path.contains("/data")
                ? "text/turtle"
                : path.contains("read-text")
                        ? "application/json"
                        : path.contains("update") ? "application/sparql-update" : "application/sparql-query";
        String body = path.contains("/data")
                ? "<http://a> <http://b> <http://c> ."
                : path.contains("read-text")
                        ? "{\"text\":\"Sweden banned Huawei.\"}"
                        : path.contains("update")
                                ? "INSERT DATA { GRAPH <http://x> { <http://a> <http://b> 1 } }"
                                : "ASK {}";
        boolean hasBody = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, hasBody ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
        if (hasBody) {
            request.header("Content-Type", type);
        }
        if (!user.equals("nobody")) {
            String pair = user + ":" + password(user);
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Columns: a request; what nobody, a reader and a writer get of a server that is read-only, and of one that is not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET     /                              | 401 200 200 | 401 200 200",
                "GET     /index.html                    | 401 200 200 | 401 200 200",
                "POST    /                              | 405 405 405 | 405 405 405",
                "GET     /$/ping                        | 200 200 200 | 200 200 200",
                "GET     /$/ready                       | 200 200 200 | 200 200 200",
                "POST    /$/ping                        | 405 405 405 | 405 405 405",
                "GET     /$/metrics                     | 401 200 200 | 401 200 200",
                "GET     /$/server                      | 401 200 200 | 401 200 200",
                "GET     /$/datasets                    | 401 200 200 | 401 200 200",
                "POST    /$/datasets?dbName=x&dbType=mem| 405 405 405 | 405 405 405",
                "DELETE  /$/datasets/telgraph           | 405 405 405 | 405 405 405",
                "POST    /$/backup/telgraph             | 405 405 405 | 405 405 405",
                "GET     /$/backup                      | 401 403 200 | 401 403 200",
                "GET     /%24/backup                    | 401 403 200 | 401 403 200",
                "GET     /x/../$/backup                 | 401 403 200 | 401 403 200",
                "GET     //$/backup                     | 400 400 400 | 400 400 400",
                "GET     /$/backup;x=1                  | 401 403 200 | 401 403 200",
                "POST    /$/backup                      | 405 405 405 | 405 405 405",
                "POST    /$/compact/telgraph            | 405 405 405 | 405 405 405",
                "GET     /telgraph/query?query=ASK%7B%7D| 401 200 200 | 401 200 200",
                "POST    /telgraph/query                | 401 200 200 | 401 200 200",
                "POST    /telgraph/inferred             | 401 200 200 | 401 200 200",
                "DELETE  /telgraph/inferred             | 405 405 405 | 405 405 405",
                "PUT     /telgraph/query                | 405 405 405 | 405 405 405",
                "POST    /telgraph                      | 401 200 200 | 401 200 200",
                "PUT     /telgraph                      | 405 405 405 | 405 405 405",
                "DELETE  /telgraph                      | 405 405 405 | 405 405 405",
                "PATCH   /telgraph/data" + "?default    | 405 405 405 | 405 405 405",
                "GET     /telgraph/data?graph=http://example.org/g    | 401 200 200 | 401 200 200",
                "HEAD    /telgraph/data?graph=http://example.org/g    | 401 200 200 | 401 200 200",
                "GET     /telgraph/data?graph=http://example.org/none | 401 404 404 | 401 404 404",
                "PUT     /telgraph/data?graph=http://example.org/x    | 405 405 405 | 401 403 201",
                "POST    /telgraph/data?graph=http://example.org/y    | 405 405 405 | 401 403 201",
                "DELETE  /telgraph/data?graph=http://example.org/none | 405 405 405 | 401 403 404",
                "PUT     /telgraph/data                 | 405 405 405 | 401 403 400",
                "DELETE  /telgraph/data                 | 405 405 405 | 401 403 400",
                "POST    /telgraph/update               | 405 405 405 | 401 403 204",
                "GET     /telgraph/update?update=CLEAR+ALL | 401 404 404 | 401 405 405",
                "POST    /telgraph/upload               | 405 405 405 | 405 405 405",
                "POST    /telgraph/query/               | 405 405 405 | 405 405 405",
                "POST    /telgraph/../telgraph/update   | 405 405 405 | 405 405 405",
                "GET     /explore                       | 401 302 302 | 401 302 302",
                "GET     /explore/                      | 401 200 200 | 401 200 200",
                "HEAD    /explore/js/main.js            | 401 200 200 | 401 200 200",
                "GET     /explore/queries/names.rq      | 401 200 200 | 401 200 200",
                "GET     /explore/questions             | 401 200 200 | 401 200 200",
                "GET     /explore/none.js               | 401 404 404 | 401 404 404",
                "GET     /explore/js/main.class         | 401 404 404 | 401 404 404",
                "GET     /explore/..%2f..%2flog4j2.xml  | 400 400 400 | 400 400 400",
                "GET     /explore/%2e%2e/%2e%2e/log4j2.xml | 400 400 400 | 400 400 400",
                "POST    /explore/                      | 405 405 405 | 405 405 405",
                "POST    /explore/questions             | 405 405 405 | 405 405 405",
                "POST    /explore/read-text             | 401 200 200 | 401 200 200",
                "GET     /explore/read-text             | 401 405 405 | 401 405 405",
                "PUT     /explore/read-text             | 405 405 405 | 405 405 405",
            })
    void eachRoleMayDoThis(String line, String ofReadOnly, String ofWritable) throws Exception {
        String[] words = line.strip().split("\\s+");
        assertEquals(ofReadOnly.strip(), statuses(readOnly, words), "read-only");
        assertEquals(ofWritable.strip(), statuses(writable, words), "writable");
        store.delete("http://example.org/x");
        store.delete("http://example.org/y");
    }

    private String statuses(FusekiService server, String... words) throws Exception {
        StringBuilder statuses = new StringBuilder();
        for (String user : List.of("nobody", "ann", "bob")) {
            statuses.append(' ')
                    .append(send(request(server, user, words[0], words[1])).statusCode());
        }
        return statuses.substring(1);
    }

    @Test
    void whoAsksWithoutAPasswordIsAskedForOne() throws Exception {
        HttpResponse<String> answer = send(request(writable, "nobody", "GET", "/telgraph/query?query=ASK%7B%7D"));
        assertEquals(
                "Basic realm=\"telgraph\", charset=\"UTF-8\"",
                answer.headers().firstValue("WWW-Authenticate").orElse(""));
    }

    @Test
    void guessingIsStopped() throws Exception {
        try (FusekiService server = FusekiService.start(store, PREFIXES, settings(false))) {
            for (int i = 0; i < 10; i++) {
                assertEquals(
                        401, send(request(server, "eve", "GET", "/$/server")).statusCode());
            }
            assertEquals(429, send(request(server, "eve", "GET", "/$/server")).statusCode());
            assertEquals(200, send(request(server, "ann", "GET", "/$/server")).statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({"https://page.example, 200", "https://evil.example, 403", "null, 403"})
    void otherPagesMayOnlyAskWhereTheirOriginIsNamed(String origin, int expected) throws Exception {
        HttpResponse<String> answer =
                send(request(readOnly, "ann", "POST", "/telgraph/query").header("Origin", origin));
        assertEquals(expected, answer.statusCode());
        assertEquals(
                expected == 200 ? origin : "",
                answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertEquals(
                403,
                send(request(writable, "bob", "PUT", "/telgraph/data" + GRAPH).header("Origin", "https://evil.example"))
                        .statusCode());
    }

    /** Such as it is said where it is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"text\":\"Sweden banned Huawei.\",\"date\":\"2020-10-20\"} | 200",
                "application/json | {\"text\":\" \"}                                          | 400",
                "application/json | {\"text\":\"x\",\"date\":\"yesterday\"}                    | 400",
                "application/json | no JSON                                                | 400",
                "application/json | []                                                     | 400",
                "text/plain       | {\"text\":\"Sweden banned Huawei.\"}                      | 415",
            })
    void aTextIsReadIfItIsOne(String type, String body, int expected) throws Exception {
        HttpRequest.Builder request = request(readOnly, "ann", "POST", "/explore/read-text")
                .setHeader("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        assertEquals(expected, send(request).statusCode());
        assertEquals(
                403,
                send(request.copy().setHeader("Origin", "https://evil.example")).statusCode());
    }

    @Test
    void aTextMayBeTooLong() throws Exception {
        HttpRequest.Builder request = request(readOnly, "ann", "POST", "/explore/read-text")
                .POST(BodyPublishers.ofString("{\"text\":\"" + "x".repeat(200_000) + "\"}"));
        assertEquals(413, send(request).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <file:///etc/passwd>",
                "LOAD SILENT <OTHER> INTO GRAPH <http://x>",
                "INSERT { GRAPH <http://x> { ?s ?p ?o } } WHERE { SERVICE <OTHER> { ?s ?p ?o } }",
                "INSERT DATA { GRAPH <http://x> { <http://a> <http://b> 1 } } ; LOAD <OTHER>",
                "CLEAR SILENT GRAPH <http://x\\u003E\\u0020;\\u0020LOAD\\u0020\\u003COTHER>",
            })
    void updatesReadNothingFromElsewhere(String update) throws Exception {
        List<String> asked = new ArrayList<>();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        other.start();
        try {
            String address = "http://127.0.0.1:" + other.getAddress().getPort() + "/";
            HttpResponse<String> answer = send(request(writable, "bob", "POST", "/telgraph/update")
                    .POST(BodyPublishers.ofString(update.replace("OTHER", address))));
            assertTrue(Set.of(204, 400, 422).contains(answer.statusCode()), answer.body());
            assertEquals(List.of(), asked);
            assertEquals(List.of(G), store.graphs());
        } finally {
            other.stop(0);
        }
    }

    @Test
    void contextsOfJsonLdAreNotFollowed() throws Exception {
        for (String type : List.of("application/ld+json", "multipart/form-data; boundary=x", "text/csv")) {
            assertEquals(
                    415,
                    send(request(writable, "bob", "PUT", "/telgraph/data" + GRAPH)
                                    .setHeader("Content-Type", type)
                                    .PUT(BodyPublishers.ofString("{\"@context\":\"file:///etc/passwd\"}")))
                            .statusCode(),
                    type);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "union", "x", "", "http://a b"})
    void graphsHaveAbsoluteNames(String name) throws Exception {
        String graph = URLEncoder.encode(name, StandardCharsets.UTF_8);
        assertEquals(
                400,
                send(request(writable, "bob", "PUT", "/telgraph/data?graph=" + graph))
                        .statusCode());
        assertEquals(List.of(G), store.graphs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void imagesOfOtherPagesAreNoQueries(String site) throws Exception {
        for (String path : List.of("/telgraph/query?query=ASK%7B%7D", "/$/backup", "/telgraph/data" + GRAPH)) {
            assertEquals(
                    403,
                    send(request(writable, "bob", "GET", path).header("Sec-Fetch-Site", site))
                            .statusCode(),
                    path);
        }
        assertEquals(
                200,
                send(request(writable, "bob", "GET", "/").header("Sec-Fetch-Site", site))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <http://a> <http://b> 1 }",
                "INSERT { ?s <http://b> 1 } WHERE { ?s ?p ?o }",
                "COPY <http://example.org/g> TO DEFAULT",
            })
    void nothingIsWrittenWhereNobodyFindsIt(String update) throws Exception {
        HttpResponse<String> answer =
                send(request(writable, "bob", "POST", "/telgraph/update").POST(BodyPublishers.ofString(update)));
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("name a graph"), answer.body());
    }

    @Test
    void updatesComeInFormsToo() throws Exception {
        String update = "INSERT DATA { GRAPH <http://example.org/form> { <http://a> <http://b> 1 } }";
        assertEquals(
                200,
                send(request(writable, "bob", "POST", "/telgraph/update")
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(
                                        "update=" + URLEncoder.encode(update, StandardCharsets.UTF_8))))
                        .statusCode());
        assertTrue(store.graphs().contains("http://example.org/form"));
        assertTrue(store.delete("http://example.org/form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/$/backup", "/$/server", "/$/datasets", "/$/metrics"})
    void namedPagesAskTheDatasetOnly(String path) throws Exception {
        assertEquals(
                403,
                send(request(writable, "bob", "GET", path).header("Origin", PAGE))
                        .statusCode());
    }

    @Test
    void namedPagesAreToldWhatTheyMaySend() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(writable.dataset().resolve("/telgraph/query"))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", PAGE)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization,content-type"));
        assertEquals(
                PAGE, answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        String headers = answer.headers()
                .firstValue("Access-Control-Allow-Headers")
                .orElse("")
                .toLowerCase(Locale.ROOT);
        assertTrue(headers.contains("authorization") && headers.contains("content-type"), headers);
    }

    @Test
    void packedRequestsAreRefused() throws Exception {
        assertEquals(
                415,
                send(request(writable, "bob", "POST", "/telgraph/query").header("Content-Encoding", "gzip"))
                        .statusCode());
    }

    @Test
    void namedPagesMayNotWrite() throws Exception {
        assertEquals(
                403,
                send(request(writable, "bob", "POST", "/telgraph/update").header("Origin", PAGE))
                        .statusCode());
    }

    @Test
    void updatesEndToo() throws Exception {
        Limits limits = new Limits(Duration.ofMillis(200), 1000, 1 << 20, 1 << 20);
        ServerSettings settings =
                new ServerSettings("127.0.0.1", 0, Users.read(file), true, true, Set.of(), false, limits);
        store.put(
                G,
                Turtle.graph(IntStream.range(0, 300)
                        .mapToObj(i -> ":s" + i + " :p " + i + " .")
                        .collect(Collectors.joining())));
        String endless = "INSERT { GRAPH <http://x> { ?a ?b ?i } } WHERE { GRAPH ?x { ?a ?b ?c } GRAPH ?y { ?d ?e ?f } "
                + "GRAPH ?z { ?g ?h ?i } GRAPH ?u { ?j ?k ?l } }";
        try (FusekiService server = FusekiService.start(store, PREFIXES, settings)) {
            assertEquals(
                    503,
                    send(request(server, "bob", "POST", "/telgraph/update").POST(BodyPublishers.ofString(endless)))
                            .statusCode());
            assertEquals(
                    201,
                    send(request(server, "bob", "PUT", "/telgraph/data?graph=http://example.org/x"))
                            .statusCode());
        }
        store.delete("http://example.org/x");
        assertEquals(List.of(G), store.graphs());
    }

    @Test
    void aWriterLoadsThroughTheServerAndTheJournalForgets() throws Exception {
        store.journal().add(G, "1", "v", new JournalEntry.Content("t", 0, List.of(), List.of()));
        store.journal().write();
        SparqlServer address =
                SparqlServer.fuseki("http://127.0.0.1:" + writable.port() + "/telgraph", "bob", "bob's: password");
        try (RemoteStore remote = RemoteStore.connect(address)) {
            assertEquals(Change.CHANGED, remote.put(G, Turtle.graph(":a :p 2.")));
            assertTrue(remote.graph(G).isIsomorphicWith(Turtle.graph(":a :p 2.")));
        }
        assertFalse(store.journal().has(G));

        store.journal().add(G, "1", "v", new JournalEntry.Content("t", 0, List.of(), List.of()));
        store.journal().write();
        send(request(writable, "bob", "POST", "/telgraph/update").POST(BodyPublishers.ofString("DROP ALL")));
        assertFalse(store.journal().has(G));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann                | not NAME:HASH",
                "ann:secret         | not a bcrypt hash",
                "ann:HASH:king      | no such role: king; there are reader and writer",
                ":HASH              | not NAME:HASH",
                "''                 | has no user",
            })
    void saysWhatIsWrongWithAUsersFile(String line, String expected) throws Exception {
        String hash = Users.line("x", "some password", Role.READER).split(":")[1];
        Path wrong = Files.writeString(temp.resolve("wrong"), line.replace("HASH", hash) + "\n");
        String message =
                assertThrows(StoreException.class, () -> Users.read(wrong)).getMessage();
        assertTrue(message.startsWith(wrong.toString()) && message.contains(expected), message);
    }

    /** The hash that Apache's documentation gives for this password. */
    @Test
    void readsWhatHtpasswdWrites() throws Exception {
        Path theirs = Files.writeString(
                temp.resolve("theirs"), "ali:$2y$05$c4WoMPo3SXsafkva.HHa6uXQZWr7oboPiC2bT/r7q1BB8I2s0BRqC\n");
        Users users = Users.read(theirs);
        assertEquals(Role.READER, users.role("ali", "myPassword").orElseThrow());
        assertTrue(users.role("ali", "wrong").isEmpty());
    }
}
