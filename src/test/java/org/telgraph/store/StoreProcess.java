package org.telgraph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.telgraph.UserClassPath;

/** Another process that has a store open: it holds it, or it writes without end until it is killed. */
final class StoreProcess implements AutoCloseable {

    /** Triples of each graph that is written. */
    static final int SIZE = 300;
    /** Graphs that are written in turn. */
    static final int GRAPHS = 5;

    private static final int BATCH = 3;

    private final Process process;
    private final BufferedReader output;

    private StoreProcess(String action, Path folder) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-cp",
                        UserClassPath.get(),
                        StoreProcess.class.getName(),
                        action,
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a process and returns when it has the store open. */
    static StoreProcess holding(Path folder) throws IOException {
        StoreProcess process = new StoreProcess("hold", folder);
        process.awaitLines(1);
        return process;
    }

    /** Starts a process and returns when it has put some graphs and goes on putting. */
    static StoreProcess writing(Path folder, int puts) throws IOException {
        StoreProcess process = new StoreProcess("write", folder);
        process.awaitLines(1 + puts);
        return process;
    }

    private void awaitLines(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            if (output.readLine() == null) {
                throw new IOException("the other process ended early");
            }
        }
    }

    long pid() {
        return process.pid();
    }

    /** Kills it without a chance to clean up. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IOException("the other process does not end");
        }
    }

    static String graphIri(int number) {
        return "http://example.org/graph/" + number;
    }

    /** A graph all of whose triples tell its version. */
    static Graph graph(int version) {
        return Turtle.graph(IntStream.range(0, SIZE)
                .mapToObj(i -> ":s" + i + " :version " + version + " .")
                .collect(Collectors.joining("\n")));
    }

    public static void main(String[] args) throws Exception {
        try (TdbStore store = TdbStore.open(Path.of(args[1]), BATCH)) {
            System.out.println("open");
            if (args[0].equals("hold")) {
                System.in.read();
            }
            for (int version = 1; ; version++) {
                store.put(graphIri(version % GRAPHS), graph(version));
                System.out.println(version);
            }
        }
    }
}
