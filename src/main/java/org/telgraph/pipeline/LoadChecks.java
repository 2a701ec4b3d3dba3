package org.telgraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.OWL2;
import org.telgraph.check.DataChecks;
import org.telgraph.check.Finding;
import org.telgraph.store.ReadableStore;
import org.telgraph.store.StoreException;

/** Asks the data checks about what a load changed. */
public final class LoadChecks {

    /** A query that names more articles than this may be longer than a server takes. */
    private static final int AT_ONCE = 200;

    /** Every store has the ontology, in a graph of its own. */
    private static final String UNION = "SELECT ?ontology { ?ontology a <" + OWL2.Ontology.getURI() + "> } LIMIT 1";

    private LoadChecks() {}

    /** Whether a store's default graph is the union of all graphs, without which the checks would find what is not so. */
    public static boolean apply(ReadableStore store) throws StoreException {
        List<Binding> found = new ArrayList<>();
        store.rows(UNION, found::add);
        return !found.isEmpty();
    }

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
