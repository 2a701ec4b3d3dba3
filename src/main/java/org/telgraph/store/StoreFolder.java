package org.telgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/** The folder where a TDB2 database is, or is to be. */
record StoreFolder(Path path) {

    private static final String LOCK = "tdb.lock";

    /** Makes the folder where there is none. */
    void make() throws StoreException {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            String why = Files.exists(path) ? "it is a file" : Reasons.of(e);
            throw new StoreException("cannot make a store at " + path + ": " + why, e);
        }
    }

    /** Whether there is neither a store nor anything else. */
    boolean isVacant() throws StoreException {
        return !Files.exists(path) || Files.isDirectory(path) && isEmpty();
    }

    /** Opens the database, or makes one in an empty folder. */
    DatasetGraph connect() throws StoreException {
        if (!Files.isDirectory(path)) {
            throw new StoreException("a store is a folder, but " + path + " is a file");
        }
        if (!isDatabase() && !isEmpty()) {
            throw new StoreException(path + " holds other files and no TDB2 store; name another folder");
        }
        if (!Files.isWritable(path)) {
            throw new StoreException("cannot open the store at " + path
                    + ": it is read-only, and TDB2 has to write its lock file to be read");
        }
        try {
            if (!isDatabase() && QuadsLoad.isUnderWay(path)) {
                throw new StoreException("another process is loading into " + path + "; wait for it to end");
            }
            return DatabaseMgr.connectDatasetGraph(path.toRealPath().toString());
        } catch (DBOpEnvException e) {
            throw new StoreException(
                    "the store at " + path + " is in use by " + holder()
                            + "; wait for it to end, or use the endpoint that it serves (--fuseki URL)",
                    e);
        } catch (IOException | RuntimeException | InternalError e) {
            throw new StoreException("cannot open the store at " + path + ": " + Reasons.of(e), e);
        }
    }

    private boolean isDatabase() throws StoreException {
        return names().stream().anyMatch(name -> name.matches("Data-\\d+"));
    }

    /** Whether nothing is in it but what a file system or an interrupted opening leaves there, or a lost store's journal. */
    private boolean isEmpty() throws StoreException {
        return names().stream()
                .allMatch(name -> name.equals(LOCK)
                        || name.equals(TdbStore.JOURNAL)
                        || name.equals("lost+found")
                        || name.startsWith("."));
    }

    private List<String> names() throws StoreException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new StoreException("cannot look into " + path + ": " + Reasons.of(e), e);
        }
    }

    /** TDB2 writes the process id of its holder into the lock file. */
    private String holder() {
        try {
            return "process "
                    + Long.parseLong(Files.readString(path.resolve(LOCK)).strip());
        } catch (IOException | NumberFormatException e) {
            return "another process";
        }
    }
}
