package org.telgraph.cli;

import java.io.PrintWriter;
import java.util.List;
import org.telgraph.check.DataCheck.Severity;
import org.telgraph.check.Finding;
import org.telgraph.ontology.Names;
import org.telgraph.pipeline.ArticleStore;
import org.telgraph.pipeline.Curator;
import org.telgraph.pipeline.DuplicateLinks;
import org.telgraph.pipeline.LoadChecks;
import org.telgraph.store.GraphStore;
import org.telgraph.store.QuadsFile;
import org.telgraph.store.ReadableStore;
import org.telgraph.store.StoreException;
import org.telgraph.store.VisibleText;

/** What can only be done when all articles of a run are there: rulings on all of the store, links of copies, checks. */
final class Finishing {

    private static final int MOST_FINDINGS = 20;

    private final Names names;
    private final Curator curator;
    /** Whether the user gave rulings, which the store is to keep. */
    private final boolean ruled;

    private final PrintWriter err;

    Finishing(Names names, Curator curator, boolean ruled, PrintWriter err) {
        this.names = names;
        this.curator = curator;
        this.ruled = ruled;
        this.err = err;
    }

    /**
     * Finishes a run.
     *
     * @param articles tells what it changed
     * @param stopped whether it ended early
     * @return how many errors the checks found
     */
    long run(GraphStore store, ArticleStore articles, boolean stopped) throws StoreException {
        if (store instanceof QuadsFile file) {
            if (stopped) {
                file.discard();
            } else if (ruled) {
                curator.keep(file);
            }
        } else if (!stopped && store instanceof ReadableStore readable && readable.isReadable()) {
            return finish(readable, articles);
        } else if (ruled) {
            err.println("the rulings of --curation hold for the articles of this run only; "
                    + "telgraph curate has them carried out on all, and kept");
        }
        return 0;
    }

    private long finish(ReadableStore store, ArticleStore articles) throws StoreException {
        if (ruled) {
            curator.update(store);
            curator.keep(store); // when they are carried out: a run that ends before is to be repeated
        }
        if (!articles.changed().isEmpty() || !articles.hasLinks()) {
            DuplicateLinks.update(store, names);
            articles.noteLinks();
        }
        return check(store, articles.changed(), err);
    }

    /**
     * Says what the checks find in graphs that have changed.
     *
     * @return how many errors there are
     */
    static long check(ReadableStore store, List<String> changed, PrintWriter err) throws StoreException {
        if (changed.isEmpty()) {
            return 0;
        }
        if (!LoadChecks.apply(store)) {
            err.println("not checked: the server's default graph is not the union of all graphs");
            return 0;
        }
        List<Finding> findings = LoadChecks.run(store, changed);
        findings.stream().limit(MOST_FINDINGS).forEach(finding -> err.println(VisibleText.of(finding.toString())));
        if (findings.size() > MOST_FINDINGS) {
            err.println("and more of these: " + (findings.size() - MOST_FINDINGS) + "; telgraph check shows all");
        }
        return findings.stream()
                .filter(finding -> finding.check().severity() == Severity.ERROR)
                .count();
    }
}
