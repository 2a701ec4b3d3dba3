package org.telgraph.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Measures telgraph against what its users would use instead. */
public final class Bench {

    /** What can be measured by itself. */
    public enum Part {
        EXTRACT,
        COREF,
        HEAP,
        GROWTH,
        START;

        /** As users write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Bench() {}

    /**
     * Measures.
     *
     * @param parts what
     * @param version of telgraph
     * @param log gets a line for each round
     * @throws BenchException when a contender fails
     */
    public static BenchResult run(Set<Part> parts, Settings settings, String version, Consumer<String> log)
            throws IOException, InterruptedException {
        List<Measure> measures = new ArrayList<>();
        if (parts.contains(Part.EXTRACT)) {
            measures.addAll(new ExtractBench(settings, log).run());
        }
        if (parts.contains(Part.COREF)) {
            measures.addAll(new ExtractBench(settings, log).runCoreference());
        }
        if (parts.contains(Part.HEAP)) {
            measures.addAll(new HeapBench(settings, log).run());
        }
        List<GrowthPoint> growth = List.of();
        if (parts.contains(Part.GROWTH)) {
            GrowthBench bench = new GrowthBench(settings, log);
            measures.addAll(bench.run());
            growth = bench.points();
        }
        if (parts.contains(Part.START)) {
            measures.addAll(new StartBench(settings, log).run());
        }
        return new BenchResult(version, Machine.here(), settings.threads(), measures, growth);
    }
}
