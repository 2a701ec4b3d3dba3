package org.telgraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.telgraph.check.DataChecks;
import org.telgraph.check.Finding;
import org.telgraph.store.ReadableStore;
import org.telgraph.store.StoreException;

/** Asks the data checks about what a load changed. */
public final class LoadChecks {

    /** A query that names more articles than this may be longer than a server takes. */
    private static final int AT_ONCE = 200;

    private LoadChecks() {}

    /**
     * The findings about some articles and what else knows their entities.
     *
     * @param articles the IRIs of their graphs
     */
    public static List<Finding> run(ReadableStore store, List<String> articles) throws StoreException {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < articles.size(); i += AT_ONCE) {
            List<String> some = articles.subList(i, Math.min(i + AT_ONCE, articles.size()));
            findings.addAll(DataChecks.packaged().<StoreException>run(store::rows, some));
        }
        return findings.stream().distinct().toList();
    }
}
