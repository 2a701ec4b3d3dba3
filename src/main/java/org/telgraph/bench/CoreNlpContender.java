package org.telgraph.bench;

import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.telgraph.article.Article;

/** CoreNLP's own pipeline, one article for each thread at a time. */
final class CoreNlpContender implements Contender {

    static final String STOCK_ANNOTATORS = "tokenize,pos,lemma,ner,depparse";

    private final StanfordCoreNLP pipeline;
    private final int threads;

    CoreNlpContender(Properties settings, int threads) {
        this.pipeline = new StanfordCoreNLP(settings);
        this.threads = threads;
    }

    static Properties settings(Kind kind) {
        Properties settings = new Properties();
        switch (kind) {
            case STOCK -> settings.setProperty("annotators", STOCK_ANNOTATORS);
            case COREF -> {
                settings.setProperty("annotators", STOCK_ANNOTATORS + ",coref");
                settings.setProperty("coref.algorithm", "statistical");
            }
            case FLOOR -> {
                settings.setProperty("annotators", "tokenize,pos,ner");
                settings.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
                settings.setProperty("ner.applyNumericClassifiers", "false");
                settings.setProperty("ner.applyFineGrained", "false");
                settings.setProperty("ner.useSUTime", "false");
                settings.setProperty("ner.buildEntityMentions", "false");
            }
            case TELGRAPH -> throw new IllegalArgumentException("not a pipeline of CoreNLP's");
        }
        return settings;
    }

    @Override
    public long read(List<Article> articles, LongConsumer done) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            long words = 0;
            for (Future<Integer> part :
                    workers.invokeAll(articles.stream().map(this::task).toList())) {
                words += part.get();
            }
            done.accept(articles.size());
            return words;
        } finally {
            workers.shutdownNow();
        }
    }

    private Callable<Integer> task(Article article) {
        return () -> {
            Annotation annotation = new Annotation(article.content());
            pipeline.annotate(annotation);
            return annotation.get(TokensAnnotation.class).size();
        };
    }
}
