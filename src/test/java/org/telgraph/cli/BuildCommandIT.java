package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.ontology.Names;

class BuildCommandIT {

    private static final String RECORDS = """
            {"id":"supply","title":"Wire","publisher":"Sample Wire","date":"2020-02-12","url":"https://example.org/1",\
            "text":"Huawei supplies Vodafone. American officials claim that Huawei has installed backdoors."}
            {"id":"ban","title":null,"text":"Australia banned Huawei in August 2018. Japan has not banned Huawei."}
            {"id":"vote","text":"Germany will vote on a 5G bill. China has threatened Germany with consequences."}
            """;

    @TempDir
    static Path shared;

    private static Path news;
    /** The store of the records, which tests leave as it is. */
    private static Path ready;

    @TempDir
    Path temp;

    /** A store of the test's own. */
    private Path store;

    /** A file of the test's own. */
    private Path graph;

    @BeforeAll
    static void build() throws Exception {
        news = Files.writeString(shared.resolve("news.jsonl"), RECORDS);
        ready = shared.resolve("store");
        CommandRun.of("build", "--store", ready, news).ok();
    }

    @BeforeEach
    void name() {
        store = temp.resolve("store");
        graph = temp.resolve("graph.nq");
    }

    @Test
    void buildsFromEveryKindOfInput() throws Exception {
        Path file = Files.writeString(temp.resolve("single.txt"), "Sweden banned ZTE.");
        Path folder = Files.createDirectories(temp.resolve("articles/2020")).getParent();
        Files.writeString(folder.resolve("a.txt"), "Ericsson supplies Telia.");
        Files.writeString(folder.resolve("2020/b.txt"), "Germany may ban Huawei.");
        String input = "{\"id\":\"in\",\"text\":\"Nokia supplies Telefonica.\"}\n";

        CommandRun run = CommandRun.withInput(input, "build", "--store", store, news, file, folder, "-")
                .ok();

        assertTrue(run.message().startsWith("read 7: 7 new, 0 changed, 0 unchanged; 10 claims in "), run.err());
        assertEquals("", run.out());
        assertEquals(
                Set.of(
                        "Huawei supplies Vodafone",
                        "Australia bans Huawei",
                        "Germany votesOn 5G_bill",
                        "China threatens Germany",
                        "Sweden bans ZTE",
                        "Ericsson supplies Telia",
                        "Nokia supplies Telefonica"),
                CommandRun.triples(store));
        assertEquals(
                Set.of(
                        "Huawei deploys backdoor claimed United_States",
                        "Japan bans Huawei negated",
                        "Germany bans Huawei possible"),
                without("fact", CommandRun.claims(store)));
        assertEquals(
                List.of(
                        "article/2020/b.txt",
                        "article/a.txt",
                        "article/ban",
                        "article/in",
                        "article/single.txt",
                        "article/supply",
                        "article/vote"),
                articles(CommandRun.dump(store)));
    }

    @Test
    void tellsHowManySentencesAreTooLong() throws Exception {
        String list = "The list has Telia, " + "the one in the north and ".repeat(25)
                + "Telenor buys from Huawei. Australia banned Huawei.";
        Path article = Files.writeString(temp.resolve("list.txt"), list);
        CommandRun run = CommandRun.of("build", "--store", store, article).ok();
        assertTrue(run.err().contains("\nsentences too long to be read: 1\n"), run.err());
        assertEquals(Set.of("Australia bans Huawei"), CommandRun.triples(store));
    }

    @Test
    void leavesOutWhatIsNotSure() {
        CommandRun.of("build", "--out", graph, "--min-confidence", 0.9, news).ok();
        Set<String> facts = Set.of(
                "Huawei supplies Vodafone",
                "Australia bans Huawei",
                "Germany votesOn 5G_bill",
                "China threatens Germany");
        assertEquals(facts, CommandRun.triples(graph));
        assertEquals(Set.of(), without("fact", CommandRun.claims(graph)));
        CommandRun.of("build", "--out", graph, "--min-confidence", 1, news).ok();
        assertEquals(Set.of(), CommandRun.claims(graph));
        assertEquals(Set.of(), CommandRun.triples(graph));
    }

    private static Set<String> without(String word, Set<String> rows) {
        return rows.stream().filter(row -> !row.contains(" " + word)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void tellsWhereAnArticleIsFrom() {
        String query = """
                SELECT ?headline ?publisher ?date ?url {
                  <https://w3id.org/telgraph/article/supply> schema:headline ?headline ; schema:publisher ?publisher ;
                    schema:datePublished ?date ; schema:url ?url
                }""";
        assertEquals(
                List.of("headline,publisher,date,url", "Wire,Sample Wire,2020-02-12,https://example.org/1"),
                CommandRun.of("query", "--store", ready, "--format", "csv", "-e", query)
                        .ok()
                        .lines());
    }

    @Test
    void writesTheSameSortedBytesWithAnyNumberOfThreads() throws Exception {
        byte[] expected = CommandRun.dump(ready).getBytes(StandardCharsets.UTF_8);
        for (int threads : new int[] {1, 2, 4}) {
            CommandRun.of("build", "--out", graph, "--threads", threads, news).ok();
            assertArrayEquals(expected, Files.readAllBytes(graph), threads + " threads");
        }
        List<String> lines =
                new String(expected, StandardCharsets.UTF_8).lines().toList();
        assertEquals(new ArrayList<>(new TreeSet<>(lines)), lines);

        Path zipped = temp.resolve("graph.nq.gz");
        CommandRun.of("build", "--out", zipped, news).ok();
        byte[] first = Files.readAllBytes(zipped);
        CommandRun.of("build", "--out", zipped, news).ok();
        assertArrayEquals(first, Files.readAllBytes(zipped));
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(zipped))) {
            assertArrayEquals(expected, in.readAllBytes());
        }
    }

    @Test
    void buildingAgainChangesNothing() {
        String before = CommandRun.dump(ready);
        CommandRun.of("build", "--store", ready, news).ok();
        assertEquals(before, CommandRun.dump(ready));
    }

    @Test
    void replacesOnlyTheGraphOfTheArticleThatHasChanged() throws Exception {
        CommandRun.of("build", "--store", store, news).ok();
        String before = CommandRun.dump(store);
        Path changed = Files.writeString(temp.resolve("changed.jsonl"), """
                {"id":"ban","text":"New Zealand banned Huawei."}
                """);
        CommandRun.of("build", "--store", store, changed).ok();
        String after = CommandRun.dump(store);
        String ban = "<https://w3id.org/telgraph/article/ban> .";
        assertEquals(lines(before, line -> !line.endsWith(ban)), lines(after, line -> !line.endsWith(ban)));
        Set<String> triples = CommandRun.triples(store);
        assertTrue(triples.contains("New_Zealand bans Huawei"), triples.toString());
        assertFalse(triples.contains("Australia bans Huawei"), triples.toString());
        assertTrue(triples.contains("Huawei supplies Vodafone"), triples.toString());
    }

    private static List<String> lines(String dump, Predicate<String> wanted) {
        return dump.lines().filter(wanted).toList();
    }

    @Test
    void understandsDatesFromTheDayOfPublication() throws Exception {
        Path file = Files.writeString(temp.resolve("a.txt"), "New Zealand banned Huawei on Tuesday.");
        CommandRun.of("build", "--out", graph, "--date", "2020-02-12", file).ok();
        assertEquals(Set.of("New_Zealand bans Huawei fact 2020-02-11"), CommandRun.claims(graph));

        Path dated = Files.writeString(
                temp.resolve("dated.jsonl"),
                "{\"id\":\"a.txt\",\"date\":\"2019-06-06\",\"text\":" + "\"New Zealand banned Huawei on Tuesday.\"}");
        CommandRun.of("build", "--out", graph, "--date", "2020-02-12", dated).ok();
        assertEquals(Set.of("New_Zealand bans Huawei fact 2019-06-04"), CommandRun.claims(graph));
    }

    @Test
    void keepsTheTextOnlyWhenAsked() throws Exception {
        Path file = Files.writeString(temp.resolve("a.txt"), "Sweden banned ZTE.\nNobody said more.");
        CommandRun.of("build", "--out", graph, file).ok();
        assertFalse(Files.readString(graph).contains("Nobody said more"));
        CommandRun.of("build", "--out", graph, "--keep-text", file).ok();
        assertTrue(
                Files.readString(graph).contains("nif-core#isString> \"Sweden banned ZTE.\\nNobody said more.\" <"),
                "no text in the graph");
    }

    @Test
    void namesEverythingBelowTheBaseOfTheUser() throws Exception {
        CommandRun.of("build", "--out", graph, "--base", "https://example.org/kg/", news)
                .ok();
        String ask = "ASK { GRAPH <https://example.org/kg/article/ban> { id:Australia tg:bans id:Huawei } }";
        assertEquals(
                "yes\n",
                CommandRun.of("query", "--in", graph, "--base", "https://example.org/kg/", "-e", ask)
                        .ok()
                        .out());
        List<String> old = lines(Files.readString(graph), line -> line.contains("w3id.org/telgraph/article"));
        assertEquals(List.of(), old);
    }

    /** Killed while more input is still to come, it has stored some articles, and a second run completes the store. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void aKilledRunIsCompletedByTheNext() throws Exception {
        int count = 70;
        List<String> records = new ArrayList<>();
        String[] states = {"Sweden", "Norway", "Denmark", "Japan", "Australia", "Canada", "Poland"};
        for (int i = 0; i < count; i++) {
            // The title is long since a reader looks at some kilobytes first.
            records.add("{\"id\":\"%02d\",\"title\":\"%s\",\"text\":\"%s banned Huawei in %d.\"}%n"
                    .formatted(i, "Number ".repeat(25), states[i % states.length], 1950 + i));
        }
        Path all = Files.writeString(temp.resolve("all.jsonl"), String.join("", records));

        try (CommandProcess killed = CommandProcess.start("build", "--store", store, "--threads", 1, "-")) {
            OutputStream input = killed.input();
            for (String record : records.subList(0, count - 10)) {
                input.write(record.getBytes(StandardCharsets.UTF_8));
            }
            input.write("{\"text\":\"\"}\n".getBytes(StandardCharsets.UTF_8));
            input.flush();
            killed.await("skipped: stdin:" + (count - 9));
        }
        int stored = articles(CommandRun.dump(store)).size();
        assertTrue(stored > 0 && stored <= count - 10, stored + " articles");

        CommandRun.of("build", "--store", store, all).ok();
        CommandRun.of("build", "--out", graph, all).ok();
        String expected = Files.readString(graph);
        assertEquals(count, articles(expected).size());
        assertEquals(expected, CommandRun.dump(store));
    }

    /** The graphs of articles, without the base. */
    private static List<String> articles(String dump) {
        String base = Names.DEFAULT.base();
        return dump.lines()
                .map(line -> line.substring(line.lastIndexOf('<') + 1, line.lastIndexOf('>')))
                .filter(graph -> graph.startsWith(base + "article/"))
                .map(graph -> graph.substring(base.length()))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void fillsAFusekiThatAnswersOverHttp() throws Exception {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        FusekiServer fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .fusekiModules(FusekiModules.empty())
                .add("/news", data)
                .build()
                .start();
        try {
            String dataset = "http://localhost:" + fuseki.getHttpPort() + "/news";
            CommandRun.of("build", "--fuseki", dataset, news).ok();
            assertHasTheFacts(dataset + "/query");

            CommandRun.of("retract", "--fuseki", dataset, "ban").ok();
            assertEquals("false", ask(dataset + "/query", "id:Australia tg:bans id:Huawei"));
            CommandRun.of("build", "--data-url", dataset + "/data", news).ok();
            assertHasTheFacts(dataset + "/query");
            for (String option : List.of("--fuseki " + dataset, "--query-url " + dataset + "/query")) {
                String[] where = option.split(" ");
                assertEquals(
                        "yes\n",
                        CommandRun.of("query", where[0], where[1], "-e", "ASK { id:Huawei tg:supplies ?whom }")
                                .ok()
                                .out());
            }
            CommandRun.of("retract", "--data-url", dataset + "/data", "ban").ok();
            assertEquals("false", ask(dataset + "/query", "id:Australia tg:bans id:Huawei"));
        } finally {
            fuseki.stop();
        }
    }

    @Test
    void serveAnswersOverHttpAndEndsInGoodOrder() throws Exception {
        String before = CommandRun.dump(ready);
        CommandRun check = CommandRun.of("check", "--store", ready).ok();
        try (CommandProcess server = CommandProcess.start("serve", "--store", ready, "--port", 0)) {
            String queries = server.await("Queries:").replaceFirst("Queries:\\s*", "");
            server.await("Ctrl-C");
            assertHasTheFacts(queries);
            String dataset = queries.replaceFirst("/query$", "");
            CommandRun remote = CommandRun.of("check", "--fuseki", dataset).ok();
            assertEquals(check.out(), remote.out());
            assertEquals(check.err().replace(ready.toString(), dataset), remote.err());
            CommandRun other = CommandRun.of("query", "--fuseki", queries.replace("telgraph", "other"), "claims")
                    .ends(1);
            assertTrue(other.err().contains("it may be read-only, or no dataset"), other.err());
            assertNotEquals(0, server.end());
        }
        assertEquals(before, CommandRun.dump(ready));
    }

    private static void assertHasTheFacts(String queries) throws Exception {
        assertEquals("true", ask(queries, "id:Huawei tg:supplies id:Vodafone"));
        assertEquals("true", ask(queries, "id:Australia tg:bans id:Huawei"));
        assertEquals("true", ask(queries, "id:Germany tg:votesOn ?bill . ?bill rdfs:label '5G bill'@en"));
        assertEquals("false", ask(queries, "id:Huawei tg:deploys ?backdoor"));
    }

    /** Asks as any program would. */
    private static String ask(String queries, String pattern) throws Exception {
        String query = "PREFIX tg: <https://w3id.org/telgraph/ontology#> PREFIX id: <https://w3id.org/telgraph/id/>"
                + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ASK { " + pattern + " }";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(queries + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .header("Accept", "text/csv")
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return body.strip().lines().reduce((first, last) -> last).orElse("");
    }
}
