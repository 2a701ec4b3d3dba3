package org.telgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telgraph.ontology.Vocabulary;

/**
 * Full-text search, by jena-text, over names, headlines and the sentences of evidence. The index is a folder within the store, made
 * from the database when it is wanted first; from then on every change goes into it with the change of the database. A process
 * that dies between the two leaves a mark, and the index is made again.
 */
final class TextSearch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TextSearch.class);

    private static final String FOLDER = "text";
    private static final String UNFINISHED = "unfinished";
    private static final String NAME_FIELD = "name";

    private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.altLabel.asNode());

    private final TextIndex index;
    private final IndexedTerms terms;
    private final DatasetGraph dataset;

    private TextSearch(Path folder, DatasetGraph database) throws IOException {
        index = new TextIndexLucene(FSDirectory.open(folder), configuration());
        terms = new IndexedTerms(database, index, NAMES);
        dataset = new InStep(database, index, terms, folder.resolve(UNFINISHED));
        dataset.getContext().set(TextQuery.textIndex, index);
    }

    /** Whether a store has an index, which has to follow its changes. */
    static boolean isThere(Path store) {
        return Files.isDirectory(store.resolve(FOLDER));
    }

    /** Removes the index of a store that is about to be filled by other ways. */
    static void remove(Path store) throws IOException {
        FileUtils.deleteDirectory(store.resolve(FOLDER).toFile());
    }

    /** Opens a store's index, and makes it where there is none that is whole. */
    static TextSearch open(Path store, DatasetGraph database) throws StoreException {
        Path folder = store.resolve(FOLDER);
        try {
            if (Files.exists(folder) && !Files.exists(folder.resolve(UNFINISHED))) {
                try {
                    return new TextSearch(folder, database);
                } catch (IOException | TextIndexException e) {
                    LOG.warn("the text index cannot be read and is made again: {}", Reasons.of(e));
                }
            }
            return make(store, folder, database);
        } catch (IOException | TextIndexException e) {
            throw new StoreException("cannot make the text index at " + folder + ": " + Reasons.of(e), e);
        }
    }

    private static TextSearch make(Path store, Path folder, DatasetGraph database) throws IOException {
        remove(store);
        Files.createDirectories(folder);
        Path mark = Files.createFile(folder.resolve(UNFINISHED));
        TextSearch search = new TextSearch(folder, database);
        search.fill(database);
        Files.delete(mark);
        return search;
    }

    /** The database, with {@code text:query}; what is changed through it goes into the index. */
    DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public void close() {
        index.close();
    }

    private void fill(DatasetGraph database) {
        Txn.executeRead(database, () -> {
            for (Node property : terms.properties()) {
                Iterator<Quad> quads = database.findNG(Node.ANY, Node.ANY, property, Node.ANY);
                quads.forEachRemaining(terms::addOnce);
            }
        });
        index.commit();
    }

    private static TextIndexConfig configuration() {
        EntityDefinition fields = new EntityDefinition("uri", NAME_FIELD, "graph", RDFS.label.asNode());
        fields.set(NAME_FIELD, SKOS.altLabel.asNode());
        fields.set("evidence", Vocabulary.NIF_ANCHOR_OF.asNode());
        fields.set("headline", Vocabulary.HEADLINE.asNode());
        fields.setLangField("lang");
        fields.setUidField("uid");
        fields.setAnalyzer(NAME_FIELD, new NameAnalyzer());
        fields.setAnalyzer("evidence", new EnglishAnalyzer());
        fields.setAnalyzer("headline", new EnglishAnalyzer());
        TextIndexConfig configuration = new TextIndexConfig(fields);
        configuration.setValueStored(true);
        return configuration;
    }

    /** Words without regard to case and accents, all of them: "The" may be a name's. */
    private static final class NameAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, normalize(field, words));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(words));
        }
    }

    /** Marks the index as unfinished while a transaction writes, since database and index are not written in one. */
    private static final class InStep extends DatasetGraphText {
        private final Path mark;

        InStep(DatasetGraph database, TextIndex index, IndexedTerms terms, Path mark) {
            super(database, index, terms, true);
            this.mark = mark;
        }

        /** Whatever begins a transaction comes here. */
        @Override
        public void begin(ReadWrite mode) {
            super.begin(mode);
            if (mode == ReadWrite.WRITE) {
                mark(true);
            }
        }

        @Override
        public void commit() {
            boolean writes = isWriting();
            super.commit();
            if (writes) {
                mark(false);
            }
        }

        @Override
        public void abort() {
            boolean writes = isWriting();
            super.abort();
            if (writes) {
                mark(false);
            }
        }

        private boolean isWriting() {
            return isInTransaction() && transactionMode() == ReadWrite.WRITE;
        }

        private void mark(boolean there) {
            try {
                if (there) {
                    Files.createFile(mark);
                } else {
                    Files.deleteIfExists(mark);
                }
            } catch (java.nio.file.FileAlreadyExistsException e) {
                // left by one that failed; the index will be made again
            } catch (IOException e) {
                throw new TextIndexException("cannot mark the text index: " + Reasons.of(e), e);
            }
        }
    }
}
