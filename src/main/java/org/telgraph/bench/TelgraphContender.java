package org.telgraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.telgraph.article.Article;
import org.telgraph.article.Reading;
import org.telgraph.extract.CorefMode;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;
import org.telgraph.pipeline.ArticlePipeline;
import org.telgraph.pipeline.ArticleStore;
import org.telgraph.pipeline.BatchBuild;
import org.telgraph.pipeline.BatchSummary;
import org.telgraph.store.GraphStore;
import org.telgraph.store.QuadsFile;

/** Telgraph, as {@code telgraph build --out} does it. */
final class TelgraphContender implements Contender {

    private final ArticlePipeline pipeline =
            new ArticlePipeline(Knowledge.packaged(), CorefMode.RULES, Names.DEFAULT, "bench", false, null);
    private final int threads;
    private final Path quads;

    /** @param quads a file for what it makes, null for none that stays */
    TelgraphContender(int threads, Path quads) {
        this.threads = threads;
        this.quads = quads;
    }

    /** Words are not counted: whom it is compared with does. */
    @Override
    public long read(List<Article> articles, LongConsumer done) throws Exception {
        Path file = quads != null ? quads : Files.createTempFile("telgraph-bench", ".nq");
        AtomicLong count = new AtomicLong();
        StringBuffer problems = new StringBuffer();
        try (GraphStore store = QuadsFile.create(file)) {
            ArticleStore target = new ArticleStore(store, Names.DEFAULT);
            target.putReference(Knowledge.packaged());
            BatchSummary summary = new BatchBuild(
                            () -> article -> pipeline.describe(pipeline.extract(article)),
                            target,
                            threads,
                            (problem, cause) -> problems.append(problem).append('\n'),
                            () -> done.accept(count.incrementAndGet()))
                    .run(sink -> articles.forEach(
                            article -> sink.accept(new Reading.Read(article.id(), article, List.of()))));
            if (!summary.failed().isEmpty() || summary.stopped() != null) {
                throw new BenchException("telgraph failed: "
                        + problems.toString().lines().findFirst().orElse(""));
            }
        } finally {
            if (quads == null) {
                Files.delete(file);
            }
        }
        return 0;
    }
}
