package org.telgraph.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

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
            "date-in-future",
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

    /** Where rows of a SELECT are from, whose default graph is the union of all graphs. */
    @FunctionalInterface
    public interface Rows<E extends Exception> {
        void ask(String select, Consumer<Binding> rows) throws E;
    }

    /**
     * Runs all checks.
     *
     * @param store articles, ontology and gazetteer as named graphs
     * @return the findings by check, sorted, at most {@value #MOST_FINDINGS} a check
     */
    public <E extends Exception> List<Finding> run(Rows<E> store) throws E {
        List<Finding> findings = new ArrayList<>();
        for (DataCheck check : checks) {
            findings.addAll(findings(check, check.query(), store));
        }
        return findings;
    }

    /**
     * Runs the checks that tell what is wrong with single articles, and with what else knows their entities.
     *
     * @param articles the IRIs of their graphs
     * @return the findings by check, sorted, at most {@value #MOST_FINDINGS} a check
     */
    public <E extends Exception> List<Finding> run(Rows<E> store, Collection<String> articles) throws E {
        List<Finding> findings = new ArrayList<>();
        for (DataCheck check : checks) {
            if (check.looksAtArticles()) {
                findings.addAll(findings(check, check.query(articles), store));
            }
        }
        return findings;
    }

    private static <E extends Exception> List<Finding> findings(DataCheck check, String query, Rows<E> store) throws E {
        List<Finding> findings = new ArrayList<>();
        store.ask(query, row -> {
            if (findings.size() < MOST_FINDINGS) {
                findings.add(new Finding(check, text(row.get("focus")), text(row.get("detail"))));
            }
        });
        findings.sort(Comparator.comparing(Finding::focus).thenComparing(Finding::detail));
        return findings;
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
