package org.telgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.telgraph.article.Article;
import org.telgraph.bench.Measure.Target;

/** How long a process takes from its start to the end of one small task. */
final class StartBench {

    private final Settings settings;
    private final Consumer<String> log;

    StartBench(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
    }

    List<Measure> run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("telgraph-bench");
        try {
            Path article = folder.resolve("article.txt");
            Files.writeString(article, typical().content());
            Path store = folder.resolve("store");
            time(telgraph("build", "--store", store, article)); // fills caches, and the store for the query
            return List.of(article(folder, article), query(store));
        } finally {
            delete(folder);
        }
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
                List.of(),
                "edu.stanford.nlp.pipeline.StanfordCoreNLP",
                List.of(
                        "-annotators",
                        CoreNlpContender.STOCK_ANNOTATORS,
                        "-file",
                        article.toString(),
                        "-outputFormat",
                        "conllu",
                        "-outputDirectory",
                        folder.toString()));
        List<String> ours = telgraph("build", "--out", folder.resolve("article.nq"), article);
        return compare(
                "start-article", "one article, cold, to N-Quads", "CoreNLP on the same article", ours, stock, 0.35);
    }

    private Measure query(Path store) throws IOException, InterruptedException {
        List<String> trivial = Settings.java(List.of(), TrivialQuery.class.getName(), List.of());
        List<String> ours = telgraph("query", "--store", store, "who-supplies-whom");
        return compare("start-query", "query, cold", "a trivial query by Jena", ours, trivial, 1.3);
    }

    private List<String> telgraph(Object... arguments) {
        return Settings.telgraph(
                Settings.ownOptions(), Stream.of(arguments).map(String::valueOf).toList());
    }

    private Measure compare(
            String name, String what, String against, List<String> ours, List<String> others, double target)
            throws IOException, InterruptedException {
        List<Double> ourTimes = new ArrayList<>();
        List<Double> otherTimes = new ArrayList<>();
        time(others);
        for (int round = 0; round < settings.rounds(); round++) {
            ourTimes.add(time(ours));
            otherTimes.add(time(others));
            log.accept(String.format(
                    Locale.ROOT, "%s: %.2f s against %.2f s", what, ourTimes.get(round), otherTimes.get(round)));
        }
        return Measure.of(name, what, against, ourTimes, otherTimes, Target.atMost(target), "%.2f", "s");
    }

    private static double time(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new BenchException("exit code " + code + ": " + String.join(" ", command));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
