package org.telgraph.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.telgraph.store.VisibleText;

/** Shows on standard error how much is done: a moving line on a terminal, elsewhere a line a minute. */
final class Progress implements AutoCloseable {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final ProgressBar bar;
    private final String unit;
    private final AtomicLong bytes = new AtomicLong();
    private long expectedBytes;
    private long taken;
    private long done;
    private long nextLine = System.nanoTime() + MINUTE;

    private Progress(PrintWriter err, ProgressBar bar, String unit) {
        this.err = err;
        this.bar = bar;
        this.unit = unit;
    }

    /** The launcher says whether standard error is a terminal: Java can only tell for both directions together. */
    static Progress start(PrintWriter err, String unit) {
        return new Progress(err, Boolean.getBoolean("telgraph.terminal") ? bar(unit) : null, unit);
    }

    private static ProgressBar bar(String unit) {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(-1) // not known yet
                .setUnit(" " + unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(System.err, 79))
                .clearDisplayOnFinish()
                .build();
    }

    /** Tells a moving line how many bytes there are to be read, from which it is reckoned how much there is to do. */
    void expect(Supplier<OptionalLong> size) {
        if (bar != null) {
            expectedBytes = size.get().orElse(0);
        }
    }

    /** So many more bytes were read. */
    void read(long more) {
        bytes.addAndGet(more);
    }

    /** One more was found in what was read. */
    void taken() {
        taken++;
        if (bar != null && expectedBytes > 0 && bytes.get() > 0) {
            bar.maxHint(Math.max(taken, Math.round((double) taken * expectedBytes / bytes.get())));
        }
    }

    /** One more is done. */
    void step() {
        step(1);
        note("");
    }

    /** So many more are done. */
    void step(long more) {
        done += more;
        if (bar != null) {
            bar.stepBy(more);
        } else if (System.nanoTime() - nextLine >= 0) {
            nextLine = System.nanoTime() + MINUTE;
            err.printf(Locale.ROOT, "%,d %s done%n", done, unit);
        }
    }

    /** Where the lines go. */
    PrintWriter err() {
        return err;
    }

    /** Says beside the moving line what is being done. */
    void note(String text) {
        if (bar != null) {
            bar.setExtraMessage(text);
        }
    }

    /** Prints a line without spoiling the moving one. */
    void println(String line) {
        err.print((bar == null ? "" : CLEAR_LINE) + VisibleText.of(line) + System.lineSeparator());
        err.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
