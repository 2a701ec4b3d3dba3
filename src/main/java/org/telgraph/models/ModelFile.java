package org.telgraph.models;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A model of CoreNLP's in a form that need not be read to be used: arrays of numbers that the operating system maps into
 * memory, page by page as they are touched, and shares between processes. Reading CoreNLP's own form takes seconds and
 * hundreds of megabytes of heap.
 *
 * <p>It is made from CoreNLP's form when it is first needed and kept in a folder: the system property
 * {@code telgraph.cache}, else {@code $XDG_CACHE_HOME/telgraph}, else {@code ~/.cache/telgraph}. Where that folder
 * cannot be written or its disk is full, the model is made anew in memory.
 */
public final class ModelFile {

    /** Writes a model, section after section; they are read in the same order. */
    public interface Source {
        void write(Writer writer) throws IOException;
    }

    private static final long MAGIC = 0x31_4C45_444F_4D47_54L; // "TGMODEL1"
    private static final int ALIGNMENT = 8;

    private final ByteBuffer content;

    private ModelFile(ByteBuffer content) {
        this.content = content;
    }

    /**
     * Opens a model.
     *
     * @param resource CoreNLP's form, on the class path; another content is another model
     * @param form the version of what the source writes
     * @param source makes the model if it is not there yet
     * @throws IllegalStateException when the resource is missing
     */
    public static ModelFile open(String resource, int form, Source source) {
        return open(folder(), resource, form, source);
    }

    /** The same in a folder of one's own. */
    public static ModelFile open(Path folder, String resource, int form, Source source) {
        try {
            URL url = ModelFile.class.getClassLoader().getResource(resource);
            if (url == null) {
                throw new IllegalStateException("the class path lacks the model " + resource);
            }
            Path file = folder.resolve(name(url, form));
            ByteBuffer kept = map(file);
            if (kept == null) {
                kept = make(file, source);
            }
            return new ModelFile(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens CoreNLP's form of a model. */
    public static InputStream resource(String name) throws IOException {
        URL url = ModelFile.class.getClassLoader().getResource(name);
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    private static Path folder() {
        String chosen = System.getProperty("telgraph.cache");
        if (chosen != null) {
            return Path.of(chosen);
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        Path parent = caches == null || caches.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(caches);
        return parent.resolve("telgraph");
    }

    private static String name(URL url, int form) throws IOException {
        String base = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
        URLConnection connection = url.openConnection();
        long print = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return base + "-" + Long.toHexString(print) + "-" + form + ".bin";
    }

    /** The file's content, null if it is not there or not whole. */
    private static ByteBuffer map(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() < 2 * Long.BYTES || channel.size() > Integer.MAX_VALUE) {
                return null;
            }
            return checked(channel.map(MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** What the writer wrote begins and ends with the same sign. */
    private static ByteBuffer checked(ByteBuffer content) {
        content.order(ByteOrder.LITTLE_ENDIAN); // that of the processors, so that arrays are copied as they are
        boolean whole = content.getLong(0) == MAGIC && content.getLong(content.limit() - Long.BYTES) == MAGIC;
        return whole ? content.position(Long.BYTES) : null;
    }

    private static ByteBuffer make(Path file, Source source) throws IOException {
        try {
            keep(file, source);
            return map(file);
        } catch (IOException e) { // the folder cannot be written, or the disk is full
            ByteArrayOutputStream memory = new ByteArrayOutputStream();
            write(memory, source);
            return checked(ByteBuffer.wrap(memory.toByteArray()));
        }
    }

    private static void keep(Path file, Source source) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished =
                Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
        try {
            write(Files.newOutputStream(unfinished), source);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(OutputStream out, Source source) throws IOException {
        try (Writer writer = new Writer(out)) {
            writer.writeLong(MAGIC);
            source.write(writer);
            writer.align();
            writer.writeLong(MAGIC);
        }
    }

    /** The next section, which holds whole numbers of 64 bits. */
    public LongBuffer longs() {
        return section(Long.BYTES).asLongBuffer();
    }

    /** The next section, which holds whole numbers of 32 bits. */
    public IntBuffer ints() {
        return section(Integer.BYTES).asIntBuffer();
    }

    /** The next section, which holds fractions. */
    public FloatBuffer floats() {
        return section(Float.BYTES).asFloatBuffer();
    }

    private ByteBuffer bytes() {
        return section(1);
    }

    /** The next section, which holds strings. */
    public List<String> strings() {
        return List.of(StandardCharsets.UTF_8.decode(bytes()).toString().split("\n", -1));
    }

    private ByteBuffer section(int width) {
        content.position((content.position() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        int length = Math.toIntExact(content.getLong());
        ByteBuffer section = content.slice(content.position(), length * width).order(content.order());
        content.position(content.position() + length * width);
        return section;
    }

    /** Appends sections. */
    public static final class Writer implements AutoCloseable {

        private final DataOutputStream out;

        private Writer(OutputStream out) {
            this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        }

        /** Appends a section. */
        public void longs(long[] values) throws IOException {
            begin(values.length);
            for (long value : values) {
                writeLong(value);
            }
        }

        /** Appends a section. */
        public void ints(int[] values) throws IOException {
            begin(values.length);
            for (int value : values) {
                writeInt(value);
            }
        }

        /** Appends a section. */
        public void floats(float[] values) throws IOException {
            begin(values.length);
            for (float value : values) {
                writeInt(Float.floatToRawIntBits(value));
            }
        }

        private void bytes(byte[] values) throws IOException {
            begin(values.length);
            out.write(values);
        }

        /** Appends a section of strings without line breaks. */
        public void strings(List<String> values) throws IOException {
            bytes(String.join("\n", values).getBytes(StandardCharsets.UTF_8));
        }

        private void begin(int length) throws IOException {
            align();
            writeLong(length);
        }

        private void writeInt(int value) throws IOException {
            out.writeInt(Integer.reverseBytes(value));
        }

        private void writeLong(long value) throws IOException {
            out.writeLong(Long.reverseBytes(value));
        }

        private void align() throws IOException {
            while (out.size() % ALIGNMENT != 0) {
                out.write(0);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
