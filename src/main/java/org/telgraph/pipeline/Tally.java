package org.telgraph.pipeline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.telgraph.store.Change;

/** Counts while a run goes on. Used by one thread. */
final class Tally {

    /** Reasons may quote the input: beyond this many they are counted together. */
    private static final int MOST_REASONS = 20;

    private static final String OTHER_REASONS = "other reasons";

    private final long start = System.nanoTime();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final Map<String, Integer> failed = new TreeMap<>();
    private final Map<Change, Integer> loaded = new EnumMap<>(Change.class);
    private int rejected;
    private long claims;
    private long quads;
    private int tooLong;

    void loaded(Outcome.Described described, Change change) {
        loaded.merge(change, 1, Integer::sum);
        claims += described.claims();
        quads += described.graph().size();
        tooLong += described.tooLong();
    }

    /** An article that the store held as it is. */
    void current() {
        loaded.merge(Change.UNCHANGED, 1, Integer::sum);
    }

    void rejected() {
        rejected++;
    }

    void skipped(String why) {
        count(skipped, why);
    }

    void failed(String why) {
        count(failed, why);
    }

    private static void count(Map<String, Integer> counts, String why) {
        boolean listed = counts.containsKey(why) || counts.size() < MOST_REASONS;
        counts.merge(listed ? why : OTHER_REASONS, 1, Integer::sum);
    }

    BatchSummary summary(String stopped) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new BatchSummary(
                loaded.getOrDefault(Change.NEW, 0),
                loaded.getOrDefault(Change.CHANGED, 0),
                loaded.getOrDefault(Change.UNCHANGED, 0),
                loaded.getOrDefault(Change.WAITING, 0),
                new TreeMap<>(skipped),
                new TreeMap<>(failed),
                rejected,
                claims,
                quads,
                tooLong,
                time,
                stopped);
    }
}
