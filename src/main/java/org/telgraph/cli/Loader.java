package org.telgraph.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.telgraph.article.Article;
import org.telgraph.article.ArticleReader;
import org.telgraph.article.EnglishDetector;
import org.telgraph.extract.CorefMode;
import org.telgraph.extract.Extraction;
import org.telgraph.links.LinkIndex;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;
import org.telgraph.pipeline.ArticlePipeline;
import org.telgraph.pipeline.ArticleStore;
import org.telgraph.pipeline.BatchBuild;
import org.telgraph.pipeline.BatchSummary;
import org.telgraph.pipeline.LanguageModels;
import org.telgraph.pipeline.Outcome;
import org.telgraph.pipeline.Release;
import org.telgraph.store.StoreException;

/** Loads articles, and the reference graphs beside them. Used once. */
final class Loader {

    private final Knowledge knowledge;
    private final CorefMode coref;
    private final Names names;
    private final boolean keepText;
    private final double minConfidence;
    private final int threads;
    private final boolean debug;
    private final Consumer<Extraction> found;
    private LinkIndex links;
    private boolean anyLanguage;
    private boolean verified;
    private final Object starting = new Object();
    private BatchBuild batch;
    private String stopped;

    Loader(
            Knowledge knowledge,
            CorefMode coref,
            Names names,
            boolean keepText,
            double minConfidence,
            int threads,
            boolean debug) {
        this(knowledge, coref, names, keepText, minConfidence, threads, debug, extraction -> {});
    }

    /**
     * The same for those who want more than graphs.
     *
     * @param found gets what each article says that may be stored, before it is; called by several threads
     */
    Loader(
            Knowledge knowledge,
            CorefMode coref,
            Names names,
            boolean keepText,
            double minConfidence,
            int threads,
            boolean debug,
            Consumer<Extraction> found) {
        this.knowledge = knowledge;
        this.coref = coref;
        this.names = names;
        this.keepText = keepText;
        this.minConfidence = minConfidence;
        this.threads = threads;
        this.debug = debug;
        this.found = found;
    }

    /** Links entities that the gazetteer does not link, by an index that stays open meanwhile. */
    Loader withLinks(LinkIndex index) {
        links = index;
        return this;
    }

    /** Whether articles in other languages are not left out. */
    Loader inAnyLanguage(boolean any) {
        anyLanguage = any;
        return this;
    }

    /** Makes sure that the knowledge can be used. Otherwise that is done before anything is stored. */
    void verify() {
        if (!verified) {
            LanguageModels.verify(knowledge);
            verified = true;
        }
    }

    /** Ends the run after the articles in flight, and waits for them. For another thread. */
    void stop(String why) throws InterruptedException {
        BatchBuild running;
        synchronized (starting) {
            stopped = why;
            running = batch;
        }
        if (running != null) {
            running.stop(why);
        }
    }

    BatchSummary load(ArticleReader reader, List<String> inputs, ArticleStore store, Progress progress)
            throws StoreException {
        if (!store.holdsReference()) {
            verify();
            store.putReference(knowledge);
        }
        BatchBuild build = new BatchBuild(
                () -> prepare(progress),
                store,
                threads,
                (line, cause) -> report(progress, line, cause),
                progress::step);
        synchronized (starting) {
            batch = build;
            if (stopped != null) {
                build.end(stopped);
            }
        }
        return build.run(sink -> reader.read(inputs, reading -> {
            progress.taken();
            sink.accept(anyLanguage ? reading : EnglishDetector.screen(reading));
        }));
    }

    private Function<Article, Outcome> prepare(Progress progress) {
        progress.note("loading the language models");
        ArticlePipeline pipeline = new ArticlePipeline(knowledge, coref, names, Release.number(), keepText, links);
        return article -> process(article, pipeline);
    }

    private Outcome process(Article article, ArticlePipeline pipeline) {
        Extraction extraction = pipeline.extract(article).atLeast(minConfidence);
        Outcome outcome = pipeline.describe(extraction);
        if (outcome instanceof Outcome.Described) {
            found.accept(extraction);
        }
        return outcome;
    }

    private void report(Progress progress, String line, Throwable cause) {
        progress.println(line);
        if (debug && cause != null) {
            cause.printStackTrace(progress.err());
        }
    }
}
