package org.telgraph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TDB2 database in a folder. One process at a time may have it open, and within a process one store; that one may be
 * used by many threads. A process that is killed leaves a database that opens again, each graph old or new.
 *
 * <p>Graphs that are put wait until there are some, and are then written in one transaction: TDB2 never overwrites a
 * block, so that one transaction a graph would take ten times the disk. What waits is written before anything is
 * read, and on closing.
 */
public final class TdbStore implements ReadableStore {

    private static final Logger LOG = LoggerFactory.getLogger(TdbStore.class);

    /** The journal's name within the folder. */
    public static final String JOURNAL = "journal.jsonl";

    /** Graphs that are written in one transaction. */
    private static final int BATCH = 50;

    private final Path folder;
    private final DatasetGraph dataset;
    private final int batch;
    /** Graphs to be written; whatever is in here is not yet in the dataset. */
    private final Map<String, Graph> waiting = new LinkedHashMap<>();
    /** Those of them that are what was loaded still. */
    private final Set<String> amended = new HashSet<>();

    private Journal journal;
    /** Null as long as nobody searches or, with an index there, writes. */
    private TextSearch search;

    private boolean closed;

    private TdbStore(Path folder, DatasetGraph dataset, int batch) {
        this.folder = folder;
        this.dataset = dataset;
        this.batch = batch;
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    /** Opens a store, and makes it where there is none. */
    public static TdbStore open(Path folder) throws StoreException {
        return open(folder, BATCH);
    }

    static TdbStore open(Path folder, int batch) throws StoreException {
        StoreFolder place = new StoreFolder(folder);
        place.make();
        return connect(place, batch);
    }

    /** Opens a store that has to be there already. */
    public static TdbStore openExisting(Path folder) throws StoreException {
        if (!Files.exists(folder)) {
            throw new StoreException("there is no store at " + folder + "; fill it first, with telgraph build");
        }
        StoreFolder place = new StoreFolder(folder);
        if (place.isVacant()) {
            throw new StoreException("the store at " + folder + " is empty; fill it first, with telgraph build");
        }
        return connect(place, BATCH);
    }

    private static TdbStore connect(StoreFolder folder, int batch) throws StoreException {
        return new TdbStore(folder.path(), folder.connect(), batch);
    }

    /** {@inheritDoc} Writes nothing when the graph is that already. The graph must not change afterwards. */
    @Override
    public Change put(String graphIri, Graph graph) throws StoreException {
        return put(graphIri, graph, false);
    }

    @Override
    public Change amend(String graphIri, Graph graph) throws StoreException {
        return put(graphIri, graph, true);
    }

    private Change put(String graphIri, Graph graph, boolean amends) throws StoreException {
        Node name = NodeFactory.createURI(graphIri);
        Graph wanted = BlankNodes.labelled(graphIri, graph);
        synchronized (waiting) {
            boolean waits = waiting.containsKey(graphIri);
            Change change = inTransaction(TxnType.READ, "read", () -> change(dataset.getGraph(name), wanted));
            if (change == Change.UNCHANGED) {
                waiting.remove(graphIri);
                return waits ? Change.CHANGED : Change.UNCHANGED;
            }
            // Still full only after a failure, which must not make more wait.
            flushIfFull();
            boolean replaces = waiting.put(graphIri, wanted) != null && !amended.contains(graphIri);
            if (amends && !replaces) {
                amended.add(graphIri);
            } else {
                amended.remove(graphIri);
            }
            flushIfFull();
            return waits ? Change.CHANGED : change;
        }
    }

    private static Change change(Graph stored, Graph wanted) {
        if (stored.size() == wanted.size() && wanted.stream().allMatch(stored::contains)) {
            return Change.UNCHANGED;
        }
        return stored.isEmpty() ? Change.NEW : Change.CHANGED;
    }

    @Override
    public boolean contains(String graphIri) throws StoreException {
        synchronized (waiting) {
            return waiting.containsKey(graphIri)
                    || inTransaction(
                            TxnType.READ, "read", () -> dataset.containsGraph(NodeFactory.createURI(graphIri)));
        }
    }

    private void flushIfFull() throws StoreException {
        if (waiting.size() >= batch) {
            flush();
        }
    }

    /** Writes what waits. */
    @Override
    public void flush() throws StoreException {
        synchronized (waiting) {
            if (!waiting.isEmpty()) {
                forget(replaced(), JournalEntry.Event.REPLACED);
                DatasetGraph changing = changing();
                inTransaction(changing, TxnType.WRITE, "write to", () -> {
                    waiting.forEach((graphIri, graph) -> replace(changing, graphIri, graph));
                    return null;
                });
                waiting.clear();
                amended.clear();
            }
        }
    }

    private Set<String> replaced() {
        Set<String> replaced = new LinkedHashSet<>(waiting.keySet());
        replaced.removeAll(amended);
        return replaced;
    }

    private static void replace(DatasetGraph changing, String graphIri, Graph graph) {
        Node name = NodeFactory.createURI(graphIri);
        changing.removeGraph(name);
        graph.find().forEachRemaining(triple -> changing.add(Quad.create(name, triple)));
    }

    /** The dataset with its text index, where there is one, which has to follow what is written. */
    private DatasetGraph changing() throws StoreException {
        synchronized (waiting) {
            if (search == null && TextSearch.isThere(folder)) {
                search = TextSearch.open(folder, dataset);
            }
            return search == null ? dataset : search.dataset();
        }
    }

    @Override
    public boolean delete(String graphIri) throws StoreException {
        Node name = NodeFactory.createURI(graphIri);
        flush();
        forget(Set.of(graphIri), JournalEntry.Event.RETRACTED);
        DatasetGraph changing = changing();
        return inTransaction(changing, TxnType.WRITE, "write to", () -> {
            boolean there = changing.containsGraph(name);
            changing.removeGraph(name);
            return there;
        });
    }

    @Override
    public Graph graph(String graphIri) throws StoreException {
        synchronized (waiting) {
            Graph waits = waiting.get(graphIri);
            return waits != null
                    ? waits
                    : inTransaction(
                            TxnType.READ, "read", () -> copy(dataset.getGraph(NodeFactory.createURI(graphIri))));
        }
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(copy::add);
        return copy;
    }

    /** Gives back the room that replaced graphs still take on the disk. A crash leaves the store as it was. */
    public void compact() throws StoreException {
        flush();
        try {
            DatabaseMgr.compact(dataset, true);
        } catch (RuntimeException | InternalError e) {
            throw new StoreException("cannot compact the store at " + folder + ": " + Reasons.of(e), e);
        }
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** What was loaded into this store, and when. It is closed with the store. */
    public Journal journal() throws StoreException {
        synchronized (waiting) {
            if (journal == null) {
                journal = Journal.open(folder.resolve(JOURNAL));
            }
            return journal;
        }
    }

    /**
     * Has the journal forget a graph that is about to be changed in the dataset itself.
     *
     * @param event what is about to become of it
     */
    public void forget(String graphIri, JournalEntry.Event event) throws StoreException {
        forget(Set.of(graphIri), event);
    }

    /** Has the journal forget everything, before changes in the dataset that nobody can foresee. */
    public void forgetAll() throws StoreException {
        if (hasJournal()) {
            journal().forgetAll();
        }
    }

    private boolean hasJournal() {
        return journal != null || Files.exists(folder.resolve(JOURNAL));
    }

    /** Before graphs change: after a crash the journal must not tell of what is no longer there. */
    private void forget(Set<String> graphIris, JournalEntry.Event event) throws StoreException {
        if (hasJournal()) {
            journal().forget(graphIris, event);
        }
    }

    /**
     * The dataset, to be used within transactions, with all that was put up to now. Queries see the union of all graphs
     * as the default graph.
     */
    public DatasetGraph dataset() throws StoreException {
        flush();
        return dataset;
    }

    /**
     * The same, with full-text search in names, headlines and evidence ({@code text:query} of jena-text). Makes the index where
     * there is none, which takes a while; changes through the dataset go into it.
     */
    public DatasetGraph searchable() throws StoreException {
        flush();
        synchronized (waiting) {
            if (search == null) {
                search = TextSearch.open(folder, dataset);
            }
            return search.dataset();
        }
    }

    /** Whether {@link #searchable} would first have to make the index. */
    public boolean lacksTextIndex() {
        return !TextSearch.isThere(folder);
    }

    /** Looks at the dataset within a read transaction. */
    public <T> T read(Function<DatasetGraph, T> look) throws StoreException {
        flush();
        return inTransaction(TxnType.READ, "read", () -> look.apply(dataset));
    }

    @Override
    public boolean isReadable() {
        return true;
    }

    @Override
    public void rows(String select, Consumer<Binding> consumer) throws StoreException {
        read(data -> {
            try (QueryExec execution = QueryExec.dataset(data).query(select).build()) {
                execution.select().forEachRemaining(consumer);
            }
            return null;
        });
    }

    /** The IRIs of the graphs, sorted. */
    public List<String> graphs() throws StoreException {
        return read(data -> {
            List<String> iris = new ArrayList<>();
            data.listGraphNodes().forEachRemaining(node -> iris.add(node.getURI()));
            iris.sort(null);
            return iris;
        });
    }

    /** Writes all quads as canonical N-Quads, sorted by code points. Leaves the stream open. */
    public void dump(OutputStream out) throws StoreException {
        try (SortedLines lines = lines()) {
            lines.writeTo(out, part -> true);
            out.flush();
        } catch (IOException e) {
            throw new StoreException("cannot write the dump: " + Reasons.of(e), e);
        }
    }

    /** Writes all quads to a file as {@link QuadsFile} does. */
    public void dump(Path file) throws StoreException {
        QuadsFile.checkPlace(file);
        QuadsFile.write(file, lines(), part -> true);
    }

    private SortedLines lines() throws StoreException {
        SortedLines lines = new SortedLines(QuadsFile.SORT_MEMORY);
        try {
            return read(data -> {
                data.find().forEachRemaining(quad -> lines.add(NQuads.line(quad), 0));
                return lines;
            });
        } catch (StoreException e) {
            try (lines) {
                throw e;
            } catch (IOException suppressed) {
                throw e;
            }
        }
    }

    private <T> T inTransaction(TxnType type, String what, Supplier<T> action) throws StoreException {
        return inTransaction(dataset, type, what, action);
    }

    private <T> T inTransaction(DatasetGraph data, TxnType type, String what, Supplier<T> action)
            throws StoreException {
        try {
            return Txn.calc(data, type, action);
        } catch (RuntimeException | InternalError e) {
            throw new StoreException("cannot " + what + " the store at " + folder + ": " + Reasons.of(e), e);
        }
    }

    /** Writes what waits, and frees the lock, which TDB2 would keep until the process ends. */
    @Override
    public void close() throws StoreException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            flush(); // which may open the journal
        } finally {
            try (Journal closing = journal;
                    TextSearch searching = search) {
                expel();
            }
        }
    }

    private void expel() {
        try {
            TDBInternal.expel(dataset);
        } catch (TransactionException e) { // somebody still reads; the lock is freed when the process ends
            LOG.debug("not closed in good order", e);
        }
    }
}
