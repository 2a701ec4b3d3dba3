package org.telgraph.pipeline;

import java.util.Collection;
import org.telgraph.article.Article;
import org.telgraph.ontology.Names;
import org.telgraph.store.GraphStore;
import org.telgraph.store.Journal;
import org.telgraph.store.StoreException;

/** Which articles a store holds as they are, by its journal, so that they need not be understood again. */
public final class LoadedArticles {

    /** So many graphs are made safe together. */
    private static final int TOGETHER = 50;
    /** Of what the version decides alone. */
    private static final String NO_DIGEST = "";

    private final GraphStore store;
    private final Journal journal;
    private final Names names;
    private final String version;
    private final boolean redo;
    private int notes;

    /** None: every article is loaded. */
    public LoadedArticles(GraphStore store) {
        this(store, null, null, "", false);
    }

    /**
     * @param journal of the store; null for none, so that every article is loaded
     * @param version changes with all that decides about an article's graph besides the article
     * @param redo whether articles are loaded although they are in the journal
     */
    public LoadedArticles(GraphStore store, Journal journal, Names names, String version, boolean redo) {
        this.store = store;
        this.journal = journal;
        this.names = names;
        this.version = version;
        this.redo = redo;
    }

    /** Whether the store has the article as it is. Once it has not, this article is loaded however often it comes. */
    boolean hold(Article article) {
        if (journal == null) {
            return false;
        }
        String iri = names.article(article.id());
        try {
            // The journal does not know what others removed from the store.
            return journal.isCurrent(iri, article.digest(), version) && !redo && store.contains(iri);
        } catch (StoreException e) {
            return false; // storing will fail, and say so
        }
    }

    /** Whether the store has the graphs beside the articles' as this version makes them. */
    public boolean hold(Collection<String> referenceGraphs) throws StoreException {
        if (journal == null || redo) {
            return false;
        }
        for (String graph : referenceGraphs) {
            if (!journal.isCurrent(graph, NO_DIGEST, version) || !store.contains(graph)) {
                return false;
            }
        }
        return true;
    }

    /** Notes that those graphs were put into the store. */
    public void add(Collection<String> referenceGraphs) {
        if (journal != null) {
            referenceGraphs.forEach(graph -> journal.add(graph, NO_DIGEST, version));
        }
    }

    /** Notes that the article's graph was put into the store. */
    void add(Article article) throws StoreException {
        if (journal != null) {
            journal.add(names.article(article.id()), article.digest(), version);
            if (++notes >= TOGETHER) {
                write();
            }
        }
    }

    /** Makes the graphs safe that were put, and then the notes. */
    void write() throws StoreException {
        store.flush();
        if (journal != null) {
            journal.write();
        }
        notes = 0;
    }
}
