package org.telgraph.store;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.NormalizeTermsTDB2;

/**
 * A file of canonical N-Quads, sorted by code points and without duplicates, gzipped when its name ends in
 * {@code .gz}: the same graphs give the same bytes. It is written when closed, beside the old one, which it then
 * replaces at once; until then the old file stays as it was.
 */
public final class QuadsFile implements GraphStore {

    /** Memory for lines before they go to temporary files, in bytes. */
    static final long SORT_MEMORY = 128L << 20;

    private final Path path;
    private final SortedLines lines;
    /** The number of the put that each graph's content is from. */
    private final Map<String, Integer> latest = new HashMap<>();
    /** Numbers of puts whose graph was put again or deleted later. */
    private final BitSet superseded = new BitSet();

    private int puts;
    private boolean closed;

    QuadsFile(Path path, long sortMemory) {
        this.path = path;
        this.lines = new SortedLines(sortMemory);
    }

    /** A new file, whose folder has to exist and take it. */
    public static QuadsFile create(Path path) throws StoreException {
        checkPlace(path);
        return new QuadsFile(path, SORT_MEMORY);
    }

    static void checkPlace(Path path) throws StoreException {
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            throw new StoreException(path + " is a folder; name a file to write");
        }
        if (!Files.isDirectory(folder)) {
            throw new StoreException("cannot write " + path + ": there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new StoreException("cannot write " + path + ": the folder is read-only");
        }
    }

    @Override
    public synchronized Change put(String graphIri, Graph graph) throws StoreException {
        boolean there = delete(graphIri);
        int number = puts++;
        latest.put(graphIri, number);
        Node name = NodeFactory.createURI(graphIri);
        try {
            BlankNodes.labelled(graphIri, graph)
                    .find()
                    .forEachRemaining(triple -> lines.add(NQuads.line(quad(name, triple)), number));
        } catch (UncheckedIOException e) {
            throw new StoreException("cannot sort the graphs for " + path + ": " + Reasons.of(e), e);
        }
        return there ? Change.CHANGED : Change.NEW;
    }

    @Override
    public synchronized boolean contains(String graphIri) {
        return latest.containsKey(graphIri);
    }

    /** Does nothing: the file is written as a whole when it is closed. */
    @Override
    public void flush() {}

    /** The quad with numbers and dates written as TDB2 gives them back, so that a file is what a store's dump is. */
    private static Quad quad(Node graph, Triple triple) {
        return Quad.create(
                graph,
                triple.getSubject(),
                triple.getPredicate(),
                NormalizeTermsTDB2.normalizeTDB2(triple.getObject()));
    }

    @Override
    public synchronized boolean delete(String graphIri) {
        Integer number = latest.remove(graphIri);
        if (number != null) {
            superseded.set(number);
        }
        return number != null;
    }

    @Override
    public synchronized void close() throws StoreException {
        if (closed) {
            return;
        }
        closed = true;
        write(path, lines, number -> !superseded.get(number));
    }

    /** Lets go of what was put; the old file stays as it was. */
    public synchronized void discard() throws StoreException {
        closed = true;
        try {
            lines.close();
        } catch (IOException e) {
            throw new StoreException("cannot remove temporary files: " + Reasons.of(e), e);
        }
    }

    /** Writes the lines that count to a file, and lets go of them. */
    static void write(Path path, SortedLines lines, IntPredicate counts) throws StoreException {
        checkPlace(path);
        // A device or a pipe, such as /dev/stdout, is written to; only a file can be replaced.
        boolean special = Files.exists(path) && !Files.isRegularFile(path);
        try (lines) {
            if (special) {
                writeInto(path, path, lines, counts);
            } else {
                replace(path, lines, counts);
            }
        } catch (IOException e) {
            throw new StoreException("cannot write " + path + ": " + Reasons.of(e), e);
        }
    }

    private static void replace(Path path, SortedLines lines, IntPredicate counts) throws IOException {
        String name = path.getFileName().toString();
        Path draft =
                path.resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            writeInto(draft, path, lines, counts);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void writeInto(Path target, Path path, SortedLines lines, IntPredicate counts) throws IOException {
        try (OutputStream out = compressed(path, Files.newOutputStream(target))) {
            lines.writeTo(out, counts);
        }
    }

    private static OutputStream compressed(Path path, OutputStream out) throws IOException {
        // Java's gzip header holds no time and no name, so it does not vary.
        return new BufferedOutputStream(gzipped(path) ? new GZIPOutputStream(out, 1 << 16) : out, 1 << 16);
    }

    private static boolean gzipped(Path path) {
        return path.getFileName().toString().endsWith(".gz");
    }

    /** Reads a file of N-Quads into memory. */
    public static MemoryStore read(Path path) throws StoreException {
        DatasetGraph quads = DatasetGraphFactory.createTxnMem();
        parse(path, StreamRDFLib.dataset(quads));
        return new MemoryStore(quads);
    }

    /** Reads a file of N-Quads. */
    static void parse(Path path, StreamRDF sink) throws StoreException {
        try (InputStream in = Files.newInputStream(path);
                InputStream plain = gzipped(path) ? new GZIPInputStream(in) : in) {
            RDFParser.source(keptOpen(plain))
                    .lang(Lang.NQUADS)
                    .labelToNode(LabelToNode.createUseLabelAsGiven())
                    .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                    .parse(sink);
            // The parser takes a file that is cut off for one that ends; the decompressor tells.
            plain.read();
        } catch (NoSuchFileException e) {
            throw new StoreException("there is no file " + path, e);
        } catch (ZipException e) {
            throw new StoreException(path + " is named .gz but is not gzipped", e);
        } catch (RiotException e) {
            throw new StoreException(path + " is not N-Quads: " + Reasons.of(e), e);
        } catch (RuntimeIOException | IOException e) {
            throw new StoreException("cannot read " + path + ": " + Reasons.of(e), e);
        }
    }

    private static InputStream keptOpen(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // The parser would.
            }
        };
    }
}
