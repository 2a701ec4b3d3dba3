package org.telgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.telgraph.bench.Measure.Target;

/** Whether telgraph stays as fast, and as small, over many articles as it is over few. */
final class GrowthBench {

    private static final double MIB = 1 << 20;
    /** In MiB: enough for full speed, and so little that what is kept would show. */
    private static final int HEAP = 1000;

    private final Settings settings;
    private final Consumer<String> log;
    private final List<GrowthPoint> points = new ArrayList<>();

    GrowthBench(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
    }

    /** @param quads a new file for what is made */
    List<Measure> run(Path quads) throws IOException {
        int articles = settings.pick(10_000, 800);
        List<String> options = Settings.withHeap(Settings.ownOptions(), HEAP);
        try (WorkerProcess worker = WorkerProcess.startBuild(settings, options, quads)) {
            worker.run(0, articles, this::note);
        }
        GrowthPoint first = points.get(0);
        GrowthPoint last = points.get(points.size() - 1);
        double early = first.articles() / first.seconds();
        double all = last.articles() / last.seconds();
        // Java takes what heap it may have before it tidies up; the first part of the run is for that.
        GrowthPoint settled = points.get(points.size() / 3);
        return List.of(
                new Measure(
                        "growth-speed",
                        String.format(Locale.ROOT, "%,d articles", last.articles()),
                        "the first " + first.articles(),
                        List.of(all / early),
                        Target.atLeast(0.95, 1),
                        String.format(Locale.ROOT, "%.1f against %.1f articles/s", all, early)),
                new Measure(
                        "growth-memory",
                        String.format(Locale.ROOT, "memory after %,d articles", last.articles()),
                        String.format(Locale.ROOT, "that after %,d", settled.articles()),
                        List.of((double) last.memory() / settled.memory()),
                        Target.atMost(1.1),
                        String.format(Locale.ROOT, "%,d against %,d MiB", last.memory(), settled.memory())));
    }

    /** What the run was like, for a chart. */
    List<GrowthPoint> points() {
        return List.copyOf(points);
    }

    private void note(String line) {
        String[] parts = line.split(" ");
        if (!parts[0].equals(Worker.PROGRESS)) {
            return;
        }
        int articles = Integer.parseInt(parts[1]);
        double seconds = Double.parseDouble(parts[2]);
        GrowthPoint before = points.isEmpty() ? new GrowthPoint(0, 0, 0, 0) : points.get(points.size() - 1);
        double rate = (articles - before.articles()) / (seconds - before.seconds());
        long memory = Math.round(Long.parseLong(parts[3]) / MIB);
        points.add(new GrowthPoint(articles, seconds, rate, memory));
        log.accept(String.format(Locale.ROOT, "%,d articles: %.1f articles/s, %,d MiB", articles, rate, memory));
    }
}
