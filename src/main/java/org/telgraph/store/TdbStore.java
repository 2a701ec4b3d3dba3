package org.telgraph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 database in a folder. One process at a time may have it open, and within a process one store; that one may be
 * used by many threads. A process that is killed leaves a database that opens again, each graph old or new.
 */
public final class TdbStore implements GraphStore {

    private static final String LOCK = "tdb.lock";

    private final Path folder;
    private final DatasetGraph dataset;

    private TdbStore(Path folder, DatasetGraph dataset) {
        this.folder = folder;
        this.dataset = dataset;
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    /** Opens a store, and makes it where there is none. */
    public static TdbStore open(Path folder) throws StoreException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException("cannot make a store at " + folder + ": " + notAFolder(folder, e), e);
        }
        return connect(folder);
    }

    /** Opens a store that has to be there already. */
    public static TdbStore openExisting(Path folder) throws StoreException {
        if (!Files.exists(folder)) {
            throw new StoreException("there is no store at " + folder + "; fill it first, with telgraph build");
        }
        if (Files.isDirectory(folder) && isEmpty(folder)) {
            throw new StoreException("the store at " + folder + " is empty; fill it first, with telgraph build");
        }
        return connect(folder);
    }

    private static TdbStore connect(Path folder) throws StoreException {
        if (!Files.isDirectory(folder)) {
            throw new StoreException("a store is a folder, but " + folder + " is a file");
        }
        if (!isDatabase(folder) && !isEmpty(folder)) {
            throw new StoreException(folder + " holds other files and no TDB2 store; name another folder");
        }
        if (!Files.isWritable(folder)) {
            throw new StoreException("cannot open the store at " + folder
                    + ": it is read-only, and TDB2 has to write its lock file to be read");
        }
        try {
            return new TdbStore(
                    folder, DatabaseMgr.connectDatasetGraph(folder.toRealPath().toString()));
        } catch (DBOpEnvException e) {
            throw new StoreException(
                    "the store at " + folder + " is in use by " + holder(folder)
                            + "; wait for it to end, or use the endpoint that it serves (--fuseki URL)",
                    e);
        } catch (IOException | RuntimeException e) {
            throw new StoreException("cannot open the store at " + folder + ": " + Reasons.of(e), e);
        }
    }

    private static String notAFolder(Path folder, IOException e) {
        return Files.exists(folder) ? "it is a file" : Reasons.of(e);
    }

    private static boolean isDatabase(Path folder) throws StoreException {
        return names(folder).stream().anyMatch(name -> name.matches("Data-\\d+"));
    }

    /** Whether nothing is in it but what a file system or an interrupted opening leaves there. */
    private static boolean isEmpty(Path folder) throws StoreException {
        return names(folder).stream()
                .allMatch(name -> name.equals(LOCK) || name.equals("lost+found") || name.startsWith("."));
    }

    private static List<String> names(Path folder) throws StoreException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new StoreException("cannot look into " + folder + ": " + Reasons.of(e), e);
        }
    }

    /** TDB2 writes the process id of its holder into the lock file. */
    private static String holder(Path folder) {
        try {
            return "process "
                    + Long.parseLong(Files.readString(folder.resolve(LOCK)).strip());
        } catch (IOException | NumberFormatException e) {
            return "another process";
        }
    }

    /** {@inheritDoc} Writes nothing when the graph is that already. */
    @Override
    public void put(String graphIri, Graph graph) throws StoreException {
        Node name = NodeFactory.createURI(graphIri);
        Graph wanted = BlankNodes.labelled(graphIri, graph);
        try {
            if (Txn.calculateRead(dataset, () -> same(dataset.getGraph(name), wanted))) {
                return;
            }
            Txn.executeWrite(dataset, () -> {
                dataset.removeGraph(name);
                wanted.find().forEachRemaining(triple -> dataset.add(Quad.create(name, triple)));
            });
        } catch (RuntimeException e) {
            throw failed("write <" + graphIri + "> to", e);
        }
    }

    private static boolean same(Graph stored, Graph wanted) {
        return stored.size() == wanted.size() && wanted.stream().allMatch(stored::contains);
    }

    @Override
    public boolean delete(String graphIri) throws StoreException {
        Node name = NodeFactory.createURI(graphIri);
        try {
            if (!Txn.calculateRead(dataset, () -> dataset.containsGraph(name))) {
                return false;
            }
            return Txn.calculateWrite(dataset, () -> {
                boolean there = dataset.containsGraph(name);
                dataset.removeGraph(name);
                return there;
            });
        } catch (RuntimeException e) {
            throw failed("remove <" + graphIri + "> from", e);
        }
    }

    /** The dataset, to be used within transactions. Queries see the union of all graphs as the default graph. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** Looks at the dataset within a read transaction. */
    public <T> T read(Function<DatasetGraph, T> look) throws StoreException {
        try {
            return Txn.calculateRead(dataset, () -> look.apply(dataset));
        } catch (RuntimeException e) {
            throw failed("read", e);
        }
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
        return read(data -> {
            SortedLines lines = new SortedLines(QuadsFile.SORT_MEMORY);
            data.find().forEachRemaining(quad -> lines.add(NQuads.line(quad), 0));
            return lines;
        });
    }

    private StoreException failed(String what, Exception e) {
        return new StoreException("cannot " + what + " the store at " + folder + ": " + Reasons.of(e), e);
    }

    @Override
    public void close() {
        // Frees the lock, which TDB2 otherwise keeps until the process ends.
        TDBInternal.expel(dataset);
    }
}
