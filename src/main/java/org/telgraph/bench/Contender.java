package org.telgraph.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.telgraph.article.Article;

/** A program that reads articles, whose speed is measured. */
interface Contender {

    /** The programs that are compared. */
    enum Kind {
        /** From articles to N-Quads. */
        TELGRAPH,
        /** CoreNLP as it comes, up to dependencies. */
        STOCK,
        /** The same with coreference. */
        COREF,
        /** What nobody can do without: words, their tags, and names by one model. */
        FLOOR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Contender load(int threads, Path quads) {
            return switch (this) {
                case TELGRAPH -> new TelgraphContender(threads, quads);
                case STOCK, COREF, FLOOR -> new CoreNlpContender(CoreNlpContender.settings(this), threads);
            };
        }
    }

    /**
     * Reads articles.
     *
     * @param done called with the number of articles that are done, in the end at least
     * @return how many words it saw
     */
    long read(List<Article> articles, LongConsumer done) throws Exception;
}
