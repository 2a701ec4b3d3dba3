package org.telgraph.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer that fails when the server falls silent in its midst: the time limit of Java's HTTP client ends with
 * the answer's head. The stream below has to end a read when another thread closes it, as that client's do.
 */
final class TimedStream extends FilterInputStream {

    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Duration limit;
    private volatile boolean silent;

    /** @param limit how long a read may wait */
    TimedStream(InputStream body, Duration limit) {
        super(body);
        this.limit = limit;
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "silent servers");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Future<?> end = TIMER.schedule(this::breakOff, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            int read = in.read(bytes, offset, length);
            if (!silent) {
                return read;
            }
        } catch (IOException e) {
            if (!silent) {
                throw e;
            }
        } finally {
            end.cancel(false);
        }
        throw new HttpTimeoutException("nothing came for " + limit.toSeconds() + " s");
    }

    /** By reading, so that the limit holds. */
    @Override
    public long skip(long count) throws IOException {
        byte[] buffer = new byte[(int) Math.min(count, 8192)];
        long skipped = 0;
        while (skipped < count) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, count - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    private void breakOff() {
        silent = true;
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
