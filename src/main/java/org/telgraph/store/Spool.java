package org.telgraph.store;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;

/**
 * A folder where graphs wait for a server, a file of N-Triples each, whose first line is a comment with the graph's name.
 * A file is there as a whole or not at all.
 */
final class Spool {

    private static final String ENDING = ".nt";
    private static final String COMMENT = "# ";
    private static final String LOCK = ".lock";

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
    }

    /** What takes a graph that waited. */
    interface Receiver {
        void put(String graphIri, Graph graph) throws StoreException;
    }

    Path folder() {
        return folder;
    }

    /** Keeps a graph, instead of an earlier one of that name. */
    void keep(String graphIri, Graph graph) throws StoreException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes((COMMENT + graphIri + "\n").getBytes(StandardCharsets.UTF_8));
        graph.stream().map(NQuads::line).forEach(line -> {
            lines.writeBytes(line);
            lines.write('\n');
        });
        Path file = file(graphIri);
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.createDirectories(folder);
            Files.write(draft, lines.toByteArray());
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreException("cannot keep a graph for the server in " + folder + ": " + Reasons.of(e), e);
        }
    }

    /** Lets go of a graph that the server got in another way, if one waits. */
    void drop(String graphIri) throws StoreException {
        try {
            Files.deleteIfExists(file(graphIri));
        } catch (IOException e) {
            throw new StoreException("cannot remove a graph from " + folder + ": " + Reasons.of(e), e);
        }
    }

    private Path file(String graphIri) {
        return folder.resolve(DigestUtils.sha256Hex(graphIri) + ENDING);
    }

    /** How many graphs wait. */
    long size() throws StoreException {
        return files().size();
    }

    private List<Path> files() throws StoreException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StoreException("cannot look into " + folder + ": " + Reasons.of(e), e);
        }
    }

    /**
     * Hands over what waits, unless another process is about to.
     *
     * @return how many graphs
     */
    int deliver(Receiver receiver) throws StoreException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return 0;
        }
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return 0;
            }
            for (Path file : files) {
                deliver(file, receiver);
            }
            return files.size();
        } catch (OverlappingFileLockException e) {
            return 0;
        } catch (IOException e) {
            throw new StoreException("cannot read the graphs that wait in " + folder + ": " + Reasons.of(e), e);
        }
    }

    private static void deliver(Path file, Receiver receiver) throws IOException, StoreException {
        String graphIri;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            graphIri = lines.readLine();
        }
        if (graphIri == null || !graphIri.startsWith(COMMENT)) {
            throw new StoreException(file + " is no graph that waits for a server; remove it");
        }
        try {
            Graph graph = RDFParser.source(file).lang(Lang.NTRIPLES).toGraph();
            receiver.put(graphIri.substring(COMMENT.length()), graph);
        } catch (RiotException e) {
            throw new StoreException(file + " is no graph that waits for a server: " + Reasons.of(e), e);
        }
        Files.delete(file);
    }
}
