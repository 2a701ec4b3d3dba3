package org.telgraph.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import com.google.gson.annotations.SerializedName;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Remembers beside a store what was loaded into it: a line of JSON for each event, the latest last. Lines are only ever
 * added; one that a crash cut off is passed over, and its article is loaded again. One process at a time may have it
 * open; its threads may share it.
 *
 * <p>In memory it takes some 150 bytes an article.
 */
public final class Journal implements AutoCloseable {

    private enum Event {
        @SerializedName("loaded")
        LOADED,
        /** The graph was, or is about to be, removed or replaced. */
        @SerializedName("forgotten")
        FORGOTTEN
    }

    /** A line; digest and version are null where an article is forgotten. */
    private record Line(String time, Event event, String article, String digest, String version) {}

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Path file;
    private final FileChannel channel;
    /** What is loaded: a hash of the article's name, and one of its digest and the version. */
    private final Map<UUID, UUID> loaded = new HashMap<>();
    /** Articles that were found to be new or changed since the journal was opened. */
    private final Set<UUID> changing = new HashSet<>();

    /** Notes that are not yet written. */
    private final List<Line> notes = new ArrayList<>();

    private boolean cutOff;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens a journal, and makes it where there is none. */
    public static Journal open(Path file) throws StoreException {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Journal journal = new Journal(file, channel);
            try {
                journal.lock();
                journal.read();
            } catch (IOException | StoreException | RuntimeException e) {
                channel.close();
                throw e;
            }
            return journal;
        } catch (IOException e) {
            throw new StoreException("cannot open the journal " + file + ": " + Reasons.of(e), e);
        }
    }

    private void lock() throws IOException, StoreException {
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) { // by this process
            locked = false;
        }
        if (!locked) {
            throw new StoreException("the journal " + file + " is in use by another run; wait for it to end");
        }
    }

    private void read() throws IOException {
        // Closing the reader would close the channel.
        BufferedReader lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                take(GSON.fromJson(line, Line.class));
            } catch (JsonParseException e) {
                continue; // cut off
            }
        }
        cutOff = channel.size() > 0 && !endsInLineFeed();
    }

    private void take(Line line) {
        if (line == null || line.article == null || line.event == null) {
            throw new JsonSyntaxException("no line of a journal");
        }
        UUID article = hash(line.article);
        if (line.event == Event.LOADED) {
            loaded.put(article, hash(line.digest, line.version));
        } else {
            loaded.remove(article);
        }
    }

    private boolean endsInLineFeed() throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n';
    }

    /**
     * Whether an article is loaded as it is. Once that was not so, the answer for this article stays no until the journal is
     * opened again: what is under way may not be the last of that name.
     *
     * @param digest tells the article from what it was before
     * @param version tells the program, and what else decides about the graph, from what that was before
     */
    public synchronized boolean isCurrent(String article, String digest, String version) {
        UUID key = hash(article);
        if (!changing.contains(key) && hash(digest, version).equals(loaded.get(key))) {
            return true;
        }
        changing.add(key);
        return false;
    }

    /** Notes that an article is loaded; {@link #write} keeps the note. */
    public synchronized void add(String article, String digest, String version) {
        notes.add(new Line(now(), Event.LOADED, article, digest, version));
    }

    /** Writes the notes; the graphs that they tell of have to be safe before. */
    public synchronized void write() throws StoreException {
        append(notes);
        for (Line note : notes) {
            take(note);
        }
        notes.clear();
    }

    /** Writes that articles are no longer what was loaded. */
    synchronized void forget(Collection<String> articles) throws StoreException {
        append(articles.stream()
                .filter(article -> loaded.remove(hash(article)) != null)
                .map(article -> new Line(now(), Event.FORGOTTEN, article, null, null))
                .toList());
    }

    /** Whether nothing was ever loaded. */
    public synchronized boolean isEmpty() {
        return loaded.isEmpty();
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void append(List<Line> lines) throws StoreException {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(cutOff ? "\n" : "");
        lines.forEach(line -> text.append(GSON.toJson(line)).append('\n'));
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
            cutOff = false;
        } catch (IOException e) {
            throw new StoreException("cannot write the journal " + file + ": " + Reasons.of(e), e);
        }
    }

    private static UUID hash(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** Notes that were not written are lost. */
    @Override
    public void close() throws StoreException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("cannot close the journal " + file + ": " + Reasons.of(e), e);
        }
    }
}
