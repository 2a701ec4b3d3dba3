package org.telgraph.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.telgraph.bench.Contender.Kind;
import org.telgraph.bench.Measure.Target;

/**
 * How small a heap may be for nearly full speed. A process with a small heap and one with a large heap take turns, both from
 * their beginning, so that a machine that is busy for a while is so for both. CoreNLP reads fewer articles, as it is slow; more
 * of them could only make it need more.
 */
final class HeapBench {

    private static final double NEARLY = 0.9;
    /** Whoever takes so many times as long as with the largest heap is given up. */
    private static final double HOPELESS = 1.5;

    private static final int TURNS = 5;
    /** Turns of the process with the large heap, which has to show its speed only. */
    private static final int COMPARED = 3;

    /** In MiB. */
    private static final List<Integer> SIZES =
            List.of(250, 300, 400, 500, 600, 800, 1000, 1300, 1600, 2000, 2400, 2800, 3200, 4000);

    /** Enough to see that little has become much. */
    private static final List<Integer> FEW_SIZES = List.of(600, 2800);

    private final Settings settings;
    private final Consumer<String> log;

    HeapBench(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
    }

    List<Measure> run() throws IOException {
        int ours = smallest(Kind.TELGRAPH, Settings.ownOptions(), settings.pick(400, 25));
        int stock = smallest(Kind.STOCK, List.of(), settings.pick(40, 5));
        return List.of(new Measure(
                "heap",
                "smallest heap at 0.9 of full speed",
                "CoreNLP's " + CoreNlpContender.STOCK_ANNOTATORS,
                List.of((double) ours / stock),
                Target.atMost(0.5),
                String.format(Locale.ROOT, "%,d against %,d MiB", ours, stock)));
    }

    /** The largest of the sizes if none below it suffices. */
    private int smallest(Kind kind, List<String> options, int articles) throws IOException {
        List<Integer> sizes = settings.quick() ? FEW_SIZES : SIZES;
        int least = 0;
        int most = sizes.size() - 1;
        while (least < most) {
            int middle = (least + most) / 2;
            double speed = speed(kind, options, sizes.get(middle), sizes.get(sizes.size() - 1), articles);
            log.accept(String.format(
                    Locale.ROOT, "%s with %,d MiB: %.2f of full speed", kind.word(), sizes.get(middle), speed));
            if (speed >= NEARLY) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return sizes.get(most);
    }

    /** The speed with a heap as a part of that with a large one; zero if the heap does not suffice. */
    private double speed(Kind kind, List<String> options, int heap, int largest, int articles) throws IOException {
        int turn = articles / TURNS;
        long start = System.nanoTime();
        try (WorkerProcess large = WorkerProcess.start(kind, settings, Settings.withHeap(options, largest))) {
            double largeSeconds = large.run(0, turn).seconds();
            Duration limit = Duration.ofNanos((long) ((System.nanoTime() - start) * HOPELESS * (TURNS + COMPARED)));
            double smallSeconds = 0;
            try (Small small = new Small(kind, options, heap, limit)) {
                for (int i = 0; i < TURNS; i++) {
                    if (i > 0 && i < COMPARED) {
                        largeSeconds += large.run(i * turn, (i + 1) * turn).seconds();
                    }
                    double seconds = small.run(i * turn, (i + 1) * turn);
                    if (Double.isNaN(seconds)) {
                        return 0;
                    }
                    smallSeconds += i < COMPARED ? seconds : 0;
                }
            }
            return largeSeconds / smallSeconds;
        }
    }

    /** The process with the small heap, which may fail; then its seconds are not a number. */
    private final class Small implements AutoCloseable {
        private final String name;
        private WorkerProcess process;

        Small(Kind kind, List<String> options, int heap, Duration limit) throws IOException {
            name = kind.word() + " with " + heap + " MiB";
            try {
                process = WorkerProcess.start(kind, settings, Settings.withHeap(options, heap), limit);
            } catch (BenchException e) {
                log.accept(name + ": " + e.getMessage());
            }
        }

        double run(int from, int to) {
            try {
                return process == null ? Double.NaN : process.run(from, to).seconds();
            } catch (BenchException | IOException e) { // the latter where it is ended between two questions
                log.accept(name + ": " + e.getMessage());
                return Double.NaN;
            }
        }

        @Override
        public void close() throws IOException {
            if (process != null) {
                process.close();
            }
        }
    }
}
