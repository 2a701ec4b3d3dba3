package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telgraph.Needs;
import org.telgraph.store.PackagedQueries;

/** What users get wrong, and what can be wrong around them: one line says what, where, and what to do. */
class BadInputIT {

    private static final String PREFIXES = """
            @prefix tg: <https://w3id.org/telgraph/ontology#> .
            @prefix lex: <https://w3id.org/telgraph/lexicon#> .
            @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
            @prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
            """;

    @TempDir
    static Path shared;

    /** Holds one article, which must survive whatever is tried. Nothing is added to it. */
    private static Path store;

    private static String before;

    /** A file of no quads, so that a check need not look at data. */
    private static Path nothing;

    @TempDir
    Path temp;

    @BeforeAll
    static void build() throws Exception {
        store = shared.resolve("store");
        Path earlier = Files.writeString(shared.resolve("earlier.txt"), "Sweden banned ZTE.");
        CommandRun.of("build", "--store", store, earlier).ok();
        before = CommandRun.dump(store);
        nothing = Files.createFile(shared.resolve("nothing.nq"));
    }

    private static void assertStoreIsAsBefore() {
        assertEquals(before, CommandRun.dump(store));
    }

    private static String withoutTime(CommandRun run) {
        return run.err().replaceAll("; \\d+\\.\\d s, [\\d.,]+ articles/s", "");
    }

    /** A run that fails alone with one line and leaves the store alone. */
    private static void fails(String message, Object... args) {
        CommandRun run = CommandRun.of(args).ends(1);
        assertEquals(message + "\n", run.err());
        assertEquals("", run.out());
    }

    @Test
    void badFilesAreReportedAndTheOthersLoaded() throws Exception {
        Path own = temp.resolve("store");
        CommandRun.of("build", "--store", own, shared.resolve("earlier.txt")).ok();
        Path missing = temp.resolve("missing.txt");
        Path hollow = Files.createDirectory(temp.resolve("hollow"));
        Path empty = Files.createFile(temp.resolve("empty.txt"));
        Path binary = Files.write(temp.resolve("binary.txt"), new byte[] {'a', 0, 'b', (byte) 0xff});
        Path latin = Files.writeString(temp.resolve("latin.txt"), "Caf\u00e9 closes.", StandardCharsets.ISO_8859_1);
        Path lines = Files.writeString(temp.resolve("lines.jsonl"), """
                {"id":"one","text":"Australia banned Huawei."}
                {"id":"two","text":
                ["three"]
                {"id":"four"}
                {"id":"five","text":5}
                {"id":"six","date":"soon","text":"Nokia supplies Telia."}
                """);
        CommandRun run = CommandRun.of("build", "--store", own, missing, hollow, empty, binary, latin, lines)
                .ends(1);
        assertEquals(
                String.join(
                        "\n",
                        "failed: " + missing + ": no such file or folder",
                        "failed: " + hollow + ": no article in this folder; telgraph build --help says what is read",
                        "skipped: " + empty + ": empty",
                        "failed: " + binary + ": binary, not text",
                        "warning: " + latin + ": not UTF-8, taken for windows-1252",
                        "failed: " + lines + ":2:20: broken JSON, the line ends too early (one object a line)",
                        "failed: " + lines + ":3:2: broken JSON",
                        "failed: " + lines + ":4: no field \"text\"",
                        "failed: " + lines + ":5: field \"text\" is no string",
                        "warning: " + lines + ":6: date not understood, left out: soon",
                        "read 11: 3 new, 0 changed, 0 unchanged; 2 claims in 65 quads"),
                withoutTime(run)
                        .lines()
                        .limit(11)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(""));
        assertEquals(
                Set.of("Sweden bans ZTE", "Australia bans Huawei", "Nokia supplies Telia"), CommandRun.triples(own));
    }

    @Test
    void nothingIsMadeWhenNoInputIsThere() {
        Path own = temp.resolve("store");
        Path missing = temp.resolve("missing.txt");
        fails("telgraph: " + missing + ": no such file or folder", "build", "--store", own, missing);
        assertFalse(Files.exists(own));
    }

    @Test
    void aConfidenceThatIsNoneChangesNothing() {
        for (String bad : List.of("-0.1", "1.5", "NaN", "0,5", "half")) {
            CommandRun run = CommandRun.of(
                            "build", "--store", store, "--min-confidence", bad, shared.resolve("earlier.txt"))
                    .ends(2);
            assertEquals(
                    "telgraph: --min-confidence must be a number from 0 to 1, not " + bad
                            + "\nTry: telgraph build --help\n",
                    run.err());
        }
        assertStoreIsAsBefore();
    }

    @Test
    void anotherLanguageIsSkipped() throws Exception {
        Path german = Files.writeString(
                temp.resolve("german.txt"),
                "Die Regierung hat am Dienstag beschlossen, dass die Netzbetreiber keine Bauteile des Herstellers mehr"
                        + " verwenden d\u00fcrfen. Der Minister sagte, er habe sich die Entscheidung nicht leicht"
                        + " gemacht und werde sie im Herbst noch einmal pr\u00fcfen lassen.");
        CommandRun run = CommandRun.of("build", "--store", store, german).ok();
        assertEquals("skipped: " + german + ": in German, only English is understood", run.message());
        assertStoreIsAsBefore();
        CommandRun all = CommandRun.of("build", "--out", temp.resolve("all.nq"), "--language", "any", german)
                .ok();
        assertTrue(all.message().startsWith("read 1: 1 new"), all.err());
    }

    @Test
    void fiveMegabytesInOneLineAreRead() throws Exception {
        String english =
                "The minister spoke for an hour, and the people who had come to listen went home in the rain. ";
        String text = "Norway banned Huawei. " + english.repeat(200) + "x".repeat(5_000_000) + ". Japan banned ZTE.";
        Path file = Files.writeString(temp.resolve("long.jsonl"), """
                {"id":"long","text":"%s"}
                {"id":"after","text":"Nokia supplies Telia."}
                """.formatted(text));
        Path out = temp.resolve("out.nq");
        CommandRun.of("build", "--out", out, file).ok();
        assertEquals(Set.of("Norway bans Huawei", "Japan bans ZTE", "Nokia supplies Telia"), CommandRun.triples(out));
    }

    @Test
    void aStoreInUseNamesItsHolder() throws Exception {
        try (CommandProcess server = CommandProcess.start("serve", "--store", store, "--port", 0)) {
            server.await("Ctrl-C");
            String message = "telgraph: the store at " + store + " is in use by process " + server.pid()
                    + "; wait for it to end, or use the endpoint that it serves (--fuseki URL)";
            fails(message, "build", "--store", store, shared.resolve("earlier.txt"));
            fails(message, "query", "--store", store, "claims");
            fails(message, "dump", "--store", store);
            fails(message, "check", "--store", store);
            fails(message, "retract", "--store", store, "earlier.txt");
            fails(message, "serve", "--store", store, "--port", 0);
        }
        assertStoreIsAsBefore();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fails(
                    "telgraph: port " + taken.getLocalPort()
                            + " is taken, or not to be had; choose another with --port, or 0 for any",
                    "serve",
                    "--store",
                    store,
                    "--port",
                    taken.getLocalPort());
        }
        assertStoreIsAsBefore();
    }

    @Test
    void aServerThatIsAwayIsNamed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String dataset = "http://localhost:" + port + "/telgraph";
        String message = "telgraph: no server answers at http://localhost:" + port
                + "; is it running, and is the address right?";
        fails(message, "build", "--fuseki", dataset, shared.resolve("earlier.txt"));
        fails(message, "query", "--fuseki", dataset, "claims");
        fails(message, "retract", "--fuseki", dataset, "earlier.txt");
        fails(
                "telgraph: not the address of a SPARQL server: telgraph/data; it looks like"
                        + " http://localhost:3030/telgraph",
                "query",
                "--fuseki",
                "telgraph",
                "claims");
    }

    /** The password is taken from the environment, so processes are needed. */
    @Test
    void aServerThatRefusesIsQuoted() throws Exception {
        Path empty = Files.createFile(temp.resolve("empty.txt"));
        // Where it stays, since the server goes on looking at it.
        Path passwords = Files.writeString(Path.of("target/test-passwords"), "ann: secret\n");
        FusekiServer fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .fusekiModules(FusekiModules.empty())
                .add("/news", DatasetGraphFactory.createTxnMem())
                .passwordFile(passwords.toString())
                .auth(AuthScheme.BASIC)
                .build()
                .start();
        try {
            String dataset = "http://localhost:" + fuseki.getHttpPort() + "/news";
            CommandRun right = CommandProcess.run(
                    temp, Map.of("TELGRAPH_PASSWORD", "secret"), "build", "--fuseki", dataset, "--user", "ann", empty);
            assertEquals("skipped: " + empty + ": empty", right.ok().message());

            CommandRun wrong = CommandProcess.run(
                    temp, Map.of("TELGRAPH_PASSWORD", "guess"), "build", "--fuseki", dataset, "--user", "ann", empty);
            assertEquals(
                    "telgraph: POST " + dataset
                            + "/query: the server asks for a user and password, or does not know these (401)",
                    wrong.ends(1).err().strip());

            CommandRun other = CommandProcess.run(
                    temp,
                    Map.of("TELGRAPH_PASSWORD", "secret"),
                    "query",
                    "--fuseki",
                    dataset + "paper",
                    "--user",
                    "ann",
                    "claims");
            assertTrue(
                    other.ends(1).message().startsWith("telgraph: POST " + dataset + "paper/query: there is no such"),
                    other.err());

            fails(
                    "telgraph: --user needs a password in the environment variable TELGRAPH_PASSWORD",
                    "query",
                    "--fuseki",
                    dataset,
                    "--user",
                    "ann",
                    "claims");
        } finally {
            fuseki.stop();
        }
    }

    @Test
    void aFileInTheWayIsNamed() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "x");
        Path article = shared.resolve("earlier.txt");
        fails("telgraph: cannot make a store at " + file + ": it is a file", "build", "--store", file, article);
        fails("telgraph: a store is a folder, but " + file + " is a file", "query", "--store", file, "claims");
        fails(
                "telgraph: " + temp + " holds other files and no TDB2 store; name another folder",
                "build",
                "--store",
                temp,
                article);
        fails(
                "telgraph: cannot write " + temp.resolve("no/graph.nq") + ": there is no folder " + temp.resolve("no"),
                "build",
                "--out",
                temp.resolve("no/graph.nq"),
                article);
        fails("telgraph: " + temp + " is a folder; name a file to write", "dump", "--store", store, "--out", temp);
        fails(
                "telgraph: there is no store at " + temp.resolve("none") + "; fill it first, with telgraph build",
                "query",
                "--store",
                temp.resolve("none"),
                "claims");
    }

    @Test
    void aReadOnlyDiskIsNamed() throws Exception {
        try (Disk disk = Disk.mount(temp.resolve("disk"), "ro")) {
            Path article = shared.resolve("earlier.txt");
            Path folder = disk.folder().resolve("store");
            Path file = disk.folder().resolve("graph.nq");
            fails(
                    "telgraph: cannot make a store at " + folder + ": " + folder + ": Read-only file system",
                    "build",
                    "--store",
                    folder,
                    article);
            fails(
                    "telgraph: cannot write " + file + ": the folder is read-only",
                    "dump",
                    "--store",
                    store,
                    "--out",
                    file);
        }
    }

    /** In a process of its own, since Java answers a full disk under mapped memory with an error that comes late. */
    @Test
    void aFullDiskIsNamedAndLeavesTheStoreAsItWas() throws Exception {
        try (Disk disk = Disk.mount(temp.resolve("disk"), "size=40m")) {
            Path folder = disk.folder().resolve("store");
            CommandRun.of("build", "--store", folder, shared.resolve("earlier.txt"))
                    .ok();
            String dump = CommandRun.dump(folder);
            Path filler = disk.folder().resolve("filler");
            disk.fill(filler);

            // Another company changes the gazetteer's graph, which is larger than any article's.
            Path ontology = Files.createDirectory(temp.resolve("ontology"));
            Files.writeString(
                    ontology.resolve("more.ttl"),
                    PREFIXES + "<https://w3id.org/telgraph/id/Acme> a tg:Company ;"
                            + " <http://www.w3.org/2000/01/rdf-schema#label> \"Acme\"@en .");
            Path empty = Files.createFile(temp.resolve("empty.txt"));
            CommandRun run = CommandProcess.run(
                            temp, Map.of(), "build", "--store", folder, "--ontology", ontology, empty)
                    .ends(1);
            String message = "telgraph: cannot write to the store at " + folder + ": ";
            assertTrue(
                    run.err()
                            .lines()
                            .anyMatch(line -> line.equals(message + "the disk is full, or fails")
                                    || line.startsWith(message) && line.contains("No space left on device")),
                    run.err());

            Path file = disk.folder().resolve("graph.nq");
            CommandRun dumped =
                    CommandRun.of("dump", "--store", store, "--out", file).ends(1);
            assertEquals("telgraph: cannot write " + file + ": No space left on device", dumped.message());
            assertFalse(Files.exists(file));

            Files.delete(filler);
            assertEquals(dump, CommandRun.dump(folder));
            CommandRun.of("build", "--store", folder, "--ontology", ontology, empty)
                    .ok();
            assertTrue(CommandRun.dump(folder).contains("\"Acme\"@en"));
        }
    }

    @Test
    void aReaderWhoLeavesIsNoReasonForAStackTrace() throws Exception {
        CommandRun run = CommandProcess.runIntoBrokenPipe(temp, "dump", "--store", store);
        assertTrue(run.out().endsWith(" ."), run.out());
        assertEquals(
                "telgraph: cannot write the dump: Broken pipe",
                run.ends(1).err().strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s tg:bans } | line 1, column 23: unexpected }",
                "SELECT * { ?s tg:bans ?o | line 1, column 24: the query ends too early",
                "SELECT ?x { ?x foo:bar 1 } | line 1, column 16: Unresolved prefixed name: foo:bar",
                "DROP ALL | this is an update; queries only read (SELECT, ASK, CONSTRUCT, DESCRIBE)",
            })
    void aWrongQueryIsPointedAt(String query, String message) throws Exception {
        fails("telgraph: the query: " + message, "query", "--store", store, "-e", query);
        Path file = Files.writeString(temp.resolve("query.rq"), query);
        fails("telgraph: " + file + ": " + message, "query", "--store", store, file);
    }

    @Test
    void anUnknownQueryGetsTheListOfThoseThereAre() {
        CommandRun run = CommandRun.of("query", "--store", store, "clams").ends(1);
        assertEquals(
                "telgraph: there is no file clams; queries that come with telgraph: "
                        + String.join(", ", PackagedQueries.NAMES),
                run.err().strip());
    }

    @Test
    void aFileThatIsNoGraphIsNamed() throws Exception {
        Path text = Files.writeString(temp.resolve("text.nq"), "This is no graph.\n");
        CommandRun run = CommandRun.of("query", "--in", text, "claims").ends(1);
        assertTrue(run.err().startsWith("telgraph: " + text + " is not N-Quads: [line: 1, col: 1 ]"), run.err());
        Path missing = temp.resolve("missing.nq");
        fails("telgraph: there is no file " + missing, "check", "--in", missing);
        Path plain = Files.writeString(temp.resolve("plain.nq.gz"), "");
        CommandRun zipped = CommandRun.of("query", "--in", plain, "claims").ends(1);
        assertEquals(1, zipped.err().lines().count(), zipped.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "check", "explain"})
    void brokenTurtleIsPointedAt(String command) throws Exception {
        Path file = Files.writeString(
                temp.resolve("mine.ttl"), PREFIXES + "tg:lobbiesFor a tg:Relation ;;; .\ntg:x tg:y [ .\n");
        String message = "telgraph: " + file + ", line 6: ";
        CommandRun run = run(command);
        assertTrue(run.ends(1).err().startsWith(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertStoreIsAsBefore();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lexinfo:verb ; tg:frame \"transitiv\" ; ontolex:denotes tg:bans | there is no frame 'transitiv'; the frames",
                "lexinfo:verb ; tg:frame \"transitive\" ; ontolex:denotes tg:bahns | denotes bahns, which is no relation",
                "lexinfo:verb ; tg:frame \"transitive\" ; ontolex:denotes tg:bans , tg:urges | denotes bans and urges; is it two",
                "lexinfo:verv ; tg:frame \"transitive\" ; ontolex:denotes tg:bans | there is no part of speech 'verv'",
            })
    void aWrongLexiconEntryIsNamed(String entry, String message) throws Exception {
        Files.writeString(
                temp.resolve("mine.ttl"),
                PREFIXES + "lex:frob-v a ontolex:LexicalEntry ; ontolex:writtenRep \"frob\"@en ; lexinfo:partOfSpeech "
                        + entry + " .\n");
        for (String command : List.of("explain", "check")) {
            CommandRun run = run(command).ends(1);
            String said = run.err() + run.out();
            assertTrue(said.contains("frob-v") && said.contains(message), said);
        }
    }

    /** Runs a command with the ontology that a test has written. */
    private CommandRun run(String command) {
        return switch (command) {
            case "build" -> CommandRun.of("build", "--store", store, "--ontology", temp, shared.resolve("earlier.txt"));
            case "check" -> CommandRun.of("check", "--in", nothing, "--ontology", temp);
            default -> CommandRun.of("explain", "--ontology", temp, "Sweden banned ZTE.");
        };
    }

    /** A small file system of its own, where the user may mount one. */
    private record Disk(Path folder) implements AutoCloseable {

        static Disk mount(Path folder, String options) throws Exception {
            Files.createDirectory(folder);
            Needs.given(
                    succeeds("mount", "-t", "tmpfs", "-o", options, "none", folder.toString()),
                    "this user may not mount");
            return new Disk(folder);
        }

        private static boolean succeeds(String... command) throws InterruptedException {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor() == 0;
            } catch (IOException e) {
                return false;
            }
        }

        /** Writes a file until nothing more fits. */
        void fill(Path file) throws IOException {
            byte[] block = new byte[4096];
            try (var out = Files.newOutputStream(file)) {
                while (true) {
                    out.write(block);
                }
            } catch (IOException e) {
                assertEquals("No space left on device", e.getMessage());
            }
        }

        @Override
        public void close() throws InterruptedException {
            // Lazily, since files of a closed store may be mapped until they are collected.
            assertTrue(succeeds("umount", "--lazy", folder.toString()), "cannot unmount " + folder);
        }
    }
}
