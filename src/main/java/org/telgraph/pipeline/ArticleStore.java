package org.telgraph.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.telgraph.article.Article;
import org.telgraph.graph.ClaimList;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;
import org.telgraph.store.Change;
import org.telgraph.store.GraphStore;
import org.telgraph.store.Journal;
import org.telgraph.store.JournalEntry;
import org.telgraph.store.ReadableStore;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;

/**
 * A store with what belongs to loading articles into it: the journal, by which it knows what it holds as it is; the rulings
 * of analysts; and a folder for what the shapes do not allow. Each of the three may be missing.
 */
public final class ArticleStore {

    /** So many graphs are made safe together. */
    private static final int TOGETHER = 50;
    /** Of what the version decides alone. */
    private static final String NO_DIGEST = "";

    private final GraphStore store;
    private final Names names;
    private Journal journal;
    private String version;
    private boolean redo;
    private Curator curator = Curator.none();
    private RejectsFolder rejects;

    private final List<String> changed = new ArrayList<>();
    private int notes;

    public ArticleStore(GraphStore store, Names names) {
        this.store = store;
        this.names = names;
    }

    /**
     * Passes over what is loaded already.
     *
     * @param kept the store's journal
     * @param current changes with all that decides about an article's graph besides the article
     * @param force whether articles are loaded although they are in the journal
     */
    public ArticleStore withJournal(Journal kept, String current, boolean force) {
        journal = kept;
        version = current;
        redo = force;
        return this;
    }

    /** Has graphs curated before they are stored. */
    public ArticleStore withCurator(Curator rulings) {
        curator = rulings;
        return this;
    }

    /** Keeps what the shapes do not allow in a folder. */
    public ArticleStore withRejects(RejectsFolder folder) {
        rejects = folder;
        return this;
    }

    /** Whether the store has the article as it is. Once it has not, this article is loaded however often it comes. */
    boolean holds(Article article) {
        if (journal == null) {
            return false;
        }
        String iri = names.article(article.id());
        try {
            // The journal is asked in any case, as it remembers who was not current. It does not know what others
            // removed.
            return journal.isCurrent(iri, article.digest(), version) && !redo && store.contains(iri);
        } catch (StoreException e) {
            return false; // storing will fail, and say so
        }
    }

    /** Whether the store has the ontology and the gazetteer as this version makes them. */
    public boolean holdsReference() throws StoreException {
        if (journal == null || redo) {
            return false;
        }
        for (String graph : referenceGraphs()) {
            if (!journal.isCurrent(graph, NO_DIGEST, version) || !store.contains(graph)) {
                return false;
            }
        }
        return true;
    }

    /** Puts the ontology and the gazetteer into the store. */
    public void putReference(Knowledge knowledge) throws StoreException {
        boolean stored = ReferenceData.put(knowledge, names, curator, store);
        if (journal != null && stored) {
            referenceGraphs().forEach(graph -> journal.add(graph, NO_DIGEST, version, null));
        }
    }

    private Collection<String> referenceGraphs() {
        return List.of(names.gazetteerGraph(), names.ontologyGraph());
    }

    /** Puts an article's graph into the store, and notes that. */
    Change put(Article article, Outcome.Described described) throws StoreException {
        String iri = described.iri();
        Graph graph = curator.curated(iri, described.graph());
        List<String> claimsBefore = claimsBefore(iri);
        if (journal != null && journal.has(names.duplicatesGraph())) {
            journal.forget(names.duplicatesGraph()); // until the copies are linked again, by another run if need be
        }
        if (journal != null && !(store instanceof TdbStore)) { // which forgets by itself, for many graphs at a time
            journal.forget(iri);
        }
        Change change = store.put(iri, graph);
        if (change == Change.NEW || change == Change.CHANGED) {
            changed.add(iri);
        }
        if (journal != null && change != Change.WAITING) {
            journal.add(iri, article.digest(), version, content(article, ClaimList.of(graph), claimsBefore));
            if (++notes >= TOGETHER) {
                write();
            }
        }
        if (rejects != null) {
            rejects.remove(article);
        }
        return change;
    }

    /** Whether the links between copies are those of the articles, as far as is known. */
    public boolean hasLinks() {
        return journal == null || journal.has(names.duplicatesGraph());
    }

    /** Notes that they are. */
    public void noteLinks() throws StoreException {
        if (journal != null) {
            store.flush();
            journal.add(names.duplicatesGraph(), NO_DIGEST, version, null);
            journal.write();
        }
    }

    /** The store has the article as it is. */
    void keep(Article article) throws StoreException {
        if (rejects != null) {
            rejects.remove(article); // of a version in between
        }
    }

    /** Keeps an article that the shapes do not allow for people to look at. */
    void reject(Article article, Outcome.Rejected rejected) throws StoreException {
        if (rejects != null) {
            rejects.keep(article, rejected);
        }
    }

    /** The claims that the store has of an article that is about to be replaced; null where it is not, or is away. */
    private List<String> claimsBefore(String iri) {
        if (journal == null || !journal.has(iri) || !(store instanceof ReadableStore readable)) {
            return null;
        }
        try {
            return ClaimList.of(readable.graph(iri));
        } catch (StoreException e) {
            return null; // storing will fail, and say so, or the graph will wait
        }
    }

    private static JournalEntry.Content content(Article article, List<String> claims, List<String> claimsBefore) {
        return claimsBefore == null
                ? new JournalEntry.Content(article.textDigest(), claims.size(), List.of(), List.of())
                : new JournalEntry.Content(
                        article.textDigest(),
                        claims.size(),
                        subtract(claims, claimsBefore),
                        subtract(claimsBefore, claims));
    }

    /** What one list has more often than the other. */
    private static List<String> subtract(List<String> some, List<String> others) {
        List<String> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return rest;
    }

    /** Makes the graphs safe that were put, and then the notes. */
    void write() throws StoreException {
        store.flush();
        if (journal != null) {
            journal.write();
        }
        notes = 0;
    }

    /** The graphs of articles that the store did not have, or not as they are now. */
    public List<String> changed() {
        return Collections.unmodifiableList(changed);
    }
}
