package org.telgraph.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.telgraph.bench.Measure.Target;

/** Two commands take turns, each from the start of its process to the end; the first turn of each is not measured. */
final class Turns {

    /** Runs before each command. */
    interface Preparation {
        void run() throws IOException;
    }

    private final Settings settings;
    private final Consumer<String> log;
    private final Preparation preparation;

    Turns(Settings settings, Consumer<String> log, Preparation preparation) {
        this.settings = settings;
        this.log = log;
        this.preparation = preparation;
    }

    /** Seconds of ours against those of the other command. */
    Measure compare(String name, String what, String against, List<String> ours, List<String> other, Target target)
            throws IOException, InterruptedException {
        List<Double> ourTimes = new ArrayList<>();
        List<Double> otherTimes = new ArrayList<>();
        time(ours);
        time(other);
        for (int round = 0; round < settings.rounds(); round++) {
            ourTimes.add(time(ours));
            otherTimes.add(time(other));
            log.accept(String.format(
                    Locale.ROOT, "%s: %.2f s against %.2f s", what, ourTimes.get(round), otherTimes.get(round)));
        }
        return Measure.ofTimes(name, what, against, ourTimes, otherTimes, target);
    }

    /** Seconds that a command takes. */
    double time(List<String> command) throws IOException, InterruptedException {
        preparation.run();
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
}
