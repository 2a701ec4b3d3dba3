package org.telgraph.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server's dataset with a folder where graphs wait while the server is away, so that a long run loses nothing of its
 * work. They are delivered as soon as the server is found to be back, or when the dataset is opened the next time.
 */
public final class SpoolingStore implements ReadableStore {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolingStore.class);

    /** A server that is away is asked again after this time, once and without patience. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final RemoteStore server;
    private final Spool spool;
    /** Nanoseconds of a clock that nobody sets. */
    private final LongSupplier clock;
    /** Null while the server is there. */
    private ServerAwayException why;
    /** When the server was asked last, if it is away. */
    private long asked;

    private SpoolingStore(RemoteStore server, Path folder, LongSupplier clock) {
        this.server = server;
        this.spool = new Spool(folder);
        this.clock = clock;
    }

    /**
     * Delivers what waits from an earlier time.
     *
     * @param folder of this server alone; it is made when it is needed
     */
    public static SpoolingStore open(RemoteStore server, Path folder) throws StoreException {
        return open(server, folder, System::nanoTime);
    }

    static SpoolingStore open(RemoteStore server, Path folder, LongSupplier clock) throws StoreException {
        SpoolingStore store = new SpoolingStore(server, folder, clock);
        store.deliver(server, true);
        return store;
    }

    private void deliver(RemoteStore receiver, boolean forGood) throws StoreException {
        int delivered = spool.deliver(receiver::put, forGood);
        if (delivered > 0) {
            LOG.warn("{} graphs that waited in {} were delivered", delivered, spool.folder());
        }
    }

    /** {@inheritDoc} While the server is away, the graph is put aside for it. */
    @Override
    public synchronized Change put(String graphIri, Graph graph) throws StoreException {
        try {
            lookForServer();
            spool.drop(graphIri); // before, or another process could still deliver what is old by then
            return server.put(graphIri, graph);
        } catch (ServerAwayException e) {
            if (why == null) {
                LOG.warn("{}; from now on graphs wait in {}", e.getMessage(), spool.folder());
                asked = clock.getAsLong();
                why = e;
            }
            spool.keep(graphIri, graph);
            return Change.WAITING;
        }
    }

    private void lookForServer() throws StoreException {
        if (why == null) {
            return;
        }
        if (clock.getAsLong() - asked < PAUSE.toNanos()) {
            throw why;
        }
        asked = clock.getAsLong();
        deliver(server.impatient(), false);
        why = null;
    }

    /** Asking a server that is away would take its time. */
    private synchronized void needServer() throws StoreException {
        if (why != null) {
            throw why;
        }
    }

    @Override
    public boolean contains(String graphIri) throws StoreException {
        needServer();
        return server.contains(graphIri);
    }

    @Override
    public void flush() {
        // What waits is safe on the disk, as what the server has is there.
    }

    @Override
    public synchronized boolean delete(String graphIri) throws StoreException {
        needServer();
        boolean there = server.delete(graphIri);
        spool.drop(graphIri);
        return there;
    }

    @Override
    public synchronized boolean isReadable() {
        return server.isReadable() && why == null;
    }

    @Override
    public Graph graph(String graphIri) throws StoreException {
        needServer();
        return server.graph(graphIri);
    }

    @Override
    public void rows(String select, Consumer<Binding> consumer) throws StoreException {
        needServer();
        server.rows(select, consumer);
    }

    /** @throws StoreException when graphs still wait, so that nobody takes them for loaded */
    @Override
    public synchronized void close() throws StoreException {
        try (RemoteStore closing = server) {
            if (why != null) {
                deliver(closing.impatient(), false);
            }
        } catch (ServerAwayException e) {
            LOG.debug("still away", e);
        }
        long waiting = spool.size();
        if (waiting > 0) {
            throw new StoreException(waiting + " graphs wait in " + spool.folder()
                    + ", as the server is away; the next run delivers them");
        }
    }
}
