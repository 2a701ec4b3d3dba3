package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds over a store that is in use already, killed at random moments: the store opens, each graph is old or new, and the
 * next run completes it. More of them: {@code -Dtelgraph.test.kills=50}.
 */
class CrashIT {

    private static final int KILLS = Integer.getInteger("telgraph.test.kills", 1);
    private static final long SEED = Long.getLong("telgraph.test.seed", 1);
    /** So many that they are stored in several transactions. */
    private static final int ARTICLES = 160;

    @TempDir
    Path temp;

    @Test
    void aKilledBuildLosesNothing() throws Exception {
        Path store = temp.resolve("store");
        Path old = News.write(temp.resolve("old.jsonl"), ARTICLES, 0);
        Path news = News.write(temp.resolve("new.jsonl"), ARTICLES, 1);
        CommandRun.of("build", "--store", store, old).ok();
        String before = CommandRun.dump(store);
        long start = System.nanoTime();
        CommandProcess.run(temp, Map.of(), "build", "--store", store, news).ok();
        long whole = System.nanoTime() - start;
        String after = CommandRun.dump(store);
        GraphStates states = new GraphStates(before, after);
        assertTrue(states.changing().size() >= ARTICLES, states.changing().toString());

        Random random = new Random(SEED);
        int partly = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            CommandRun.of("build", "--store", store, old).ok();
            assertEquals(before, CommandRun.dump(store));
            long moment = (long) (whole * random.nextDouble());
            try (CommandProcess build = CommandProcess.start("build", "--store", store, news)) {
                build.awaitEnd(moment);
            }
            int done = states.check(CommandRun.dump(store));
            partly += done > 0 && done < states.changing().size() ? 1 : 0;
            System.out.printf(
                    "kill %d of %d, after %.1f of %.1f s: %d of %d graphs new, none lost%n",
                    kill,
                    KILLS,
                    moment / 1e9,
                    whole / 1e9,
                    done,
                    states.changing().size());
            CommandRun.of("build", "--store", store, news).ok();
            assertEquals(after, CommandRun.dump(store));
        }
        System.out.printf("killed %d times, %d of them between two graphs; quads lost: 0%n", KILLS, partly);
    }
}
