package org.telgraph.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads articles from text files, JSON Lines, folders and standard input, one at a time and always in the same order:
 * inputs as given, files of a folder by name. Of a folder only the file names are held in memory, of a file one article.
 *
 * <p>Hidden files and links to folders are passed over inside a folder. Text is UTF-8, or UTF-16 behind a byte order mark,
 * which is no part of the text.
 */
public final class ArticleReader {

    /** The largest text file or JSON line in bytes; beyond it, something else than an article is meant. */
    private static final int LIMIT = 64 << 20;

    private static final int PEEK = 8192;

    private final InputStream stdin;
    private final TextFile textFile;
    private final JsonLines jsonLines;

    /**
     * @param stdin what the input {@code -} stands for
     * @param defaultDate the publication date of articles that have none, null to leave them without
     */
    public ArticleReader(InputStream stdin, LocalDate defaultDate) {
        this.stdin = stdin;
        this.textFile = new TextFile(LIMIT, defaultDate);
        this.jsonLines = new JsonLines(LIMIT, defaultDate);
    }

    /**
     * Reads all inputs. What is wrong with one of them is handed to the sink too, and the rest is read.
     *
     * @param inputs paths of files and folders, {@code -} for standard input
     * @param sink called in the calling thread; reading waits for it
     */
    public void read(List<String> inputs, Consumer<Reading> sink) {
        IdSet ids = new IdSet();
        for (String input : inputs) {
            readInput(input, reading -> sink.accept(warnOfDuplicate(reading, ids)));
        }
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
                readStream(stdin, Source.STDIN, true, sink);
            } catch (IOException e) {
                sink.accept(new Reading.Failed(Source.STDIN.where(), "cannot be read: " + reason(e)));
            }
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

    private void readRoot(Path folder, Consumer<Reading> sink) {
        boolean[] found = new boolean[1];
        readFolder(folder, "", reading -> {
            found[0] |= !(reading instanceof Reading.Skipped);
            sink.accept(reading);
        });
        if (!found[0]) {
            sink.accept(new Reading.Failed(
                    folder.toString(),
                    "no article in this folder; text files (.txt) and JSON Lines (.jsonl) are read"));
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
        try (InputStream in = Files.newInputStream(path)) {
            readStream(in, source, wanted, sink);
        } catch (IOException e) {
            sink.accept(new Reading.Failed(source.where(), "cannot be read: " + reason(e)));
        }
    }

    /** @param wanted whether the user takes this for an article, so that anything else is a failure */
    private void readStream(InputStream stream, Source source, boolean wanted, Consumer<Reading> sink)
            throws IOException {
        InputStream in = new BufferedInputStream(stream, PEEK);
        in.mark(PEEK);
        byte[] head = in.readNBytes(PEEK);
        in.reset();
        if (head.length == 0) {
            sink.accept(new Reading.Skipped(source.where(), "empty"));
            return;
        }
        Optional<String> unreadable = Format.whyUnreadable(source.name(), head);
        if (unreadable.isPresent()) {
            String why = unreadable.get();
            sink.accept(wanted ? new Reading.Failed(source.where(), why) : new Reading.Skipped(source.where(), why));
        } else if (Format.isJsonLines(source.name(), head)) {
            jsonLines.read(in, source, sink);
        } else {
            sink.accept(textFile.read(in, source));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it is gone";
        }
        boolean named = e instanceof FileSystemException file && file.getReason() != null;
        return named ? ((FileSystemException) e).getReason() : String.valueOf(e.getMessage());
    }
}
