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
    /** In MiB: enough for full speed, and no more than a small machine has. */
    private static final int HEAP = 1000;

    /** So many points have a middle and a last third; a quick run has fewer. */
    private static final int FEWEST = 4;

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
        List<Measure> measures = new ArrayList<>(List.of(speed()));
        if (points.size() >= FEWEST) {
            measures.addAll(settled());
        }
        return measures;
    }

    private Measure speed() {
        GrowthPoint first = points.get(0);
        GrowthPoint last = points.get(points.size() - 1);
        double early = first.articles() / first.seconds();
        double all = last.articles() / last.seconds();
        return new Measure(
                "growth-speed",
                String.format(Locale.ROOT, "%,d articles", last.articles()),
                "the first " + first.articles(),
                List.of(all / early),
                Target.atLeast(0.95, 1),
                String.format(Locale.ROOT, "%.1f against %.1f articles/s", all, early));
    }

    /** Java compiles, and takes what heap it may have before it tidies up; the first part of the run is for that. */
    private List<Measure> settled() {
        GrowthPoint last = points.get(points.size() - 1);
        int third = points.size() / 3;
        GrowthPoint settled = points.get(third);
        GrowthPoint middle = points.get(2 * third);
        double before = (middle.articles() - settled.articles()) / (middle.seconds() - settled.seconds());
        double after = (last.articles() - middle.articles()) / (last.seconds() - middle.seconds());
        return List.of(
                new Measure(
                        "growth-steady",
                        String.format(Locale.ROOT, "articles %,d to %,d", middle.articles(), last.articles()),
                        String.format(Locale.ROOT, "articles %,d to %,d", settled.articles(), middle.articles()),
                        List.of(after / before),
                        Target.atLeast(0.95, 1),
                        String.format(Locale.ROOT, "%.1f against %.1f articles/s", after, before)),
                new Measure(
                        "growth-live",
                        "least of the heap that lives, in the last third",
                        "that in the middle third",
                        List.of((double) live(2 * third, points.size()) / live(third, 2 * third)),
                        Target.atMost(1.1),
                        String.format(
                                Locale.ROOT,
                                "%,d against %,d MiB",
                                live(2 * third, points.size()),
                                live(third, 2 * third))),
                new Measure(
                        "growth-memory",
                        String.format(Locale.ROOT, "memory after %,d articles", last.articles()),
                        String.format(Locale.ROOT, "that after %,d", settled.articles()),
                        List.of((double) last.memory() / settled.memory()),
                        Target.atMost(1.1),
                        String.format(Locale.ROOT, "%,d against %,d MiB", last.memory(), settled.memory())));
    }

    /** The least of several points, as lines that wait to be sorted come and go. */
    private long live(int from, int to) {
        return points.subList(from, to).stream()
                .mapToLong(GrowthPoint::live)
                .min()
                .orElseThrow();
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
        GrowthPoint before = points.isEmpty() ? new GrowthPoint(0, 0, 0, 0, 0) : points.get(points.size() - 1);
        double rate = (articles - before.articles()) / (seconds - before.seconds());
        long memory = Math.round(Long.parseLong(parts[3]) / MIB);
        long live = Math.round(Long.parseLong(parts[4]) / MIB);
        points.add(new GrowthPoint(articles, seconds, rate, memory, live));
        log.accept(String.format(
                Locale.ROOT,
                "%,d articles: %.1f articles/s, %,d MiB, %,d of them alive",
                articles,
                rate,
                memory,
                live));
    }
}
