package org.telgraph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.telgraph.article.Article;
import org.telgraph.article.Reading;
import org.telgraph.ontology.Names;
import org.telgraph.store.Change;
import org.telgraph.store.GraphStore;
import org.telgraph.store.StoreException;

class BatchBuildTest {

    private static final int THREADS = 4;

    private final List<String> stored = Collections.synchronizedList(new ArrayList<>());
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger flushes = new AtomicInteger();

    @Test
    void storesInTheOrderOfTheInput() {
        CountDownLatch second = new CountDownLatch(1);
        Function<Article, Outcome> firstIsSlow = article -> {
            if (article.id().equals("0")) {
                await(second);
            } else {
                second.countDown();
            }
            return described(article);
        };
        BatchSummary summary = run(firstIsSlow, ids(IntStream.range(0, 100)));
        assertEquals(IntStream.range(0, 100).mapToObj(String::valueOf).toList(), stored);
        assertEquals(100, summary.added());
        assertEquals(100, summary.claims());
        assertEquals(200, summary.quads());
        assertEquals(100, steps.get());
        assertTrue(summary.complete());
        assertEquals(List.of(), problems);
    }

    @Test
    void goesOnAfterArticlesThatCannotBeProcessed() {
        Function<Article, Outcome> faulty = article -> switch (article.id()) {
            case "1" -> throw new IllegalStateException("no\nhead");
            case "2" -> throw new StackOverflowError();
            case "3" -> throw new OutOfMemoryError();
            case "4" -> new Outcome.Rejected(GraphFactory.createDefaultGraph(), List.of("no status", "no object"));
            case "5" -> null;
            default -> described(article);
        };
        BatchSummary summary = run(faulty, ids(IntStream.range(0, 8)));
        assertEquals(List.of("0", "6", "7"), stored);
        assertEquals(3, summary.added());
        assertEquals(1, summary.rejected());
        assertEquals(
                4,
                summary.failed().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(8, summary.read());
        assertFalse(summary.complete());
        assertEquals("failed: at 1: internal error, IllegalStateException: no", problems.get(0));
        assertEquals("failed: at 2: its sentences are nested too deeply", problems.get(1));
        assertTrue(problems.get(2).startsWith("failed: at 3: out of memory"), problems.get(2));
        assertEquals(List.of("rejected: at 4: no status", "rejected: at 4: no object"), problems.subList(3, 5));
        assertEquals("failed: at 5: internal error, NullPointerException: no outcome", problems.get(5));
        assertEquals(6, problems.size());
    }

    @Test
    void reportsWhatTheReaderCouldNotRead() {
        BatchSummary summary = run(BatchBuildTest::described, sink -> {
            sink.accept(new Reading.Skipped("a.txt", "empty"));
            sink.accept(new Reading.Skipped("b.txt", "empty"));
            sink.accept(new Reading.Read("c.txt", article("c"), List.of("odd")));
            sink.accept(new Reading.Failed("d.txt", "binary, not text"));
        });
        assertEquals(Map.of("empty", 2), summary.skipped());
        assertEquals(Map.of("binary, not text", 1), summary.failed());
        assertEquals(
                List.of(
                        "skipped: a.txt: empty",
                        "skipped: b.txt: empty",
                        "warning: c.txt: odd",
                        "failed: d.txt: binary, not text"),
                problems);
        String[] lines = summary.toString().split("\\R");
        assertTrue(lines[0].startsWith("read 4: 1 new, 0 changed, 0 unchanged; 1 claims in 2 quads; "), lines[0]);
        assertEquals("skipped 2: 2 × empty", lines[1]);
        assertEquals("failed 1: 1 × binary, not text", lines[2]);
    }

    @Test
    void countsSentencesThatAreTooLong() {
        BatchSummary summary = run(BatchBuildTest::described, sink -> {
            sink.accept(new Reading.Read("a.txt", article("long-1"), List.of()));
            sink.accept(new Reading.Read("b.txt", article("b"), List.of()));
            sink.accept(new Reading.Read("c.txt", article("long-2"), List.of()));
        });
        assertTrue(summary.complete());
        assertEquals(
                "sentences too long to be read: 4",
                summary.toString().lines().toList().get(1));
    }

    @Test
    void isCompleteWhenArticlesAreOnlySkipped() {
        assertTrue(run(BatchBuildTest::described, sink -> sink.accept(new Reading.Skipped("a.txt", "empty")))
                .complete());
    }

    @Test
    void letsTheReaderWait() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch started = new CountDownLatch(THREADS);
        Function<Article, Outcome> waitsForAllWorkers = article -> {
            started.countDown();
            await(started);
            return described(article);
        };
        run(
                waitsForAllWorkers,
                sink -> IntStream.range(0, 5000).forEach(i -> {
                    most.accumulateAndGet(read.incrementAndGet() - steps.get(), Math::max);
                    sink.accept(new Reading.Read("at " + i, article(String.valueOf(i)), List.of()));
                }));
        assertEquals(5000, stored.size());
        // the queue, the one being stored, and the one at the door
        assertTrue(most.get() <= 64 * THREADS + 2, "under way: " + most);
    }

    @Test
    void endsWhenTheStoreFails() {
        AtomicInteger read = new AtomicInteger();
        GraphStore full = new MemoryStore() {
            @Override
            public Change put(String graphIri, Graph graph) throws StoreException {
                if (graphIri.equals("5")) {
                    throw new StoreException("no space left");
                }
                return super.put(graphIri, graph);
            }
        };
        BatchSummary summary = batch(BatchBuildTest::described, full)
                .run(sink -> IntStream.range(0, 100_000).forEach(i -> {
                    read.incrementAndGet();
                    sink.accept(new Reading.Read("at " + i, article(String.valueOf(i)), List.of()));
                }));
        assertEquals("no space left", summary.stopped());
        assertFalse(summary.complete());
        assertEquals(List.of("0", "1", "2", "3", "4"), stored);
        assertEquals(List.of("stopped: no space left"), problems);
        assertTrue(read.get() <= 5 + 64 * THREADS + 3, "read on until " + read);
    }

    @Test
    void failsOneArticleWhenStoringItBreaks() {
        GraphStore picky = new MemoryStore() {
            @Override
            public Change put(String graphIri, Graph graph) throws StoreException {
                if (graphIri.equals("1")) {
                    throw new IllegalArgumentException("bad graph");
                }
                return super.put(graphIri, graph);
            }
        };
        BatchSummary summary = batch(BatchBuildTest::described, picky).run(ids(IntStream.range(0, 3)));
        assertEquals(List.of("0", "2"), stored);
        assertEquals(Map.of("internal error, IllegalArgumentException: bad graph", 1), summary.failed());
    }

    @Test
    void endsWhenReadingBreaks() {
        BatchBuild batch = batch(BatchBuildTest::described, new MemoryStore());
        assertThrows(
                IllegalStateException.class,
                () -> batch.run(sink -> {
                    sink.accept(new Reading.Read("at 0", article("0"), List.of()));
                    throw new IllegalStateException("broken reader");
                }));
        assertEquals(List.of("0"), stored);
    }

    @Test
    void endsWhenInterrupted() {
        BatchSummary summary = run(BatchBuildTest::described, sink -> {
            Thread.currentThread().interrupt();
            IntStream.range(0, 100_000)
                    .forEach(i -> sink.accept(new Reading.Read("at " + i, article(String.valueOf(i)), List.of())));
        });
        assertTrue(Thread.interrupted());
        assertEquals("interrupted", summary.stopped());
    }

    @Test
    void anEndThatIsAskedForComesAfterTheArticlesInFlight() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(THREADS);
        CountDownLatch asked = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        BatchBuild batch = batch(
                article -> {
                    begun.incrementAndGet();
                    inFlight.countDown();
                    await(asked);
                    return described(article);
                },
                new MemoryStore());
        Thread stopper = new Thread(() -> {
            try {
                batch.stop("interrupted");
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        BatchSummary summary = batch.run(sink -> {
            ids(IntStream.range(0, 20)).accept(sink);
            await(inFlight);
            stopper.start();
            while (stopper.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            asked.countDown();
            ids(IntStream.range(20, 1000)).accept(sink);
        });
        stopper.join();
        assertEquals("interrupted", summary.stopped());
        assertEquals(THREADS, begun.get());
        assertEquals(List.of("0", "1", "2", "3"), stored);
        assertEquals(THREADS, summary.added());
        assertEquals(List.of(), problems);
        assertEquals(1, flushes.get());
    }

    @Test
    void needsNothingPreparedWhenNothingIsRead() {
        BatchBuild batch = new BatchBuild(
                () -> {
                    throw new AssertionError("nothing has to be understood");
                },
                new ArticleStore(new MemoryStore(), Names.DEFAULT),
                THREADS,
                (line, cause) -> problems.add(line),
                steps::incrementAndGet);
        assertEquals(
                1,
                batch.run(sink -> sink.accept(new Reading.Skipped("a.txt", "empty")))
                        .read());
    }

    @Test
    void countsManyReasonsTogether() {
        BatchSummary summary = run(
                BatchBuildTest::described,
                sink -> IntStream.range(0, 100).forEach(i -> sink.accept(new Reading.Failed("f", "reason " + i))));
        assertEquals(21, summary.failed().size());
        assertEquals(80, summary.failed().get("other reasons"));
    }

    private BatchSummary run(Function<Article, Outcome> process, Consumer<Consumer<Reading>> input) {
        return batch(process, new MemoryStore()).run(input);
    }

    private BatchBuild batch(Function<Article, Outcome> process, GraphStore store) {
        return new BatchBuild(
                () -> process,
                new ArticleStore(store, Names.DEFAULT),
                THREADS,
                (line, cause) -> problems.add(line),
                steps::incrementAndGet);
    }

    private static Consumer<Consumer<Reading>> ids(IntStream ids) {
        return sink ->
                ids.forEach(i -> sink.accept(new Reading.Read("at " + i, article(String.valueOf(i)), List.of())));
    }

    private static Article article(String id) {
        return new Article(id, id, "", "", List.of(), null, "", "Text.");
    }

    private static Outcome described(Article article) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < 2; i++) {
            graph.add(
                    NodeFactory.createURI("s:" + article.id()),
                    NodeFactory.createURI("p:p"),
                    NodeFactory.createLiteralString("o" + i));
        }
        return new Outcome.Described(article.id(), graph, 1, article.id().startsWith("long") ? 2 : 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private class MemoryStore implements GraphStore {
        @Override
        public Change put(String graphIri, Graph graph) throws StoreException {
            stored.add(graphIri);
            return Change.NEW;
        }

        @Override
        public boolean contains(String graphIri) {
            return stored.contains(graphIri);
        }

        @Override
        public void flush() {
            flushes.incrementAndGet();
        }

        @Override
        public boolean delete(String graphIri) {
            throw new AssertionError("nothing is deleted");
        }

        @Override
        public void close() {}
    }
}
