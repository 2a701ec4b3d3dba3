package org.telgraph.store;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How often and after what pauses a request is tried again. Pauses double, up to a longest one, and vary at random
 * between their half and their whole, so that clients that failed together do not come back together.
 *
 * @param tries how often in all
 * @param first the pause after the first failure
 * @param longest no pause is longer
 * @param random numbers from 0 up to 1
 */
record Retry(int tries, Duration first, Duration longest, Sleeper sleeper, DoubleSupplier random) {

    static final Retry DEFAULT =
            new Retry(6, Duration.ofMillis(500), Duration.ofSeconds(20), Thread::sleep, Math::random);

    /** For a request whose failure is to show at once. */
    static final Retry NONE = new Retry(1, Duration.ZERO, Duration.ZERO, Thread::sleep, Math::random);

    /** Waits. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(long millis) throws InterruptedException;
    }

    /**
     * Waits before the next try.
     *
     * @param failures how many tries have failed, from 1
     * @param asked the pause that the server asked for, which is kept unless it is longer than the longest
     */
    void pause(int failures, Duration asked) throws InterruptedException {
        double doubled = first.toMillis() * Math.pow(2, failures - 1);
        double pause = Math.min(doubled, longest.toMillis()) * (0.5 + random.getAsDouble() / 2);
        sleeper.sleep((long) Math.min(Math.max(pause, asked.toMillis()), longest.toMillis()));
    }
}
