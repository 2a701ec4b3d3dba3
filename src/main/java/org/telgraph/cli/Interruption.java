package org.telgraph.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run end in good order when the process is told to end, by Ctrl-C or by whoever stops services: the process waits
 * for it, but not for ever.
 */
final class Interruption implements AutoCloseable {

    /** How a run is told to end; returns when its work is safe. */
    interface Stop {
        void run() throws InterruptedException;
    }

    /** For what is left to be said and closed. */
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    Interruption(Stop stop) {
        hook = new Thread(() -> end(stop), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end(Stop stop) {
        try {
            stop.run();
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the process ends in any case
        }
    }

    /** The run has ended. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already
        }
    }
}
