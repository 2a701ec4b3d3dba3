package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.Needs;
import org.telgraph.ontology.Names;
import org.telgraph.store.TdbStore;

/** Runs that come after others: what is unchanged is passed over, and what is in several articles is found. */
class JournalIT {

    private static final String BAN = record("ban", "Australia banned Huawei.");
    private static final String VOTE = record("vote", "Germany will vote on a 5G bill.");

    @TempDir
    Path temp;

    private Path store;
    private Path news;

    @BeforeEach
    void name() {
        store = temp.resolve("store");
        news = temp.resolve("news.jsonl");
    }

    private static String record(String id, String text) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}\n";
    }

    private void write(String... records) throws Exception {
        Files.writeString(news, String.join("", records));
    }

    private CommandRun build(Object... more) {
        List<Object> args = new ArrayList<>(List.of("build", "--store", store, news));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray()).ok();
    }

    private static void assertSummary(String expected, CommandRun run) {
        assertTrue(
                run.err().lines().anyMatch(line -> line.startsWith(expected)),
                () -> run.err() + " rather than " + expected);
    }

    @Test
    void onlyWhatIsNewOrChangedIsLoaded() throws Exception {
        write(BAN, VOTE);
        assertSummary("read 2: 2 new, 0 changed, 0 unchanged", build());
        String dump = CommandRun.dump(store);
        assertSummary("read 2: 0 new, 0 changed, 2 unchanged; 0 claims in 0 quads", build());
        assertEquals(dump, CommandRun.dump(store));

        write(
                BAN,
                record("vote", "Germany votes on a 5G bill, Nokia supplies Telia."),
                record("third", "Sweden banned ZTE."));
        assertSummary("read 3: 1 new, 1 changed, 1 unchanged", build());
        assertTrue(CommandRun.triples(store)
                .containsAll(Set.of("Australia bans Huawei", "Nokia supplies Telia", "Sweden bans ZTE")));
        assertSummary("read 3: 0 new, 0 changed, 3 unchanged", build());
    }

    /** By libfaketime, where it is installed. */
    @Test
    void aClockThatGoesBackChangesNothing() throws Exception {
        Path library = Path.of("/usr/lib", System.getProperty("os.arch").replace("amd64", "x86_64") + "-linux-gnu")
                .resolve("faketime/libfaketimeMT.so.1");
        Needs.installed(Files.exists(library), "libfaketime is needed");
        write(BAN, VOTE);
        build();
        write(BAN, record("vote", "Germany votes on a 5G bill."));
        Map<String, String> lastYear =
                Map.of("LD_PRELOAD", library.toString(), "FAKETIME", "-400d", "FAKETIME_DONT_FAKE_MONOTONIC", "1");
        CommandRun earlier = CommandProcess.run(temp, lastYear, "build", "--store", store, news)
                .ok();
        assertSummary("read 2: 0 new, 1 changed, 1 unchanged", earlier);
        assertSummary("read 2: 0 new, 0 changed, 2 unchanged", build());
        List<String> history =
                CommandRun.of("history", "--store", store, "vote").ok().lines();
        String year = Integer.toString(Year.now().getValue());
        assertTrue(history.get(0).startsWith(year), history.toString());
        assertTrue(
                history.stream().anyMatch(line -> line.matches("\\d{4}-.*") && !line.startsWith(year)),
                history.toString());
        assertTrue(Files.readAllLines(store.resolve(TdbStore.JOURNAL)).size() >= 4);
    }

    /** Where the feed and its pages are is private to this machine, which has to be allowed. */
    @Test
    void aFeedCostsOnlyWhatIsNew() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> pages = Map.of(
                "/feed",
                "<rss version=\"2.0\"><channel><title>Courier</title><link>/</link><description>x</description>"
                        + "<item><title>Ban</title><link>/ban</link></item>"
                        + "<item><title>Vote</title><link>/vote</link></item></channel></rss>",
                "/ban",
                page("Australia banned Huawei."),
                "/vote",
                page("Germany votes on a 5G bill."));
        server.createContext("/", exchange -> {
            byte[] page = pages.get(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            CommandRun refused = CommandRun.of("build", "--store", store, base + "/feed");
            refused.ends(1);
            assertTrue(refused.err().contains("--allow-private"), refused.err());
            Object[] build = {"build", "--store", store, "--allow-private", base + "/feed"};
            assertSummary(
                    "read 2: 2 new, 0 changed, 0 unchanged",
                    CommandRun.of(build).ok());
            assertEquals(Set.of("Australia bans Huawei", "Germany votesOn 5G_bill"), CommandRun.triples(store));
            assertSummary(
                    "read 2: 0 new, 0 changed, 2 unchanged",
                    CommandRun.of(build).ok());
        } finally {
            server.stop(0);
        }
    }

    private static String page(String sentence) {
        return "<html><body><article><p>" + sentence + " Operators have until June to comply, and the regulator will "
                + "look at the matter again in the autumn, its head told reporters in the capital on Wednesday.</p>"
                + "</article></body></html>";
    }

    @Test
    void otherWordsOfTheRecordCountToo() throws Exception {
        write(BAN);
        build();
        write(BAN.replace("\"id\"", "\"publisher\":\"Sample Wire\",\"id\""));
        assertSummary("read 1: 0 new, 1 changed, 0 unchanged", build());
    }

    @Test
    void otherSettingsLoadEverythingAgain() throws Exception {
        write(BAN, VOTE);
        build();
        assertSummary("read 2: 0 new, 2 changed, 0 unchanged", build("--keep-text"));
        assertSummary("read 2: 0 new, 0 changed, 2 unchanged; 0 claims", build("--keep-text"));
        Path ontology = Files.createDirectory(temp.resolve("ontology"));
        Files.writeString(ontology.resolve("own.ttl"), "");
        assertSummary("read 2: 0 new, 0 changed, 2 unchanged; 2 claims", build("--keep-text", "--ontology", ontology));
    }

    @Test
    void forceLoadsEverythingAgain() throws Exception {
        write(BAN, VOTE);
        build();
        assertSummary("read 2: 0 new, 0 changed, 2 unchanged; 2 claims", build("--force"));
    }

    @Test
    void whatWasRetractedOrOverwrittenIsLoadedAgain() throws Exception {
        write(BAN, VOTE);
        build();
        CommandRun.of("retract", "--store", store, "ban").ok();
        assertSummary("read 2: 1 new, 0 changed, 1 unchanged", build());

        Path other = Files.writeString(temp.resolve("other.jsonl"), record("ban", "Sweden banned ZTE."));
        Path quads = temp.resolve("other.nq");
        CommandRun.of("build", "--out", quads, other).ok();
        CommandRun.of("load", "--store", store, quads).ok();
        assertSummary("read 2: 0 new, 1 changed, 1 unchanged", build());
        assertTrue(CommandRun.triples(store).contains("Australia bans Huawei"));
    }

    @Test
    void whatOthersTookFromTheStoreIsLoadedAgain() throws Exception {
        write(BAN);
        build();
        String journal = Files.readString(store.resolve(TdbStore.JOURNAL));
        CommandRun.of("retract", "--store", store, "ban").ok();
        Files.writeString(store.resolve(TdbStore.JOURNAL), journal);
        assertSummary("read 1: 1 new, 0 changed, 0 unchanged", build());
    }

    @Test
    void ofArticlesWithOneIdTheLastStays() throws Exception {
        write(BAN);
        build();
        write(record("ban", "Sweden banned ZTE."), BAN);
        build();
        assertEquals(Set.of("Australia bans Huawei"), CommandRun.triples(store));
    }

    @Test
    void aServerHasAJournalIfTheUserNamesOne() throws Exception {
        write(BAN, VOTE);
        Path journal = temp.resolve("journal.jsonl");
        FusekiServer fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .fusekiModules(FusekiModules.empty())
                .add("/news", DatabaseMgr.createDatasetGraph())
                .build()
                .start();
        try {
            String dataset = "http://localhost:" + fuseki.getHttpPort() + "/news";
            Object[] build = {"build", "--fuseki", dataset, "--journal", journal, news};
            assertSummary(
                    "read 2: 2 new, 0 changed, 0 unchanged",
                    CommandRun.of(build).ok());
            assertSummary(
                    "read 2: 0 new, 0 changed, 2 unchanged",
                    CommandRun.of(build).ok());
            CommandRun.of("retract", "--fuseki", dataset, "ban").ok();
            assertSummary(
                    "read 2: 1 new, 0 changed, 1 unchanged",
                    CommandRun.of(build).ok());
        } finally {
            fuseki.stop();
        }
        CommandRun run = CommandRun.of("build", "--store", store, "--journal", journal, news)
                .ends(2);
        assertTrue(run.err().contains("--journal goes with --fuseki or --data-url"), run.err());
        assertFalse(Files.exists(store));
    }

    @Test
    void theReportIsForPrograms() throws Exception {
        Path report = temp.resolve("report.json");
        write(BAN, VOTE, "{\"id\":\"empty\",\"text\":\"\"}\n", "{\"id\":\n");
        CommandRun.of("build", "--store", store, "--report", report, news).ends(1);
        JsonObject json = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
        assertEquals(4, json.get("read").getAsInt());
        assertEquals(2, json.get("new").getAsInt());
        assertEquals(0, json.get("changed").getAsInt());
        assertEquals(0, json.get("unchanged").getAsInt());
        assertEquals("{\"empty\":1}", json.get("skipped").toString());
        assertEquals(1, json.get("failed").getAsJsonObject().size());
        assertEquals(0, json.get("rejected").getAsInt());
        assertEquals(2, json.get("claims").getAsInt());
        assertTrue(json.get("quads").getAsInt() > 30, json.toString());
        assertTrue(json.get("articlesPerSecond").getAsDouble() > 0, json.toString());
        assertTrue(json.get("stopped").isJsonNull());

        Path nowhere = temp.resolve("nowhere/report.json");
        CommandRun run = CommandRun.of("build", "--store", temp.resolve("other"), "--report", nowhere, news)
                .ends(1);
        assertEquals(
                "telgraph: cannot write " + nowhere + ": there is no folder " + nowhere.getParent(), run.message());
        assertFalse(Files.exists(temp.resolve("other")));
    }

    /** So long that it has a signature. */
    private static String report() {
        return IntStream.range(0, 12)
                .mapToObj(i -> "Sweden banned ZTE in the year " + (1990 + i) + " and Telia praised the ban.")
                .collect(Collectors.joining(" "));
    }

    @Test
    void copiesAreLinkedWhateverTheOrderOfLoading() throws Exception {
        String agency = report();
        String paper =
                agency.replace("praised the ban. Sweden banned ZTE in the year 1995", "kept silent. It was in 1995");
        List<String> records = List.of(
                record("agency", agency), record("paper", paper), record("magazine", "By our staff. " + agency), BAN);
        Path backward = temp.resolve("backward");
        for (String entry : records) {
            write(entry);
            build();
        }
        List<String> reversed = new ArrayList<>(records);
        Collections.reverse(reversed);
        write(reversed.toArray(String[]::new));
        CommandRun.of("build", "--store", backward, news).ok();
        String dump = CommandRun.dump(store);
        assertEquals(dump, CommandRun.dump(backward));
        assertEquals(
                6,
                dump.lines()
                        .filter(line -> line.contains("sameTextAs")
                                && line.endsWith("<https://w3id.org/telgraph/duplicates> ."))
                        .count());
        assertEquals(
                List.of(),
                dump.lines()
                        .filter(line -> line.contains("sameTextAs") && line.contains("article/ban>"))
                        .toList());
        String corroborated = CommandRun.of("query", "--store", store, "--format", "csv", "corroboration")
                .ok()
                .out();
        assertEquals(1, corroborated.lines().count(), corroborated);

        Path out = temp.resolve("graph.nq");
        CommandRun.of("build", "--out", out, news).ok();
        assertFalse(Files.readString(out).contains("/telgraph/duplicates>"));
        Path loaded = temp.resolve("loaded");
        CommandRun.of("load", "--store", loaded, out).ok();
        assertEquals(dump, CommandRun.dump(loaded));

        CommandRun.of("retract", "--store", store, "paper", "magazine").ok();
        assertFalse(CommandRun.dump(store).contains("/telgraph/duplicates>"));
    }

    @Test
    void copiesAreLinkedByTheNextRunIfOneWasKilledBefore() throws Exception {
        String agency = report();
        write(record("agency", agency), record("paper", agency));
        build();
        String dump = CommandRun.dump(store);
        // As a kill leaves it: no links, and no note of them.
        try (TdbStore open = TdbStore.openExisting(store)) {
            assertTrue(open.delete(Names.DEFAULT.duplicatesGraph()));
        }
        assertSummary("read 2: 0 new, 0 changed, 2 unchanged", build());
        assertEquals(dump, CommandRun.dump(store));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void anInterruptedRunEndsInGoodOrderAndTheNextGoesOn() throws Exception {
        int before = 60;
        String[] records = IntStream.range(0, 400)
                .mapToObj(i -> i == before
                        ? record("empty", "")
                        : record(
                                "n" + i,
                                "In " + (1950 + i) + " Sweden banned ZTE, and Telia will stop buying from Huawei."))
                .toArray(String[]::new);
        write(records);
        try (CommandProcess process = CommandProcess.start("build", "--store", store, "--threads", 1, news)) {
            process.await("skipped: ");
            process.interrupt();
            process.await("stopped early: interrupted");
            assertNotEquals(0, process.end());
        }
        long stored = Files.readAllLines(store.resolve(TdbStore.JOURNAL)).stream()
                .filter(line -> line.contains("/article/"))
                .count();
        assertTrue(stored >= before && stored < records.length - 1, stored + " articles");
        CommandRun run = build();
        assertSummary("read 400: %d new, 0 changed, %d unchanged".formatted(records.length - 1 - stored, stored), run);
    }
}
