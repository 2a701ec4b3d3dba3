package org.telgraph.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Loads files of N-Quads; each of their graphs replaces the one of that name, and a graph that several files have is taken
 * from the last of them. All goes into a store of its own first, by
 * Jena's parallel loader, which is quick but spoils the store that it fails on. Where there was no store, that one is
 * put in its place at once; otherwise its graphs are put one after the other.
 *
 * @param quads how many the files hold
 * @param graphs how many they make
 * @param changed those that a store in use did not have, or not as they are now; none of a store that was made
 */
public record QuadsLoad(long quads, long graphs, List<String> changed) {

    /** Looks at graphs before they are put into a store in use. */
    @FunctionalInterface
    public interface Gate {
        boolean admits(String graphIri, Graph graph);
    }

    /** Within the store's folder, so that it can be moved into its place. */
    private static final String DRAFT = ".loading";

    private static final String LOCK = ".loading.lock";
    private static final String DATABASE = "Data-0001";
    private static final int STEP = 10_000;

    /**
     * Loads into the store in a folder, and makes it where there is none.
     *
     * @param gate is asked where there is a store
     * @param progress gets from time to time how many more quads were read
     */
    public static QuadsLoad into(Path folder, List<Path> files, Gate gate, LongConsumer progress)
            throws StoreException {
        if (!new StoreFolder(folder).isVacant()) {
            try (TdbStore store = TdbStore.open(folder)) {
                return into(store, files, gate, progress);
            }
        }
        return into(folder, files, UnaryOperator.identity(), progress, made -> {});
    }

    /** What is done to a store that is complete, before it takes its place; none takes its place if this fails. */
    interface Finish {
        void accept(Path made) throws IOException, StoreException;
    }

    /** Makes a store of a file that {@link NQuads} wrote: the same quads, down to the labels of blank nodes. */
    static QuadsLoad restore(Path folder, Path file, LongConsumer progress, Finish finish) throws StoreException {
        return into(folder, List.of(file), NQuads::decoded, progress, finish);
    }

    private static QuadsLoad into(
            Path folder, List<Path> files, UnaryOperator<Quad> decoding, LongConsumer progress, Finish finish)
            throws StoreException {
        try {
            Files.createDirectories(folder);
            try (FileChannel lock =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (lock.tryLock() == null) {
                    throw new StoreException("another process is loading into " + folder + "; wait for it to end");
                }
                return make(folder, files, decoding, progress, finish);
            }
        } catch (IOException e) {
            throw new StoreException("cannot make a store at " + folder + ": " + Reasons.of(e), e);
        }
    }

    /** Whether another process is making a store in a folder. */
    static boolean isUnderWay(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return false; // it is this process, which opens the store that it makes
        }
    }

    private static QuadsLoad make(
            Path folder, List<Path> files, UnaryOperator<Quad> decoding, LongConsumer progress, Finish finish)
            throws IOException, StoreException {
        Path draft = folder.resolve(DRAFT);
        FileUtils.deleteDirectory(draft.toFile()); // left by a process that was killed
        try {
            QuadsLoad loaded = bulk(draft, files, decoding, progress);
            Files.deleteIfExists(folder.resolve(TdbStore.JOURNAL)); // of a store that is no more
            TextSearch.remove(folder);
            finish.accept(draft);
            Files.move(draft.resolve(DATABASE), folder.resolve(DATABASE), StandardCopyOption.ATOMIC_MOVE);
            return loaded;
        } finally {
            FileUtils.deleteDirectory(draft.toFile());
        }
    }

    /** Loads into a store that may hold something already. */
    public static QuadsLoad into(GraphStore store, List<Path> files, Gate gate, LongConsumer progress)
            throws StoreException {
        try {
            Path draft = Files.createTempDirectory("telgraph-load");
            try {
                QuadsLoad loaded = bulk(draft, files, UnaryOperator.identity(), progress);
                return new QuadsLoad(loaded.quads, loaded.graphs, putAll(draft, store, gate));
            } finally {
                FileUtils.deleteDirectory(draft.toFile());
            }
        } catch (IOException e) {
            throw new StoreException("cannot write temporary files: " + Reasons.of(e), e);
        }
    }

    private static List<String> putAll(Path draft, GraphStore store, Gate gate) throws StoreException {
        List<String> changed = new ArrayList<>();
        try (TdbStore graphs = TdbStore.openExisting(draft)) {
            for (String iri : graphs.graphs()) {
                Graph graph = graphs.graph(iri);
                if (gate.admits(iri, graph) && store.put(iri, graph) != Change.UNCHANGED) {
                    changed.add(iri);
                }
            }
        }
        return changed;
    }

    private static QuadsLoad bulk(Path folder, List<Path> files, UnaryOperator<Quad> decoding, LongConsumer progress)
            throws IOException, StoreException {
        Files.createDirectories(folder);
        DatasetGraph dataset =
                DatabaseMgr.connectDatasetGraph(folder.toRealPath().toString());
        try {
            DataLoader loader = LoaderFactory.parallelLoader(dataset, (format, arguments) -> {});
            loader.startBulk();
            Counter counter = new Counter(loader.stream(), decoding, progress);
            try {
                for (int i = files.size() - 1; i >= 0; i--) { // so that who has a graph first has it for good
                    counter.begin(files.get(i));
                    QuadsFile.parse(files.get(i), counter);
                }
            } finally {
                loader.finishBulk(); // also of what is thrown away, as Jena's threads have to end before it is closed
            }
            return new QuadsLoad(counter.quads, counter.graphs.size(), List.of());
        } finally {
            TDBInternal.expel(dataset);
        }
    }

    /** Counts, passes over what another file has, and refuses what no article's graph holds. */
    private static final class Counter extends StreamRDFWrapper {

        private final UnaryOperator<Quad> decoding;
        private final LongConsumer progress;
        /** The file that each graph is taken from. */
        private final Map<Node, Path> graphs = new HashMap<>();

        private Path file;
        private long quads;

        Counter(StreamRDF next, UnaryOperator<Quad> decoding, LongConsumer progress) {
            super(next);
            this.decoding = decoding;
            this.progress = progress;
        }

        void begin(Path next) {
            file = next;
        }

        @Override
        public void quad(Quad quad) {
            if (quad.isDefaultGraph() || !quad.getGraph().isURI()) {
                throw new RiotException("in no graph that has an IRI: " + quad.asTriple());
            }
            if (graphs.computeIfAbsent(quad.getGraph(), graph -> file) != file) {
                return;
            }
            if (++quads % STEP == 0) {
                progress.accept(STEP);
            }
            super.quad(decoding.apply(quad));
        }
    }
}
