package org.telgraph.store;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder where graphs wait for a server, a file of N-Triples each, whose first line is a comment with the graph's name.
 * A file is there as a whole or not at all.
 */
final class Spool {

    private static final String ENDING = ".nt";
    private static final String COMMENT = "# ";
    private static final String REFUSED = ".refused";
    private static final String LOCK = ".lock";

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final Object IN_PROCESS = new Object();

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
        } catch (IOException e) {
            throw new StoreException("cannot make the folder " + folder + ": " + Reasons.of(e), e);
        }
        locked("keep a graph for the server in", () -> {
            Files.write(draft, lines.toByteArray());
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    /** Lets go of a graph that the server is about to get in another way, if one waits. */
    void drop(String graphIri) throws StoreException {
        Path file = file(graphIri);
        if (Files.exists(file)) {
            locked("remove a graph from", () -> Files.deleteIfExists(file));
        }
    }

    /** What is done while no other process looks at the folder. */
    private interface Action {
        void run() throws IOException, StoreException;
    }

    private void locked(String what, Action action) throws StoreException {
        synchronized (IN_PROCESS) { // since file locks are between processes only
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                action.run();
            } catch (IOException e) {
                throw new StoreException("cannot " + what + " " + folder + ": " + Reasons.of(e), e);
            }
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
     * Hands over what waits. What the server does not take, whereas it takes others, is put aside, so that they arrive.
     *
     * @param forGood whether a graph on which the server has failed twice, taking others meanwhile, is put aside too; else it
     *     goes on waiting
     * @return how many graphs it took
     * @throws ServerAwayException when the server takes none
     * @throws StoreException when it takes none for another reason, such as a wrong password
     */
    int deliver(Receiver receiver, boolean forGood) throws StoreException {
        int delivered = 0;
        Map<Path, ServerAwayException> failed = new LinkedHashMap<>();
        boolean failing = false;
        for (Path file : files()) {
            try {
                delivered += deliver(file, receiver) ? 1 : 0;
                failing = false;
            } catch (ServerAwayException e) {
                if (failing) {
                    throw e;
                }
                failing = true;
                failed.put(file, e);
            }
        }
        if (delivered == 0 && !failed.isEmpty()) {
            throw failed.values().iterator().next();
        }
        for (Path file : forGood ? failed.keySet() : Set.<Path>of()) {
            try {
                delivered += deliver(file, receiver) ? 1 : 0;
            } catch (ServerAwayException e) {
                refuse(file, e);
            }
        }
        return delivered;
    }

    /** Whether the server has taken it. */
    private boolean deliver(Path file, Receiver receiver) throws StoreException {
        try {
            locked("read the graphs that wait in", () -> handOver(file, receiver));
            return true;
        } catch (GraphRefusedException e) {
            refuse(file, e);
            return false;
        }
    }

    private void refuse(Path file, StoreException why) throws StoreException {
        Path refused = file.resolveSibling(file.getFileName() + REFUSED);
        locked(
                "put aside a graph in",
                () -> Files.move(file, refused, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
        LOG.warn("{}; the graph stays in {}", why.getMessage(), refused);
    }

    /** Another process may have delivered it, or have got rid of it. */
    private static void handOver(Path file, Receiver receiver) throws IOException, StoreException {
        if (!Files.exists(file)) {
            return;
        }
        String graphIri;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            graphIri = lines.readLine();
        }
        if (graphIri == null || !graphIri.startsWith(COMMENT)) {
            throw new GraphRefusedException(file + " is no graph that waits for a server");
        }
        try {
            Graph graph = RDFParser.source(file).lang(Lang.NTRIPLES).toGraph();
            receiver.put(graphIri.substring(COMMENT.length()), graph);
        } catch (RiotException e) {
            throw new GraphRefusedException(file + " is no graph that waits for a server: " + Reasons.of(e), e);
        }
        Files.delete(file);
    }
}
