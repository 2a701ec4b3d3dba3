package org.telgraph.serve;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts wrong passwords, so that nobody can try many: by the address that they come from together with the user's name,
 * so that who guesses keeps out nobody else. Threads may share one.
 */
final class FailedLogins {

    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** Guesses that are remembered; more than so many at once are no guesser but a flood. */
    private static final int GUESSES = 10_000;

    private record Count(long since, int failures) {}

    /** Nanoseconds of a clock that nobody sets. */
    private final LongSupplier clock;

    private final Map<String, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > GUESSES;
        }
    };

    FailedLogins(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether somebody has to wait before he may try again. */
    synchronized boolean tooMany(String address, String user) {
        Count count = counts.get(key(address, user));
        return count != null && count.failures >= MOST && isRecent(count);
    }

    synchronized void add(String address, String user) {
        Count count = counts.get(key(address, user));
        counts.put(
                key(address, user),
                count != null && isRecent(count)
                        ? new Count(count.since, count.failures + 1)
                        : new Count(clock.getAsLong(), 1));
    }

    private static String key(String address, String user) {
        return address + " " + user;
    }

    private boolean isRecent(Count count) {
        return clock.getAsLong() - count.since < WINDOW.toNanos();
    }
}
