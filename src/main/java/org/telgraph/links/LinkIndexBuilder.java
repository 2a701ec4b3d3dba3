package org.telgraph.links;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;

/**
 * Writes the wiki dictionary into an index. It grows in a folder beside its place and is moved there when it is whole:
 * whoever is interrupted leaves the old index as it was, and a folder that the next build takes over.
 */
public final class LinkIndexBuilder {

    /** Less likely meanings are never taken for links. */
    static final double LEAST_SCORE = 0.5;

    /** What a share is worth less where few names lead to a thing: two thirds of it for one name, 10 of 11 for five. */
    private static final double DOUBT = 0.5;

    private static final int LONGEST_NAME = 100;
    private static final int REPORT_EVERY = 100_000;

    private final Path folder;
    private final Path growing;
    private final Path old;

    /** @param folder where the index will be */
    public LinkIndexBuilder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.growing = this.folder.resolveSibling(this.folder.getFileName() + ".building");
        this.old = this.folder.resolveSibling(this.folder.getFileName() + ".old");
    }

    /**
     * Builds the index, in place of one that may be there.
     *
     * @param file the dictionary, or the jar that it is in
     * @param progress gets the numbers of lines that have been read since it was last called
     * @return how many names the index has
     */
    public int build(Path file, LongConsumer progress) throws LinkException {
        checkPlace();
        try (Dictionary dictionary = Dictionary.open(file)) {
            Files.createDirectories(growing);
            int names = write(dictionary, progress);
            if (names == 0) {
                throw new LinkException(file + ": no name in it is worth an index");
            }
            move();
            return names;
        } catch (LockObtainFailedException e) {
            throw new LinkException(growing + ": another process is building there", e);
        } catch (ZipException e) {
            throw new LinkException(file + ": not a whole archive: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new LinkException("cannot build the index of links from " + file + ": " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException missing
                ? missing.getFile() + ": no such file"
                : e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** What is not an index, even a broken one, is not replaced. */
    private void checkPlace() throws LinkException {
        for (Path place : List.of(folder, growing, old)) {
            if (Files.exists(place) && !holdsOnlyAnIndex(place)) {
                throw new LinkException(
                        place + ": there is something else than an index of links; name another folder");
            }
        }
    }

    private static boolean holdsOnlyAnIndex(Path place) throws LinkException {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                    .allMatch(name -> name.matches("segments.*|pending_segments.*|_\\w+\\.\\w+|write\\.lock"));
        } catch (IOException e) {
            throw new LinkException(place + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private int write(Dictionary dictionary, LongConsumer progress) throws IOException, LinkException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setOpenMode(OpenMode.CREATE)
                .setRAMBufferSizeMB(128)
                .setCommitOnClose(false);
        try (FSDirectory directory = FSDirectory.open(growing);
                IndexWriter writer = new IndexWriter(directory, config)) {
            List<Dictionary.Row> sameTitle = new ArrayList<>();
            long lines = 0;
            for (Dictionary.Row row = dictionary.next(); row != null; row = dictionary.next()) {
                if (!sameTitle.isEmpty() && !sameTitle.get(0).title().equals(row.title())) {
                    add(sameTitle, writer);
                    sameTitle.clear();
                }
                sameTitle.add(row);
                if (++lines % REPORT_EVERY == 0) {
                    progress.accept(REPORT_EVERY);
                }
            }
            add(sameTitle, writer);
            writer.forceMerge(1);
            writer.setLiveCommitData(
                    Map.of(LinkIndex.FORMAT_KEY, LinkIndex.FORMAT).entrySet());
            writer.commit();
            return writer.getDocStats().numDocs;
        }
    }

    /** The dictionary keeps no numbers of links; by how many names a thing goes tells how well known it is. */
    private static void add(List<Dictionary.Row> sameTitle, IndexWriter writer) throws IOException {
        double trust = sameTitle.size() / (sameTitle.size() + DOUBT);
        for (Dictionary.Row row : sameTitle) {
            double score = row.share() * trust;
            if (score >= LEAST_SCORE && mayBeAName(row.name())) {
                Document document = new Document();
                document.add(new StringField(LinkIndex.NAME, row.name(), Field.Store.NO));
                document.add(new SortedDocValuesField(LinkIndex.TITLE, new BytesRef(row.title())));
                document.add(new NumericDocValuesField(LinkIndex.SCORE, Math.round(score * LinkIndex.SCALE)));
                writer.addDocument(document);
            }
        }
    }

    /** Much of what links say is no name: addresses, sentences, words in small letters. */
    private static boolean mayBeAName(String text) {
        int first = text.isEmpty() ? 0 : text.codePointAt(0);
        return (Character.isUpperCase(first) || Character.isDigit(first))
                && text.length() <= LONGEST_NAME
                && !text.contains("ikipedia")
                && !text.contains("//");
    }

    private void move() throws IOException {
        delete(old);
        if (Files.exists(folder)) {
            Files.move(folder, old);
        }
        Files.move(growing, folder);
        delete(old);
    }

    private static void delete(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(place);
        }
    }
}
