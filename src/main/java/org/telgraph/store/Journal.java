package org.telgraph.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
import java.util.function.Consumer;

/**
 * Remembers beside a store what was loaded into it: a line of JSON for each event, the latest last. Lines are only ever
 * added; one that a crash cut off is passed over, and its article is loaded again. One process at a time may have it
 * open; its threads may share it.
 *
 * <p>In memory it takes some 150 bytes an article.
 */
public final class Journal implements AutoCloseable {

    /** Stands for the articles of an entry that is about all. */
    private static final String ALL = "*";

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Path file;
    private final FileChannel channel;
    /** What is loaded: a hash of the article's name, and one of its digest and the version. */
    private final Map<UUID, UUID> loaded = new HashMap<>();
    /** Articles that were found to be new or changed since the journal was opened. */
    private final Set<UUID> changing = new HashSet<>();

    /** Notes that are not yet written. */
    private final List<JournalEntry> notes = new ArrayList<>();

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
        read(lines(Channels.newInputStream(channel)), this::take);
        cutOff = channel.size() > 0 && !endsInLineFeed();
    }

    /** Also where a crash left half a letter. */
    private static BufferedReader lines(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static void read(BufferedReader lines, Consumer<JournalEntry> sink) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                JournalEntry entry = GSON.fromJson(line, JournalEntry.class);
                if (entry != null && entry.article() != null && entry.event() != null) {
                    sink.accept(entry);
                }
            } catch (JsonParseException e) {
                continue; // cut off
            }
        }
    }

    /** What happened to an article, the earliest first. Another process may have the journal open. */
    public static List<JournalEntry> history(Path file, String article) throws StoreException {
        List<JournalEntry> history = new ArrayList<>();
        try (BufferedReader lines = lines(Files.newInputStream(file))) {
            read(lines, entry -> {
                if (entry.article().equals(article) || entry.article().equals(ALL) && !history.isEmpty()) {
                    history.add(entry);
                }
            });
        } catch (NoSuchFileException e) {
            throw new StoreException("there is no journal " + file, e);
        } catch (IOException e) {
            throw new StoreException("cannot read the journal " + file + ": " + Reasons.of(e), e);
        }
        return history;
    }

    private void take(JournalEntry entry) {
        if (entry.article().equals(ALL)) {
            loaded.clear();
            return;
        }
        UUID article = hash(entry.article());
        if (entry.event() == JournalEntry.Event.LOADED) {
            loaded.put(article, hash(entry.digest(), entry.version()));
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

    /** Whether an article is loaded, in whatever version. */
    public synchronized boolean has(String article) {
        return loaded.containsKey(hash(article));
    }

    /** Notes that an article is loaded; {@link #write} keeps the note. */
    public synchronized void add(String article, String digest, String version, JournalEntry.Content content) {
        notes.add(new JournalEntry(now(), JournalEntry.Event.LOADED, article, digest, version, content));
    }

    /** Writes the notes; the graphs that they tell of have to be safe before. */
    public synchronized void write() throws StoreException {
        append(notes);
        notes.forEach(this::take);
        notes.clear();
    }

    /**
     * Writes that articles are no longer what was loaded.
     *
     * @param event what is about to become of them
     */
    synchronized void forget(Collection<String> articles, JournalEntry.Event event) throws StoreException {
        List<JournalEntry> forgotten = articles.stream()
                .filter(article -> loaded.containsKey(hash(article)))
                .map(article -> new JournalEntry(now(), event, article, null, null, null))
                .toList();
        append(forgotten);
        forgotten.forEach(this::take);
    }

    /** Writes that an article's graph is not what was loaded, since another one is on its way to the store. */
    public synchronized void forget(String article) throws StoreException {
        forget(List.of(article), JournalEntry.Event.REPLACED);
    }

    /** Writes that nothing is what was loaded. */
    synchronized void forgetAll() throws StoreException {
        if (!loaded.isEmpty()) {
            append(List.of(new JournalEntry(now(), JournalEntry.Event.REPLACED, ALL, null, null, null)));
            loaded.clear();
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void append(List<JournalEntry> entries) throws StoreException {
        if (entries.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(cutOff ? "\n" : "");
        entries.forEach(entry -> text.append(GSON.toJson(entry)).append('\n'));
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
            cutOff = false;
        } catch (IOException e) {
            cutOff = true;
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
