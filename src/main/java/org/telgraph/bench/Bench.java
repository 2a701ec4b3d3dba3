package org.telgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;

/** Measures telgraph against what its users would use instead. */
public final class Bench {

    /** What can be measured by itself. */
    public enum Part {
        EXTRACT,
        COREF,
        START,
        HEAP,
        GROWTH,
        LOAD,
        QUERY,
        EXPLORE;

        /** As users write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Settings settings;
    private final Consumer<String> log;
    private final Path folder;
    private final List<Measure> measures = new ArrayList<>();
    private List<GrowthPoint> growth = List.of();
    private List<QueryTime> queryTimes = List.of();

    private Bench(Settings settings, Consumer<String> log, Path folder) {
        this.settings = settings;
        this.log = log;
        this.folder = folder;
    }

    /**
     * Measures.
     *
     * @param parts what
     * @param queries of analysts, by name
     * @param version of telgraph, and of what it is compared with
     * @param log gets a line for each round
     * @throws BenchException when a contender fails
     */
    public static BenchResult run(
            Set<Part> parts, Settings settings, Map<String, String> queries, String version, Consumer<String> log)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("telgraph-bench");
        try {
            Bench bench = new Bench(settings, log, folder);
            bench.extract(parts);
            bench.store(parts, queries);
            return new BenchResult(
                    version,
                    Machine.here(),
                    settings.threads(),
                    settings.quick(),
                    bench.measures,
                    bench.growth,
                    bench.queryTimes);
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private void extract(Set<Part> parts) throws IOException, InterruptedException {
        if (parts.contains(Part.EXTRACT) || parts.contains(Part.COREF)) {
            measures.addAll(
                    new ExtractBench(settings, log).run(parts.contains(Part.EXTRACT), parts.contains(Part.COREF)));
        }
        if (parts.contains(Part.START)) {
            measures.addAll(new StartBench(settings, log).run(Files.createDirectory(folder.resolve("start"))));
        }
        if (parts.contains(Part.HEAP)) {
            measures.addAll(new HeapBench(settings, log).run());
        }
    }

    private void ask(Set<Part> parts, Map<String, String> queries, Path store)
            throws IOException, InterruptedException {
        if (parts.contains(Part.QUERY)) {
            queryTimes = new QueryBench(queries, log).run(store);
            measures.add(QueryBench.slowest(queryTimes));
        }
        if (parts.contains(Part.EXPLORE)) {
            measures.addAll(new ExploreBench(settings, log).run(store));
        }
    }

    /** What is measured of a large graph, which has to be built first; that is how growth is measured. */
    private void store(Set<Part> parts, Map<String, String> queries) throws IOException, InterruptedException {
        if (Collections.disjoint(parts, EnumSet.of(Part.GROWTH, Part.LOAD, Part.QUERY, Part.EXPLORE))) {
            return;
        }
        Path quads = folder.resolve("graph.nq");
        GrowthBench build = new GrowthBench(settings, log);
        List<Measure> built = build.run(quads);
        if (parts.contains(Part.GROWTH)) {
            measures.addAll(built);
            growth = build.points();
        }
        if (parts.contains(Part.LOAD)) {
            measures.add(new LoadBench(settings, log).run(quads, Files.createDirectory(folder.resolve("load"))));
        }
        if (parts.contains(Part.QUERY) || parts.contains(Part.EXPLORE)) {
            Path store = folder.resolve("store");
            new Turns(settings, log, () -> {}).time(Settings.telgraph("load", "--store", store, quads));
            ask(parts, queries, store);
        }
    }
}
