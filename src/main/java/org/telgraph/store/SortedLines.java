package org.telgraph.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * Sorts lines by their bytes, which for UTF-8 is the order of code points, and drops duplicates. Lines beyond a limit
 * of memory are put aside in sorted files and merged at the end.
 */
public final class SortedLines implements AutoCloseable {

    /** Memory that a line takes besides its bytes. */
    private static final int OVERHEAD = 48;

    private final long limit;
    private final List<Line> lines = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long size;

    /** @param limit bytes of memory to use */
    public SortedLines(long limit) {
        this.limit = limit;
    }

    /** @param part a number that tells {@link #writeTo} later whether the line still counts */
    private record Line(byte[] bytes, int part) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            return Arrays.compareUnsigned(bytes, other.bytes);
        }
    }

    /** Takes the lines one by one. */
    @FunctionalInterface
    public interface Sink {
        void accept(byte[] line) throws IOException;
    }

    /** @throws UncheckedIOException when a temporary file cannot be written */
    public void add(byte[] line) {
        add(line, 0);
    }

    /** @throws UncheckedIOException when a temporary file cannot be written */
    void add(byte[] line, int part) {
        lines.add(new Line(line, part));
        size += line.length + OVERHEAD;
        if (size > limit) {
            spill();
        }
    }

    private void spill() {
        lines.sort(null);
        try {
            Path run = Files.createTempFile("telgraph", ".lines");
            runs.add(run);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
                for (Line line : lines) {
                    out.writeInt(line.part);
                    out.writeInt(line.bytes.length);
                    out.write(line.bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException("cannot sort in " + System.getProperty("java.io.tmpdir") + ": " + e.getMessage()));
        }
        lines.clear();
        size = 0;
    }

    /** Writes the lines of those parts that count, each ended by a line feed. */
    void writeTo(OutputStream out, IntPredicate counts) throws IOException {
        forEach(
                line -> {
                    out.write(line);
                    out.write('\n');
                },
                counts);
    }

    /** Hands on the lines in their order, once. */
    public void forEach(Sink sink) throws IOException {
        forEach(sink, part -> true);
    }

    private void forEach(Sink sink, IntPredicate counts) throws IOException {
        lines.sort(null);
        List<Run> open = new ArrayList<>();
        try {
            PriorityQueue<Run> queue = new PriorityQueue<>();
            open.add(new Run(lines.iterator()));
            for (Path run : runs) {
                open.add(new Run(run));
            }
            for (Run run : open) {
                if (run.advance()) {
                    queue.add(run);
                }
            }
            merge(queue, sink, counts);
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    private static void merge(PriorityQueue<Run> queue, Sink sink, IntPredicate counts) throws IOException {
        byte[] last = null;
        while (!queue.isEmpty()) {
            Run run = queue.poll();
            Line line = run.head;
            if (counts.test(line.part) && !Arrays.equals(line.bytes, last)) {
                sink.accept(line.bytes);
                last = line.bytes;
            }
            if (run.advance()) {
                queue.add(run);
            }
        }
    }

    /** A sorted sequence of lines, in memory or in a file, and the first one that is not yet taken. */
    private static final class Run implements Comparable<Run> {
        private final Iterator<Line> memory;
        private final DataInputStream file;
        private Line head;

        Run(Iterator<Line> memory) {
            this.memory = memory;
            this.file = null;
        }

        Run(Path path) throws IOException {
            this.memory = null;
            this.file = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
        }

        boolean advance() throws IOException {
            if (file != null) {
                head = read();
            } else {
                head = memory.hasNext() ? memory.next() : null;
            }
            return head != null;
        }

        private Line read() throws IOException {
            int part;
            try {
                part = file.readInt();
            } catch (EOFException end) {
                return null;
            }
            byte[] bytes = new byte[file.readInt()];
            file.readFully(bytes);
            return new Line(bytes, part);
        }

        @Override
        public int compareTo(Run other) {
            return head.compareTo(other.head);
        }

        void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }

    /** Lets go of the lines. */
    @Override
    public void close() throws IOException {
        lines.clear();
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }
}
