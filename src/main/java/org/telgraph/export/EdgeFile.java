package org.telgraph.export;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Edges that are put aside, as they are looked at several times. */
final class EdgeFile implements Closeable {

    private static final Gson GSON = new Gson();

    /** Takes edges, which may be too many to be held in memory. */
    interface Sink {
        void accept(Edge edge) throws IOException;
    }

    private final Path file = Files.createTempFile("telgraph", ".edges");
    private final Writer out = Files.newBufferedWriter(file);

    EdgeFile() throws IOException {}

    /** @throws UncheckedIOException when it cannot be written */
    void add(Edge edge) {
        try {
            out.write(GSON.toJson(edge));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands on the edges in the order in which they came. */
    void forEach(Sink sink) throws IOException {
        out.flush();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sink.accept(GSON.fromJson(line, Edge.class));
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.delete(file);
    }
}
