package org.telgraph.bench;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.telgraph.article.Article;

/**
 * The side of a measurement that does the work, in a process of its own: neither its classes nor its heap are anybody
 * else's. It answers lines on its standard input, {@code FROM TO}, with {@code done SECONDS WORDS}.
 */
public final class Worker {

    static final String READY = "ready";
    static final String DONE = "done";
    /** Begins lines that tell how far a long task has come: articles, seconds, bytes of memory, those of them that live. */
    static final String PROGRESS = "progress";

    static final int PROGRESS_STEP = 400;

    private final Contender contender;
    private final Corpus corpus;
    private final PrintStream out;

    private Worker(Contender contender, Corpus corpus, PrintStream out) {
        this.contender = contender;
        this.corpus = corpus;
        this.out = out;
    }

    /**
     * Serves until the input ends.
     *
     * @param kind what is measured, in one word
     * @param corpus a file of articles
     * @param quads where telgraph leaves what it makes, null for nowhere
     */
    public static void serve(String kind, Path corpus, int threads, Path quads, InputStream in, PrintStream out)
            throws Exception {
        Contender contender =
                Contender.Kind.valueOf(kind.toUpperCase(Locale.ROOT)).load(threads, quads);
        Worker worker = new Worker(contender, Corpus.read(corpus), out);
        out.println(READY);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] range = line.split(" ");
            worker.run(Integer.parseInt(range[0]), Integer.parseInt(range[1]));
        }
    }

    private void run(int from, int to) throws Exception {
        List<Article> articles = new ArrayList<>(corpus.articles(from, to));
        long start = System.nanoTime();
        long words = contender.read(articles, progress(start));
        out.println(DONE + " " + (System.nanoTime() - start) / 1e9 + " " + words);
    }

    private LongConsumer progress(long start) {
        return count -> {
            if (count % PROGRESS_STEP == 0) {
                double seconds = (System.nanoTime() - start) / 1e9;
                out.println(PROGRESS + " " + count + " " + seconds + " " + Memory.resident() + " " + Memory.live());
            }
        };
    }
}
