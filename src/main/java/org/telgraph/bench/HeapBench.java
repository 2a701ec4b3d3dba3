package org.telgraph.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.telgraph.bench.Contender.Kind;
import org.telgraph.bench.Measure.Target;

/**
 * How small a heap may be for nearly full speed. CoreNLP reads fewer articles, as it is slow; more of them could only make
 * it need more.
 */
final class HeapBench {

    private static final double NEARLY = 0.9;
    /** Whoever takes so many times as long as with the largest heap is given up. */
    private static final double HOPELESS = 1.5;

    /** In MiB. */
    private static final List<Integer> SIZES = List.of(
            250, 300, 350, 400, 450, 500, 600, 700, 800, 900, 1000, 1200, 1400, 1600, 1800, 2000, 2400, 2800, 3200,
            4000);

    private static final List<Integer> FEW_SIZES = List.of(300, 500, 800, 1400, 2800);

    private final Settings settings;
    private final Consumer<String> log;

    HeapBench(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
    }

    List<Measure> run() throws IOException {
        int ours = smallest(Kind.TELGRAPH, Settings.ownOptions(), settings.pick(400, 24));
        int stock = smallest(Kind.STOCK, List.of(), settings.pick(40, 4));
        return List.of(new Measure(
                "heap",
                "smallest heap at 0.9 of full speed",
                "CoreNLP's " + CoreNlpContender.STOCK_ANNOTATORS,
                List.of((double) ours / stock),
                Target.atMost(0.5),
                String.format(Locale.ROOT, "%,d against %,d MiB", ours, stock)));
    }

    private int smallest(Kind kind, List<String> options, int articles) throws IOException {
        List<Integer> sizes = settings.quick() ? FEW_SIZES : SIZES;
        int most = sizes.size() - 1;
        long start = System.nanoTime();
        double full = rate(kind, options, sizes.get(most), articles, Duration.ofHours(1));
        Duration limit = Duration.ofNanos((long) ((System.nanoTime() - start) * HOPELESS));
        if (full == 0) {
            throw new BenchException(kind.word() + " needs more than " + sizes.get(most) + " MiB");
        }
        int least = 0;
        while (least < most) {
            int middle = (least + most) / 2;
            if (rate(kind, options, sizes.get(middle), articles, limit) >= NEARLY * full) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return sizes.get(most);
    }

    /** Articles for a second, zero if the heap does not suffice, or within the limit of time. */
    private double rate(Kind kind, List<String> options, int heap, int articles, Duration limit) throws IOException {
        double rate = 0;
        try (WorkerProcess worker = WorkerProcess.start(kind, settings, Settings.withHeap(options, heap), limit)) {
            worker.run(articles, articles + Math.max(4, articles / 4));
            rate = articles / worker.run(0, articles).seconds();
        } catch (BenchException | IOException e) { // the latter where it is ended between two questions
            log.accept(kind.word() + " with " + heap + " MiB: " + e.getMessage());
        }
        log.accept(String.format(Locale.ROOT, "%s with %,d MiB: %.2f articles/s", kind.word(), heap, rate));
        return rate;
    }
}
