package org.telgraph.article;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * Reads articles from files of many kinds, folders, standard input and the web, one at a time and always in the same
 * order: inputs as given, files of a folder by name. Of a folder only the file names are held in memory, of a file one
 * article. What a file is, its first bytes tell: text, JSON Lines, a web page, a PDF, a feed, a web archive, or any of
 * these packed as gzip or zip.
 *
 * <p>Hidden files and links to folders are passed over inside a folder.
 */
public final class ArticleReader {

    private final InputStream stdin;
    private final LocalDate defaultDate;
    private final boolean allowPrivate;
    private final ContentReader content = new ContentReader();
    private LongConsumer bytesRead = bytes -> {};

    /**
     * @param stdin what the input {@code -} stands for
     * @param defaultDate the publication date of articles that have none, null to leave them without
     * @param allowPrivate whether addresses in the web may lead into the user's own network
     */
    public ArticleReader(InputStream stdin, LocalDate defaultDate, boolean allowPrivate) {
        this.stdin = stdin;
        this.defaultDate = defaultDate;
        this.allowPrivate = allowPrivate;
    }

    /**
     * How many bytes the files are that inputs name.
     *
     * @return empty when some input is no file, so that nobody knows
     */
    public static OptionalLong size(List<String> inputs) {
        long size = 0;
        for (String input : inputs) {
            try {
                size += FileUtils.sizeOf(new File(input));
            } catch (IllegalArgumentException | UncheckedIOException e) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(size);
    }

    /** Has a listener that is told how many more bytes of files were read. */
    public void whenRead(LongConsumer bytes) {
        bytesRead = bytes;
    }

    /** Whether an input is an address in the web rather than a file. */
    public static boolean isAddress(String input) {
        return Web.isAddress(input);
    }

    /**
     * Reads all inputs. What is wrong with one of them is handed to the sink too, and the rest is read.
     *
     * @param inputs paths of files and folders, addresses in the web, {@code -} for standard input
     * @param sink called in the calling thread; reading waits for it
     */
    public void read(List<String> inputs, Consumer<Reading> sink) {
        IdSet ids = new IdSet();
        for (String input : inputs) {
            readInput(input, reading -> sink.accept(warnOfDuplicate(dated(reading), ids)));
        }
    }

    /**
     * Reads what one stream holds, whatever that is.
     *
     * @param where the place as a user would look for it
     * @param name what ids are made of
     * @param wanted whether the user has named it, so that anything but articles is an error
     */
    public void read(InputStream in, String where, String name, boolean wanted, Consumer<Reading> sink) {
        try {
            content.read(
                    in,
                    new Source(where, name),
                    wanted || Format.promisesArticles(name),
                    reading -> sink.accept(dated(reading)));
        } catch (IOException e) {
            sink.accept(new Reading.Failed(where, "cannot be read: " + reason(e)));
        }
    }

    /**
     * Reads a record as a line of JSON Lines is read.
     *
     * @param where the place as a user would look for it
     * @param defaultId the article's id if the record has none
     */
    public Reading readRecord(String json, String where, String defaultId) {
        return dated(content.readRecord(json, where, defaultId));
    }

    private Reading dated(Reading reading) {
        return reading instanceof Reading.Read read && read.article().date() == null
                ? new Reading.Read(read.where(), read.article().datedAs(defaultDate), read.warnings())
                : reading;
    }

    private static Reading warnOfDuplicate(Reading reading, IdSet ids) {
        if (!(reading instanceof Reading.Read read) || ids.add(read.article().id())) {
            return reading;
        }
        List<String> warnings = new ArrayList<>(read.warnings());
        warnings.add("replaces an earlier article with the same id: "
                + read.article().id());
        return new Reading.Read(read.where(), read.article(), warnings);
    }

    private void readInput(String input, Consumer<Reading> sink) {
        if (input.equals("-")) {
            try {
                content.read(stdin, Source.STDIN, true, sink);
            } catch (IOException e) {
                sink.accept(new Reading.Failed(Source.STDIN.where(), "cannot be read: " + reason(e)));
            }
            return;
        }
        if (Web.isAddress(input)) {
            readAddress(input, sink);
            return;
        }
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            sink.accept(new Reading.Failed(input, "no file can have this name"));
            return;
        }
        if (input.isEmpty() || !Files.exists(path)) {
            sink.accept(new Reading.Failed(input.isEmpty() ? "\"\"" : input, "no such file or folder"));
        } else if (Files.isDirectory(path)) {
            readRoot(path, sink);
        } else {
            readFile(path, new Source(input, path.getFileName().toString()), true, sink);
        }
    }

    private void readAddress(String address, Consumer<Reading> sink) {
        try (WebReader web = new WebReader(content, allowPrivate)) {
            web.read(address, sink);
        } catch (IOException e) { // while closing, when all is read
            sink.accept(new Reading.Failed(address, reason(e)));
        }
    }

    private void readRoot(Path folder, Consumer<Reading> sink) {
        boolean[] found = new boolean[1];
        readFolder(folder, "", reading -> {
            found[0] |= !(reading instanceof Reading.Skipped);
            sink.accept(reading);
        });
        if (!found[0]) {
            sink.accept(new Reading.Failed(
                    folder.toString(), "no article in this folder; telgraph build --help says what is read"));
        }
    }

    /** @param prefix the folder's path below the root, ending in a slash, empty for the root itself */
    private void readFolder(Path folder, String prefix, Consumer<Reading> sink) {
        List<Path> names;
        try {
            names = list(folder);
        } catch (IOException e) {
            sink.accept(new Reading.Failed(folder.toString(), "cannot be listed: " + reason(e)));
            return;
        }
        for (Path name : names) {
            Path path = folder.resolve(name);
            String nameBelowRoot = prefix + name;
            if (Files.isDirectory(path)) {
                if (Files.isSymbolicLink(path)) { // it may lead back up
                    sink.accept(
                            new Reading.Skipped(path.toString(), "a link to a folder; name it as an input of its own"));
                } else {
                    readFolder(path, nameBelowRoot + "/", sink);
                }
            } else if (Files.isRegularFile(path)) {
                readFile(
                        path, new Source(path.toString(), nameBelowRoot), Format.promisesArticles(nameBelowRoot), sink);
            } else {
                sink.accept(new Reading.Skipped(path.toString(), "no regular file"));
            }
        }
    }

    /** The names in a folder but hidden ones, sorted by their bytes. */
    private static List<Path> list(Path folder) throws IOException {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Path name = entry.getFileName();
                if (!name.toString().startsWith(".")) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(names);
        return names;
    }

    private void readFile(Path path, Source source, boolean wanted, Consumer<Reading> sink) {
        try (InputStream in = counted(Files.newInputStream(path))) {
            content.read(in, source, wanted, sink);
        } catch (IOException e) {
            sink.accept(new Reading.Failed(source.where(), "cannot be read: " + reason(e)));
        }
    }

    private InputStream counted(InputStream stream) {
        return new ProxyInputStream(stream) {
            @Override
            protected void afterRead(int bytes) {
                bytesRead.accept(Math.max(0, bytes));
            }
        };
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it is gone";
        }
        if (e instanceof EOFException) {
            return "it ends too early";
        }
        boolean named = e instanceof FileSystemException file && file.getReason() != null;
        return named ? ((FileSystemException) e).getReason() : String.valueOf(e.getMessage());
    }
}
