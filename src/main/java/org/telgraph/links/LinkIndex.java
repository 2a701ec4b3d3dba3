package org.telgraph.links;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The wiki dictionary on disk: mapped into memory, so that it opens at once. Threads may share one. */
public final class LinkIndex implements Closeable {

    static final String NAME = "name";
    static final String TITLE = "title";
    static final String SCORE = "score";
    /** Scores are kept in thousandths. */
    static final double SCALE = 1000;

    static final String FORMAT_KEY = "telgraph";
    static final String FORMAT = "links 1";

    private final DirectoryReader reader;

    private LinkIndex(DirectoryReader reader) {
        this.reader = reader;
    }

    /**
     * Opens an index.
     *
     * @throws LinkException when there is none, it is damaged, or of another version
     */
    public static LinkIndex open(Path folder) throws LinkException {
        if (!Files.isDirectory(folder)) {
            throw new LinkException(folder + ": there is no index of links; telgraph links builds one");
        }
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(new MMapDirectory(folder));
            if (FORMAT.equals(reader.getIndexCommit().getUserData().get(FORMAT_KEY))) {
                return new LinkIndex(reader);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new LinkException(
                    folder + ": the index of links is damaged; telgraph links --force builds it anew", e);
        }
        close(reader);
        throw new LinkException(
                folder + ": no index of links of this version of telgraph; telgraph links --force builds one");
    }

    private static void close(DirectoryReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many names it knows. */
    public int size() {
        return reader.numDocs();
    }

    /** Tells this index from any other, also from one that was built of the same. */
    public String identity() {
        return StringHelper.idToString(
                ((StandardDirectoryReader) reader).getSegmentInfos().getId());
    }

    /** What a name, as it is written, means most often. */
    Optional<Candidate> lookup(String name) {
        try {
            BytesRef bytes = new BytesRef(name);
            for (LeafReaderContext leaf : reader.leaves()) {
                Candidate candidate = lookup(bytes, leaf.reader());
                if (candidate != null) {
                    return Optional.of(candidate);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Candidate lookup(BytesRef name, LeafReader leaf) throws IOException {
        Terms terms = leaf.terms(NAME);
        TermsEnum term = terms == null ? null : terms.iterator();
        if (term == null || !term.seekExact(name)) {
            return null;
        }
        int row = term.postings(null, PostingsEnum.NONE).nextDoc();
        SortedDocValues titles = DocValues.getSorted(leaf, TITLE);
        NumericDocValues scores = DocValues.getNumeric(leaf, SCORE);
        titles.advanceExact(row);
        scores.advanceExact(row);
        return new Candidate(titles.lookupOrd(titles.ordValue()).utf8ToString(), scores.longValue() / SCALE);
    }

    @Override
    public void close() {
        close(reader);
    }
}
