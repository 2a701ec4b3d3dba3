package org.telgraph.pipeline;

import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.telgraph.article.Article;
import org.telgraph.article.Reading;
import org.telgraph.article.Reading.Failed;
import org.telgraph.article.Reading.Read;
import org.telgraph.article.Reading.Skipped;
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

    private final Supplier<Function<Article, Outcome>> preparation;
    private final ArticleStore store;
    private final int threads;
    private final BiConsumer<String, Throwable> problems;
    private final Runnable progress;

    /** Made with the first article that has to be understood. */
    private Function<Article, Outcome> process;

    private final BlockingQueue<Job> underWay;
    private final Tally tally = new Tally();
    private final Thread writer = new Thread(this::write, "writer");
    /** Why no more articles are begun; those in flight are finished. */
    private volatile String ending;
    /** Why nothing more is stored, not even of those. */
    private volatile String aborted;

    /**
     * Prepares one run.
     *
     * @param preparation called by the thread that reads, once there is an article to be understood; what it gives is called
     *     by several threads
     * @param store where graphs go, and what is there already
     * @param threads how many workers there are
     * @param problems gets one line for what is skipped, failed, rejected or odd, with the exception if there was one
     * @param progress called after each article, whatever became of it
     */
    public BatchBuild(
            Supplier<Function<Article, Outcome>> preparation,
            ArticleStore store,
            int threads,
            BiConsumer<String, Throwable> problems,
            Runnable progress) {
        this.preparation = preparation;
        this.store = store;
        this.threads = threads;
        this.problems = problems;
        this.progress = progress;
        this.underWay = new ArrayBlockingQueue<>(threads * UNDER_WAY_PER_THREAD);
    }

    /**
     * Runs to the end of the input, or until the store fails or {@link #stop} is called.
     *
     * @param input reads everything into the consumer that it is given, in the calling thread
     */
    public BatchSummary run(Consumer<Consumer<Reading>> input) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        writer.start();
        try {
            input.accept(reading -> submit(reading, workers));
        } catch (Stop e) {
            // the summary says why
        } finally {
            finish(workers);
        }
        return tally.summary(aborted == null ? ending : aborted);
    }

    /** Ends the run after the articles in flight, and waits until they are stored. For another thread. */
    public void stop(String why) throws InterruptedException {
        end(why);
        underWay.offer(END); // for a writer that waits; if there is no room it does not wait
        writer.join();
    }

    /** Has a run that is not begun end at once. */
    public void end(String why) {
        ending = why;
    }

    private void submit(Reading reading, ExecutorService workers) {
        if (aborted != null || ending != null) {
            throw new Stop();
        }
        Future<Outcome> outcome = reading instanceof Read read ? begin(read.article(), workers) : null;
        try {
            underWay.put(new Job(reading, outcome));
        } catch (InterruptedException e) {
            aborted = "interrupted";
            Thread.currentThread().interrupt();
            throw new Stop();
        }
    }

    private Future<Outcome> begin(Article article, ExecutorService workers) {
        if (store.holds(article)) {
            return CompletableFuture.completedFuture(new Outcome.Current());
        }
        if (process == null) {
            process = preparation.get();
        }
        return workers.submit(() ->
                ending == null ? Objects.requireNonNull(process.apply(article), "no outcome") : new Outcome.Dropped());
    }

    /** Waits for what is under way, even when interrupted: a store must not be closed under the writer. */
    private void finish(ExecutorService workers) {
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
                aborted = "interrupted";
            }
        }
        workers.shutdownNow();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes jobs in the order of the input. Once the run is aborted they are only taken away, so that nobody waits. */
    private void write() {
        while (true) {
            try {
                Job job = ending == null ? underWay.take() : underWay.poll();
                if (job == END || job == null) {
                    break;
                }
                if (aborted == null) {
                    complete(job);
                    progress.run();
                }
            } catch (StoreException
                    | InterruptedException
                    | RuntimeException
                    | Error e) { // or the reader would wait for ever
                abort(e);
            }
        }
        if (aborted == null) {
            try {
                store.write();
            } catch (StoreException | RuntimeException | Error e) {
                abort(e);
            }
        }
    }

    private void abort(Throwable cause) {
        aborted = cause instanceof StoreException ? cause.getMessage() : Failure.reason(cause);
        problems.accept("stopped: " + aborted, cause);
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
                store(read, job.outcome().get());
            } catch (ExecutionException e) {
                fail(read.where(), Failure.reason(e.getCause()), e.getCause());
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) { // while storing
                fail(read.where(), Failure.reason(e), e);
            }
        }
    }

    private void store(Read read, Outcome outcome) throws StoreException {
        if (outcome instanceof Outcome.Described described) {
            tally.loaded(described, store.put(read.article(), described));
        } else if (outcome instanceof Outcome.Rejected rejected) {
            tally.rejected();
            store.reject(read.article(), rejected);
            rejected.violations().forEach(line -> problems.accept("rejected: " + read.where() + ": " + line, null));
        } else if (outcome instanceof Outcome.Current) {
            tally.current();
            store.keep(read.article());
        }
    }

    private void fail(String where, String why, Throwable cause) {
        tally.failed(why);
        problems.accept("failed: " + where + ": " + why, cause);
    }
}
