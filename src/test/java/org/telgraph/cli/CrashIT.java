package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that change a store, killed at random moments: the store opens, each graph is old or new, and the same command
 * again completes it. More kills of each: {@code -Dtelgraph.test.kills=50}.
 */
class CrashIT {

    private static final int KILLS = Integer.getInteger("telgraph.test.kills", 1);
    private static final long SEED = Long.getLong("telgraph.test.seed", 1);
    /** About what a process of its own takes longer, in nanoseconds. */
    private static final long STARTING = 3_000_000_000L;
    /** So many that they are stored in several transactions. */
    private static final int ARTICLES = 120;

    private static final String RULINGS = """
            @prefix tg: <https://w3id.org/telgraph/ontology#> .
            @prefix id: <https://w3id.org/telgraph/id/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <#british> a tg:Merge ; tg:entity id:Vodafone ; tg:into id:Vodafone_UK ;
                dcterms:creator "Jane Doe" ; dcterms:created "2020-02-12"^^xsd:date ; rdfs:comment "The British unit." .
            """;

    @TempDir
    static Path shared;

    private static Path old;
    private static Path news;
    private static Path backup;

    @TempDir
    Path temp;

    private Path store;

    @BeforeAll
    static void write() throws Exception {
        old = News.write(shared.resolve("old.jsonl"), ARTICLES, 0);
        news = News.write(shared.resolve("new.jsonl"), ARTICLES, 1);
        backup = shared.resolve("backup.zip");
        CommandRun.of("build", "--store", shared.resolve("store"), old).ok();
        CommandRun.of("backup", "--store", shared.resolve("store"), backup).ok();
    }

    @BeforeEach
    void restore() {
        store = temp.resolve("store");
        CommandRun.of("restore", "--store", store, backup).ok();
    }

    @Test
    void aKilledBuildLosesNothing() throws Exception {
        int changed = kill(() -> CommandRun.of("build", "--store", store, old).ok(), "build", "--store", store, news);
        assertTrue(changed >= ARTICLES, changed + " graphs");
    }

    @Test
    void aKilledCurationLosesNothing() throws Exception {
        Path none = Files.createFile(temp.resolve("none.ttl"));
        Path rulings = Files.writeString(temp.resolve("rulings.ttl"), RULINGS);
        int changed =
                kill(() -> CommandRun.of("curate", "--store", store, none).ok(), "curate", "--store", store, rulings);
        assertTrue(changed > ARTICLES / 5, changed + " graphs");
    }

    @Test
    void aKilledCompactionLosesNothing() throws Exception {
        assertEquals(0, kill(() -> {}, "compact", "--store", store));
    }

    @Test
    void aKilledRestorationIsRepeated() throws Exception {
        int changed = kill(() -> FileUtils.deleteDirectory(store.toFile()), "restore", "--store", store, backup);
        assertTrue(changed >= ARTICLES, changed + " graphs");
    }

    /** A client loads through it, and a server is there again soon. */
    @Test
    void aKilledServerLosesNothing() throws Exception {
        Served served = new Served(store, temp, Files.createDirectory(temp.resolve("spool")));
        Path quads = temp.resolve("new.nq");
        CommandRun.of("build", "--out", quads, news).ok();
        String before = dump();
        long whole;
        try (CommandProcess server = served.start()) {
            long start = System.nanoTime();
            served.load(quads).ok();
            whole = System.nanoTime() - start;
            server.end();
        }
        String after = dump();
        GraphStates states = new GraphStates(before, after);

        Random random = new Random(SEED);
        int partly = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            FileUtils.deleteDirectory(store.toFile());
            restore();
            CompletableFuture<CommandRun> load;
            long moment = (long) (whole * random.nextDouble());
            try (CommandProcess server = served.start()) {
                load = CompletableFuture.supplyAsync(() -> served.load(quads));
                server.awaitEnd(moment);
            }
            int done = states.check(dump());
            partly += done > 0 && done < states.changing().size() ? 1 : 0;
            try (CommandProcess server = served.start()) {
                int code = load.get().code();
                System.out.printf(
                        "server, kill %d of %d, after %.1f of %.1f s: %d of %d graphs new, none lost, then exit code %d%n",
                        kill,
                        KILLS,
                        moment / 1e9,
                        whole / 1e9,
                        done,
                        states.changing().size(),
                        code);
                served.load(quads).ok(); // what waited, if any did
                server.end();
            }
            assertEquals(after, dump());
        }
        System.out.printf("server killed %d times, %d of them between two graphs; quads lost: 0%n", KILLS, partly);
    }

    /** A server that may be written to, always at the same address. */
    private static final class Served {

        private static final String PASSWORD = "a long password";

        private final Path store;
        private final Path folder;
        private final Path spool;
        private final Path users;
        private final int port;

        Served(Path store, Path folder, Path spool) throws IOException {
            this.store = store;
            this.folder = folder;
            this.spool = spool;
            this.users = Files.writeString(
                    folder.resolve("users"),
                    CommandRun.withInput(PASSWORD + "\n", "password", "--role", "writer", "bob")
                            .ok()
                            .out());
            try (ServerSocket free = new ServerSocket(0)) {
                this.port = free.getLocalPort();
            }
        }

        CommandProcess start() throws IOException {
            CommandProcess server =
                    CommandProcess.start("serve", "--store", store, "--port", port, "--users", users, "--writable");
            server.await("Ctrl-C");
            return server;
        }

        CommandRun load(Path quads) {
            String dataset = "http://localhost:" + port + "/telgraph";
            try {
                return CommandProcess.run(
                        folder,
                        Map.of("TELGRAPH_PASSWORD", PASSWORD),
                        "load",
                        "--fuseki",
                        dataset,
                        "--user",
                        "bob",
                        "--spool",
                        spool,
                        quads);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Preparation {
        void run() throws Exception;
    }

    /**
     * Kills a command, each time after it was prepared for.
     *
     * @return how many graphs the command changes
     */
    private int kill(Preparation preparation, Object... command) throws Exception {
        preparation.run();
        String before = dump();
        long start = System.nanoTime();
        CommandRun.of(command).ok();
        long whole = System.nanoTime() - start + STARTING;
        String after = dump();
        GraphStates states = new GraphStates(before, after);
        int changing = states.changing().size();

        Random random = new Random(SEED);
        int partly = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            preparation.run();
            assertEquals(before, dump());
            long moment = (long) (whole * random.nextDouble());
            try (CommandProcess process = CommandProcess.start(command)) {
                process.awaitEnd(moment);
            }
            int done = states.check(dump());
            partly += done > 0 && done < changing ? 1 : 0;
            System.out.printf(
                    "%s, kill %d of %d, after %.1f of %.1f s: %d of %d graphs new, none lost%n",
                    command[0], kill, KILLS, moment / 1e9, whole / 1e9, done, changing);
            if (done < changing || changing == 0) {
                CommandRun.of(command).ok();
            }
            assertEquals(after, dump());
        }
        System.out.printf(
                "%s killed %d times, %d of them between two graphs; quads lost: 0%n", command[0], KILLS, partly);
        return changing;
    }

    /** All quads; none if there is no store, or none yet. */
    private String dump() throws IOException {
        if (!Files.isDirectory(store)) {
            return "";
        }
        try (Stream<Path> files = Files.list(store)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("Data-"))
                    ? CommandRun.dump(store)
                    : "";
        }
    }
}
