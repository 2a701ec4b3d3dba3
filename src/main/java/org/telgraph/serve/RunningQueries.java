package org.telgraph.serve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.jena.sparql.exec.QueryExec;

/** Queries that are being answered, so that they can be ended. */
final class RunningQueries {

    /** Those that nobody holds any more have been answered. */
    private final Set<QueryExec> queries = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    void add(QueryExec query) {
        queries.add(query);
    }

    /** Ends all. */
    void abort() {
        List<QueryExec> running;
        synchronized (queries) {
            running = new ArrayList<>(queries);
        }
        running.forEach(QueryExec::abort);
    }
}
