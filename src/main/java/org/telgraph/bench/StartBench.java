package org.telgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.telgraph.article.Article;
import org.telgraph.bench.Measure.Target;

/** How long a process takes from its start to the end of one small task. */
final class StartBench {

    private final Settings settings;
    private final Turns turns;

    StartBench(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.turns = new Turns(settings, log, () -> {});
    }

    /** @param folder an empty one for files */
    List<Measure> run(Path folder) throws IOException, InterruptedException {
        Path article = folder.resolve("article.txt");
        Files.writeString(article, typical().content());
        Path store = folder.resolve("store");
        turns.time(Settings.telgraph("build", "--store", store, article));
        return List.of(article(folder, article), query(store));
    }

    /** The article of middle length. */
    private Article typical() {
        Corpus corpus = Corpus.read(settings.corpus());
        List<Article> articles = new ArrayList<>(corpus.articles(0, corpus.size()));
        articles.sort(Comparator.comparingInt(article -> article.text().length()));
        return articles.get(articles.size() / 2);
    }

    private Measure article(Path folder, Path article) throws IOException, InterruptedException {
        List<String> stock = Settings.java(
                "edu.stanford.nlp.pipeline.StanfordCoreNLP",
                "-annotators",
                CoreNlpContender.STOCK_ANNOTATORS,
                "-file",
                article,
                "-outputFormat",
                "conllu",
                "-outputDirectory",
                folder);
        List<String> ours = Settings.telgraph("build", "--out", folder.resolve("article.nq"), article);
        return turns.compare(
                "start-article",
                "one article, cold, to N-Quads",
                "CoreNLP on the same article",
                ours,
                stock,
                Target.atMost(0.35));
    }

    private Measure query(Path store) throws IOException, InterruptedException {
        return turns.compare(
                "start-query",
                "query, cold",
                "a trivial query by Jena",
                Settings.telgraph("query", "--store", store, "who-supplies-whom"),
                Settings.java(TrivialQuery.class.getName()),
                Target.atMost(1.3));
    }
}
