package org.telgraph.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.cli.Programs;
import picocli.CommandLine;

/**
 * The job on a cluster of real processes, one of which is killed in the middle, against {@code telgraph build} on the same
 * articles. Each of them is read from another kind of file.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class SparkBuildIT {

    private static final Path JAR = Path.of("target/telgraph-spark.jar").toAbsolutePath();

    /** Real articles, where they are. */
    private static final Path CORPUS = Path.of("../shared/corpus/news.jsonl");

    private static final int REAL_ARTICLES = 12;

    private static final MessageType ARTICLE = MessageTypeParser.parseMessageType("""
            message article {
              required binary id (STRING);
              optional binary title (STRING);
              optional binary publisher (STRING);
              optional int32 date (DATE);
              required binary text (STRING);
            }
            """);

    @TempDir
    static Path temp;

    private static List<String> inputs;
    private static List<String> expected;
    private static SparkCluster cluster;

    @BeforeAll
    static void prepare() throws Exception {
        System.setProperty("spark.master", "local[2]"); // within this process
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.driver.host", "127.0.0.1");
        Path input = Files.createDirectories(temp.resolve("input/2020"));
        inputs = List.of("--in", temp.resolve("input").toString());
        write(input.resolve("a.jsonl.gz"), articles());
        Files.writeString(input.resolve("b.jsonl"), """
                {"text":"A record without an id, in which Australia banned Huawei."}
                {"id":"twice","text":"Nokia supplies Telia."}
                {"id":"broken",
                {"id":"empty","text":" "}
                {"id":"twice","text":"Sweden banned ZTE."}
                """);
        Files.writeString(
                input.resolve("c.warc"),
                warc("<html><head><title>Ban</title></head><body><article><p>"
                        + "Japan will ban ZTE, officials said in Tokyo on Monday. ".repeat(8)
                        + "</p></article></body></html>"));
        Files.writeString(input.resolve("d.txt"), "Germany votes on a 5G bill.");

        Path local = temp.resolve("local");
        Files.createDirectories(local.resolve("2020"));
        try (Stream<Path> files = Files.list(input)) {
            for (Path file : files.toList()) {
                Files.copy(file, local.resolve("2020").resolve(file.getFileName()));
            }
        }
        Files.writeString(local.resolve("2020/e.jsonl"), """
                {"id":"row","title":"Table","publisher":"Sample Wire","date":"2020-02-12","text":"Ericsson supplies Telia."}
                """);
        writeTable(input.resolve("e.parquet"));
        Path graph = temp.resolve("local.nq");
        Programs.telgraph("build", "--out", graph.toString(), local.toString());
        expected = Files.readAllLines(graph);
        assertTrue(expected.size() > 100);
        cluster = SparkCluster.start(Files.createDirectory(temp.resolve("spark")), 2);
    }

    @AfterAll
    static void stop() throws Exception {
        List.of("spark.master", "spark.ui.enabled", "spark.driver.host").forEach(System::clearProperty);
        if (cluster != null) {
            cluster.close();
        }
    }

    private static String articles() throws IOException {
        if (Files.exists(CORPUS)) {
            try (Stream<String> lines = Files.lines(CORPUS)) {
                return String.join("\n", lines.limit(REAL_ARTICLES).toList()) + "\n";
            }
        }
        StringBuilder records = new StringBuilder();
        try (InputStream samples = SparkBuildIT.class.getResourceAsStream("/sample/articles.jsonl")) {
            String text = new String(samples.readAllBytes(), StandardCharsets.UTF_8);
            for (int copy = 0; copy < REAL_ARTICLES / 3; copy++) {
                records.append(text.replace("\"id\":\"", "\"id\":\"" + copy + "-")
                        .replace("\"id\": \"", "\"id\": \"" + copy + "-"));
            }
        }
        return records.toString();
    }

    private static void write(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String warc(String page) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/ban\r\n"
                + "WARC-Date: 2020-02-12T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + http.length() + "\r\n\r\n"
                + http + "\r\n\r\n";
    }

    private static void writeTable(Path file) throws IOException {
        Group row = new SimpleGroup(ARTICLE);
        row.add("id", "row");
        row.add("title", "Table");
        row.add("publisher", "Sample Wire");
        row.add("date", (int) LocalDate.of(2020, 2, 12).toEpochDay());
        row.add("text", "Ericsson supplies Telia.");
        ParquetTable.write(file, ARTICLE, List.of(row));
    }

    private static List<String> job(Path out, String... more) {
        List<String> args = new ArrayList<>(inputs);
        args.addAll(List.of("--out", out.toString()));
        args.addAll(List.of(more));
        return args;
    }

    /** Reads what a job prints to its end, and makes sure that it succeeded; its last word. */
    private static String finish(Process job) throws Exception {
        List<String> printed;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(job.getInputStream(), StandardCharsets.UTF_8))) {
            printed = lines.lines().toList();
        }
        assertEquals(0, job.waitFor(), () -> String.join("\n", printed));
        return printed.stream()
                .filter(line -> line.startsWith("read "))
                .findFirst()
                .orElseThrow();
    }

    /** The job within this process, on one machine; what it says. */
    private static String here(int expected, List<String> args) {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new SparkBuild()).setErr(new PrintWriter(err, true));
        assertEquals(expected, SparkBuild.run(command, args.toArray(String[]::new)), err::toString);
        return err.toString();
    }

    private static List<String> quads(Path out) throws IOException {
        TreeSet<String> quads = new TreeSet<>();
        for (Path part : parts(out)) {
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(part)), StandardCharsets.UTF_8))) {
                lines.lines().forEach(line -> assertTrue(quads.add(line), () -> "twice: " + line));
            }
        }
        return List.copyOf(quads);
    }

    private static List<Path> parts(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".nq.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertSameQuads(Path out) throws IOException {
        List<String> quads = quads(out);
        List<String> wanted = new TreeSet<>(expected).stream().toList();
        assertEquals(
                List.of(),
                wanted.stream().filter(line -> !quads.contains(line)).limit(5).toList(),
                "missing");
        assertEquals(wanted.size(), quads.size());
        assertEquals(wanted, quads);
    }

    @Test
    void aClusterThatLosesAWorkerMakesWhatOneMachineMakes() throws Exception {
        Path out = Files.createDirectory(temp.resolve("cluster"));
        try (WatchService changes = out.getFileSystem().newWatchService()) {
            out.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            Process job = cluster.submit(JAR, SparkBuild.class, job(out, "--partitions", "8"));
            awaitPartition(changes);
            cluster.kill(1);
            finish(job);
        }
        assertEquals(9, parts(out).size());
        assertSameQuads(out);
        assertTables(out);

        List<Path> parts = parts(out);
        Files.delete(parts.get(3));
        String again = here(0, job(out));
        assertTrue(again.contains("8 partitions, 7 of them were there"), again);
        assertSameQuads(out);

        Path store = temp.resolve("store");
        Programs.telgraph("load", "--store", store.toString(), out.toString());
        assertEquals(
                expected.stream().filter(line -> !line.contains("/duplicates>")).count(),
                Programs.telgraph("dump", "--store", store.toString())
                        .lines()
                        .filter(line -> !line.contains("/duplicates>"))
                        .count());
    }

    private static void awaitPartition(WatchService changes) throws InterruptedException {
        while (true) {
            WatchKey key = changes.poll(5, TimeUnit.MINUTES);
            assertNotNull(key, "no partition was written");
            boolean written = key.pollEvents().stream()
                    .map(event -> String.valueOf(event.context()))
                    .anyMatch(name -> name.matches("part-\\d+\\.nq\\.gz"));
            if (written) {
                return;
            }
            key.reset();
        }
    }

    private static void assertTables(Path out) throws Exception {
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            spark.read().parquet(out.resolve("claims").toString()).createOrReplaceTempView("claims");
            spark.read().parquet(out.resolve("rejects").toString()).createOrReplaceTempView("rejects");
            long claims = expected.stream()
                    .filter(line -> line.contains(" <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
                            + "<https://w3id.org/telgraph/ontology#Claim> "))
                    .count();
            assertEquals(claims, spark.sql("SELECT * FROM claims").count());
            assertEquals(
                    List.of("[Ericsson,supplies,Telia,fact,2020-02-12,Ericsson supplies Telia.]"),
                    rows(
                            spark,
                            "SELECT subject_label, property, object_label, status, published, sentence FROM claims"
                                    + " WHERE document = 'row'"));
            assertEquals(
                    List.of("[failed,b.jsonl:3:16]", "[skipped,b.jsonl:4]"),
                    rows(spark, "SELECT kind, regexp_extract(where, '[^/]*$', 0) FROM rejects ORDER BY 1, 2"));
            spark.sql(sql("copies"));
            assertFalse(rows(spark, sql("timeline")).isEmpty());
            // One is like two, two is like three: with four they are two sources, and five is alone with what it says.
            spark.sql("CREATE OR REPLACE TEMPORARY VIEW copies AS SELECT * FROM VALUES"
                    + " ('3', '2'), ('2', '3'), ('2', '1'), ('1', '2') AS pairs(article, copy)");
            spark.sql("CREATE OR REPLACE TEMPORARY VIEW claims AS SELECT article, 'X' AS subject, 'X' AS subject_label,"
                    + " property, 'Y' AS object, 'Y' AS object_label, 'fact' AS status, 'Wire' AS publisher,"
                    + " DATE '2020-02-12' AS published FROM VALUES ('1', 'bans'), ('2', 'bans'), ('3', 'bans'),"
                    + " ('4', 'bans'), ('1', 'accuses'), ('3', 'accuses'), ('5', 'supplies')"
                    + " AS articles(article, property)");
            assertEquals(List.of("[X,bans,Y,2,1,4,2020-02-12]"), rows(spark, sql("corroboration")));
        }
    }

    private static List<String> rows(SparkSession spark, String query) {
        return spark.sql(query).collectAsList().stream().map(Row::toString).toList();
    }

    private static String sql(String name) throws IOException {
        return Files.readString(Path.of("queries/spark", name + ".sql")).strip().replaceAll(";$", "");
    }

    @Test
    void whatCannotBeDoneIsSaidInALine() throws Exception {
        Path out = temp.resolve("other");
        String nothing = temp.resolve("nothing").toString();
        assertEquals(
                "telgraph-spark: File " + nothing + " does not exist\n",
                here(1, List.of("--in", nothing, "--out", out.toString())));
        Path text = Files.writeString(temp.resolve("one.txt"), "Sweden banned ZTE.");
        List<String> one = List.of("--in", text.toString(), "--out", out.toString(), "--partitions", "1");
        here(0, one);
        List<String> changed = new ArrayList<>(one);
        changed.add("--keep-text");
        assertEquals(
                "telgraph-spark: " + out
                        + " holds what came of other articles, settings or another version; name another"
                        + " folder, or remove this one\n",
                here(1, changed));
        String usage = here(2, List.of("--in", text.toString(), "--out", out.toString(), "--min-confidence", "2"));
        assertTrue(usage.startsWith("--min-confidence must be a number from 0 to 1"), usage);
    }
}
