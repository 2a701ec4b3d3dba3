package org.telgraph.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.telgraph.bench.Contender.Kind;
import org.telgraph.bench.Measure.Target;

/**
 * How fast articles become N-Quads, against CoreNLP. The contenders take turns, each in a process that stays, so that a
 * machine that is busy for a while is so for all. Every round has other articles.
 */
final class ExtractBench {

    private static final int WARM_UP_TIMES = 4;

    private final Settings settings;
    private final Consumer<String> log;

    ExtractBench(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
    }

    /**
     * Measures against one or both of those.
     *
     * @param plain CoreNLP as it comes, and the floor
     * @param coreference CoreNLP with coreference, which takes so long that it gets fewer articles
     */
    List<Measure> run(boolean plain, boolean coreference) throws IOException {
        List<Measure> measures = new ArrayList<>();
        log.accept("starting " + Kind.TELGRAPH.word());
        try (WorkerProcess telgraph = start(Kind.TELGRAPH)) {
            // Many other articles first, as it is compiled code that is compared.
            int articles = settings.pick(40, 8);
            int few = settings.pick(8, 2);
            int first = settings.rounds() * articles;
            int others = first + settings.rounds() * few;
            warmUp(telgraph, true, others, articles);
            if (plain) {
                Map<Kind, List<Double>> rates = rounds(telgraph, List.of(Kind.STOCK, Kind.FLOOR), 0, articles, others);
                List<Double> ours = rates.get(Kind.TELGRAPH);
                measures.add(measure(
                        "extract-stock",
                        "CoreNLP's " + CoreNlpContender.STOCK_ANNOTATORS,
                        ours,
                        rates.get(Kind.STOCK),
                        Target.atLeast(4, 6)));
                measures.add(measure(
                        "extract-floor",
                        "tokenize, pos and one NER model",
                        ours,
                        rates.get(Kind.FLOOR),
                        Target.atLeast(0.35, 0.6)));
            }
            if (coreference) {
                Map<Kind, List<Double>> rates = rounds(telgraph, List.of(Kind.COREF), first, few, others);
                measures.add(measure(
                        "extract-coref",
                        "the same with statistical coreference",
                        rates.get(Kind.TELGRAPH),
                        rates.get(Kind.COREF),
                        Target.atLeast(12, 20)));
            }
        }
        return measures;
    }

    /**
     * @param first the first article that is measured
     * @param articles for each round
     * @param warmUp the first article that is only read before
     */
    private Map<Kind, List<Double>> rounds(
            WorkerProcess telgraph, List<Kind> others, int first, int articles, int warmUp) throws IOException {
        Map<Kind, WorkerProcess> workers = new EnumMap<>(Kind.class);
        Map<Kind, List<Double>> rates = new EnumMap<>(Kind.class);
        workers.put(Kind.TELGRAPH, telgraph);
        rates.put(Kind.TELGRAPH, new ArrayList<>());
        try {
            for (Kind kind : others) {
                log.accept("starting " + kind.word());
                workers.put(kind, start(kind));
                rates.put(kind, new ArrayList<>());
                warmUp(workers.get(kind), kind == Kind.FLOOR, warmUp, articles);
            }
            for (int round = 0; round < settings.rounds(); round++) {
                int from = first + round * articles;
                round(workers, rates, from, from + articles);
            }
        } finally {
            for (Kind kind : others) {
                if (workers.containsKey(kind)) {
                    workers.get(kind).close();
                }
            }
        }
        return rates;
    }

    /** @param quick whether many articles take but a moment */
    private void warmUp(WorkerProcess worker, boolean quick, int first, int articles) throws IOException {
        int some = quick ? settings.pick(150, 50) : Math.max(4, articles / 2);
        for (int time = 0; time < (quick ? WARM_UP_TIMES : 1); time++) {
            worker.run(first, first + some);
        }
    }

    private WorkerProcess start(Kind kind) throws IOException {
        List<String> options = kind == Kind.TELGRAPH ? Settings.ownOptions() : List.of();
        return WorkerProcess.start(kind, settings, options);
    }

    private void round(Map<Kind, WorkerProcess> workers, Map<Kind, List<Double>> rates, int from, int to)
            throws IOException {
        Map<Kind, WorkerProcess.Result> results = new EnumMap<>(Kind.class);
        for (Map.Entry<Kind, WorkerProcess> worker : workers.entrySet()) {
            results.put(worker.getKey(), worker.getValue().run(from, to));
        }
        // Telgraph does not say how many words there were; those who do cut alike.
        long words = results.values().stream()
                .mapToLong(WorkerProcess.Result::words)
                .max()
                .orElseThrow();
        StringBuilder line = new StringBuilder("articles " + from + " to " + to + ", " + words + " tokens:");
        results.forEach((kind, result) -> {
            double rate = words / result.seconds();
            rates.get(kind).add(rate);
            line.append(String.format(Locale.ROOT, " %s %,.0f", kind.word(), rate));
        });
        log.accept(line + " tokens/s");
    }

    private static Measure measure(String name, String against, List<Double> ours, List<Double> others, Target target) {
        return Measure.of(name, "articles to N-Quads", against, ours, others, target, "%,.0f", "tokens/s");
    }
}
