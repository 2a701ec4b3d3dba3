package org.telgraph.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.telgraph.article.ArticleReader;
import org.telgraph.article.Reading;
import org.telgraph.pipeline.Failure;

/**
 * What is read of one file, row by row. The reader, which hands on what it finds, runs in a thread of its own, a little
 * ahead of whoever asks for rows, so that a file may be larger than the memory.
 */
final class FileReadings implements Iterator<Row> {

    private static final int AHEAD = 64;

    /** Records of a file that can be told apart by their order. */
    private static final int RECORD_BITS = 40;

    private static final Object END = new Object();

    /** Leaves the reader when nobody wants its rows any more. */
    private static final class Stop extends RuntimeException {
        Stop() {
            super(null, null, false, false);
        }
    }

    private final BlockingQueue<Object> rows = new ArrayBlockingQueue<>(AHEAD);
    private final InputFile file;
    private final long firstOrder;
    private final JobSettings settings;
    private final Configuration hadoop;
    private long records;
    private Object next;

    private FileReadings(InputFile file, int number, JobSettings settings, Configuration hadoop) {
        this.file = file;
        this.firstOrder = order(number, 0);
        this.settings = settings;
        this.hadoop = hadoop;
    }

    /** @param number the file's place among the inputs */
    static Iterator<Row> of(InputFile file, int number, JobSettings settings, Configuration hadoop) {
        FileReadings readings = new FileReadings(file, number, settings, hadoop);
        Thread reader = new Thread(readings::read, "reading " + file.place());
        reader.setDaemon(true);
        reader.start();
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> reader.interrupt());
        return readings;
    }

    /** The place of a record in the whole input. */
    static long order(int file, long record) {
        return (long) file << RECORD_BITS | record;
    }

    private void read() {
        try {
            try (InputStream in = new Path(file.place()).getFileSystem(hadoop).open(new Path(file.place()))) {
                new ArticleReader(InputStream.nullInputStream(), settings.date(), false)
                        .read(in, file.where(), file.name(), file.named(), this::hand);
            } catch (IOException | StackOverflowError e) {
                hand(new Reading.Failed(file.where(), Failure.reason(e)));
            }
            rows.put(END);
        } catch (Stop | InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            rows.clear();
            rows.add(e);
        }
    }

    private void hand(Reading reading) {
        try {
            rows.put(Readings.row(settings.screen(reading), firstOrder + records++));
        } catch (InterruptedException e) {
            throw new Stop();
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            try {
                next = rows.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading " + file.place(), e);
            }
        }
        if (next instanceof Throwable failure) {
            throw new IllegalStateException("reading " + file.place() + " failed", failure);
        }
        return next != END;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = (Row) next;
        next = null;
        return row;
    }
}
