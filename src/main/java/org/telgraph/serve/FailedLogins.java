package org.telgraph.serve;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong passwords, so that nobody can try many. Threads may share one. */
final class FailedLogins {

    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** Addresses that are remembered; more than so many at once are no guesser but a flood. */
    private static final int ADDRESSES = 10_000;

    private record Count(Instant since, int failures) {}

    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    FailedLogins(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether an address has to wait before it may try again. */
    synchronized boolean tooMany(String address) {
        Count count = counts.get(address);
        return count != null && count.failures >= MOST && isRecent(count);
    }

    synchronized void add(String address) {
        Count count = counts.get(address);
        counts.put(
                address,
                count != null && isRecent(count)
                        ? new Count(count.since, count.failures + 1)
                        : new Count(clock.instant(), 1));
    }

    private boolean isRecent(Count count) {
        return clock.instant().isBefore(count.since.plus(WINDOW));
    }
}
