package org.telgraph.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.telgraph.bench.Measure.Target;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.ResultFormat;
import org.telgraph.store.SparqlQuery;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;

/** How long analysts wait for answers from a large store. */
final class QueryBench {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 40;
    private static final double LONGEST = 1;

    private final Map<String, String> queries;
    private final Consumer<String> log;

    /** @param queries by name */
    QueryBench(Map<String, String> queries, Consumer<String> log) {
        this.queries = queries;
        this.log = log;
    }

    List<QueryTime> run(Path store) throws IOException {
        List<QueryTime> times = new ArrayList<>();
        try (TdbStore graphs = TdbStore.openExisting(store)) {
            for (Map.Entry<String, String> query : queries.entrySet()) {
                QueryTime time = time(query.getKey(), query.getValue(), graphs.dataset());
                log.accept(String.format(Locale.ROOT, "%s: %.3f s, %.3f s", time.query(), time.median(), time.p95()));
                times.add(time);
            }
        } catch (StoreException e) {
            throw new BenchException(e.getMessage());
        }
        return times;
    }

    private static QueryTime time(String name, String text, DatasetGraph data) throws StoreException {
        SparqlQuery query = SparqlQuery.parse(text, Vocabulary.prefixes(Names.DEFAULT));
        List<Double> seconds = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            query.run(data, ResultFormat.JSON, OutputStream.nullOutputStream());
            if (round >= 0) {
                seconds.add((System.nanoTime() - start) / 1e9);
            }
        }
        Collections.sort(seconds);
        return new QueryTime(name, Statistics.median(seconds), seconds.get(ROUNDS * 95 / 100 - 1));
    }

    /** The slowest one counts. */
    static Measure slowest(List<QueryTime> times) {
        QueryTime slowest = Collections.max(times, Comparator.comparing(QueryTime::p95));
        return new Measure(
                "query-slowest",
                "the slowest query of analysts, warm, p95",
                "one second",
                List.of(slowest.p95() / LONGEST),
                Target.atMost(LONGEST),
                slowest.query());
    }
}
