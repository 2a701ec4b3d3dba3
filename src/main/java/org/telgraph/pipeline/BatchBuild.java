package org.telgraph.pipeline;

import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.telgraph.article.Article;
import org.telgraph.article.Reading;
import org.telgraph.article.Reading.Failed;
import org.telgraph.article.Reading.Read;
import org.telgraph.article.Reading.Skipped;
import org.telgraph.store.GraphStore;
import org.telgraph.store.StoreException;

/**
 * Turns many articles into stored graphs. Workers process them in parallel; their graphs are stored in the order of the
 * input, so that of two articles with one id the later one stays. Reading waits while too many articles are under way.
 *
 * <p>An article that cannot be processed is reported, and the others go on. A store that fails ends the run.
 */
public final class BatchBuild {

    /** So many that the other workers go on while one reads a book. */
    private static final int UNDER_WAY_PER_THREAD = 64;

    /** Something read and, if it is an article, the work on it. */
    private record Job(Reading reading, Future<Outcome> outcome) {}

    private static final Job END = new Job(null, null);

    /** Leaves the reading of input when the run cannot go on. */
    private static final class Stop extends RuntimeException {
        Stop() {
            super(null, null, false, false);
        }
    }

    private final Function<Article, Outcome> process;
    private final GraphStore store;
    private final int threads;
    private final BiConsumer<String, Throwable> problems;
    private final Runnable progress;

    private final BlockingQueue<Job> underWay;
    private final Tally tally = new Tally();
    private volatile String stopped;

    /**
     * Prepares one run.
     *
     * @param process called by several threads
     * @param threads how many workers there are
     * @param problems gets one line for what is skipped, failed, rejected or odd, with the exception if there was one
     * @param progress called after each article, whatever became of it
     */
    public BatchBuild(
            Function<Article, Outcome> process,
            GraphStore store,
            int threads,
            BiConsumer<String, Throwable> problems,
            Runnable progress) {
        this.process = process;
        this.store = store;
        this.threads = threads;
        this.problems = problems;
        this.progress = progress;
        this.underWay = new ArrayBlockingQueue<>(threads * UNDER_WAY_PER_THREAD);
    }

    /**
     * Runs to the end of the input, or until the store fails.
     *
     * @param input reads everything into the consumer that it is given, in the calling thread
     */
    public BatchSummary run(Consumer<Consumer<Reading>> input) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        Thread writer = new Thread(this::write, "writer");
        writer.start();
        try {
            input.accept(reading -> submit(reading, workers));
        } catch (Stop e) {
            // the summary says why
        } finally {
            finish(workers, writer);
        }
        return tally.summary(stopped);
    }

    private void submit(Reading reading, ExecutorService workers) {
        if (stopped != null) {
            throw new Stop();
        }
        Future<Outcome> outcome = reading instanceof Read read
                ? workers.submit(() -> Objects.requireNonNull(process.apply(read.article()), "no outcome"))
                : null;
        try {
            underWay.put(new Job(reading, outcome));
        } catch (InterruptedException e) {
            stopped = "interrupted";
            Thread.currentThread().interrupt();
            throw new Stop();
        }
    }

    /** Waits for what is under way, even when interrupted: a store must not be closed under the writer. */
    private void finish(ExecutorService workers, Thread writer) {
        boolean interrupted = Thread.interrupted();
        boolean ended = false;
        while (writer.isAlive()) {
            try {
                if (!ended) {
                    underWay.put(END);
                    ended = true;
                }
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
                stopped = "interrupted";
            }
        }
        workers.shutdownNow();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes jobs in the order of the input. Once the run is stopped they are only taken away, so that nobody waits. */
    private void write() {
        while (true) {
            try {
                Job job = underWay.take();
                if (job == END) {
                    return;
                }
                if (stopped == null) {
                    complete(job);
                    progress.run();
                }
            } catch (StoreException e) {
                stopped = e.getMessage();
                problems.accept("stopped: " + e.getMessage(), e);
            } catch (InterruptedException | RuntimeException | Error e) { // or the reader would wait for ever
                stopped = why(e);
                problems.accept("stopped: " + stopped, e);
            }
        }
    }

    private void complete(Job job) throws StoreException, InterruptedException {
        if (job.reading() instanceof Skipped skipped) {
            tally.skipped(skipped.why());
            problems.accept("skipped: " + skipped.where() + ": " + skipped.why(), null);
        } else if (job.reading() instanceof Failed failed) {
            fail(failed.where(), failed.why(), null);
        } else if (job.reading() instanceof Read read) {
            read.warnings().forEach(warning -> problems.accept("warning: " + read.where() + ": " + warning, null));
            try {
                store(read.where(), job.outcome().get());
            } catch (ExecutionException e) {
                fail(read.where(), why(e.getCause()), e.getCause());
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) { // while storing
                fail(read.where(), why(e), e);
            }
        }
    }

    private void store(String where, Outcome outcome) throws StoreException {
        if (outcome instanceof Outcome.Described described) {
            store.put(described.iri(), described.graph());
            tally.loaded(described);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            tally.rejected();
            rejected.violations().forEach(line -> problems.accept("rejected: " + where + ": " + line, null));
        }
    }

    private void fail(String where, String why, Throwable cause) {
        tally.failed(why);
        problems.accept("failed: " + where + ": " + why, cause);
    }

    private static String why(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return "out of memory; give more with TELGRAPH_JAVA_OPTS=-Xmx6g, or use fewer --threads";
        }
        if (cause instanceof StackOverflowError) {
            return "its sentences are nested too deeply";
        }
        String message = cause.getMessage() == null
                ? ""
                : ": " + cause.getMessage().lines().findFirst().orElse("");
        return "internal error, " + cause.getClass().getSimpleName() + message;
    }
}
