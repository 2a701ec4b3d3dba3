package org.telgraph.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/** Asks a whole store what no single graph can tell: the queries of queries/checks. Immutable. */
public final class DataChecks {

    /** Who has this many findings of a kind needs no more of them. */
    static final int MOST_FINDINGS = 1000;

    private static final List<String> NAMES = List.of(
            "fact-without-triple",
            "triple-without-fact",
            "claim-without-evidence",
            "evidence-not-in-text",
            "entity-without-label",
            "two-kinds",
            "wrong-kind",
            "date-after-article",
            "same-label");

    private final List<DataCheck> checks;

    private DataChecks(List<DataCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** The built-in checks. */
    public static DataChecks packaged() {
        return new DataChecks(NAMES.stream().map(DataCheck::packaged).toList());
    }

    /** The checks in the order in which they run. */
    public List<DataCheck> checks() {
        return checks;
    }

    /**
     * Runs all checks, in one read transaction where the caller has none.
     *
     * @param dataset articles, ontology and gazetteer as named graphs; its default graph is the union of them
     * @return the findings by check, sorted, at most {@value #MOST_FINDINGS} a check
     */
    public List<Finding> run(DatasetGraph dataset) {
        List<Finding> findings = new ArrayList<>();
        Txn.executeRead(dataset, () -> checks.forEach(check -> findings.addAll(run(check, dataset))));
        return findings;
    }

    private static List<Finding> run(DataCheck check, DatasetGraph dataset) {
        List<Finding> findings = new ArrayList<>();
        try (QueryExec exec = QueryExec.dataset(dataset).query(check.query()).build()) {
            RowSet rows = exec.select();
            while (rows.hasNext() && findings.size() < MOST_FINDINGS) {
                Binding row = rows.next();
                findings.add(new Finding(check, text(row.get("focus")), text(row.get("detail"))));
            }
        }
        findings.sort(Comparator.comparing(Finding::focus).thenComparing(Finding::detail));
        return findings;
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
