package org.telgraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The side of a measurement that asks a {@link Worker}. */
final class WorkerProcess implements AutoCloseable {

    /** What a task took. */
    record Result(double seconds, long words) {}

    private static final Duration DAY = Duration.ofDays(1);

    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;
    private final Path errors;
    private final Future<?> end;
    private volatile boolean overdue;

    private WorkerProcess(Process process, Path errors, Duration limit) {
        this.process = process;
        this.errors = errors;
        this.end = CompletableFuture.runAsync(
                this::end, CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.questions = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /**
     * Starts a worker and waits until it has loaded what it needs.
     *
     * @param options for Java
     */
    static WorkerProcess start(Contender.Kind kind, Settings settings, List<String> options) throws IOException {
        return start(kind, settings, options, DAY);
    }

    /** @param limit after which it is ended, whatever it does */
    static WorkerProcess start(Contender.Kind kind, Settings settings, List<String> options, Duration limit)
            throws IOException {
        List<String> command =
                Settings.telgraph(options, Settings.WORKER, kind.word(), settings.corpus(), settings.threads());
        return start(command, limit);
    }

    /** Starts telgraph as a worker that leaves its quads in a file. */
    static WorkerProcess startBuild(Settings settings, List<String> options, Path quads) throws IOException {
        List<String> command = Settings.telgraph(
                options, Settings.WORKER, Contender.Kind.TELGRAPH.word(), settings.corpus(), settings.threads(), quads);
        return start(command, DAY);
    }

    private static WorkerProcess start(List<String> command, Duration limit) throws IOException {
        Path errors = Files.createTempFile("telgraph-bench", ".err");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        WorkerProcess worker = new WorkerProcess(process, errors, limit);
        try {
            worker.await(Worker.READY, line -> {});
        } catch (IOException | BenchException e) {
            worker.close();
            throw e;
        }
        return worker;
    }

    /** Has the articles of these numbers read. */
    Result run(int from, int to) throws IOException {
        return run(from, to, line -> {});
    }

    /** @param progress gets what the worker tells meanwhile */
    Result run(int from, int to, Consumer<String> progress) throws IOException {
        questions.write(from + " " + to + "\n");
        questions.flush();
        String[] answer = await(Worker.DONE, progress).split(" ");
        return new Result(Double.parseDouble(answer[1]), Long.parseLong(answer[2]));
    }

    private String await(String word, Consumer<String> progress) throws IOException {
        while (true) {
            String line = answers.readLine();
            if (line == null) {
                throw new BenchException("a worker ended: " + lastError());
            }
            if (line.startsWith(word)) {
                return line;
            }
            progress.accept(line);
        }
    }

    private void end() {
        overdue = true;
        process.destroyForcibly();
    }

    private String lastError() throws IOException {
        if (overdue) {
            return "it took too long";
        }
        List<String> lines = Files.readAllLines(errors);
        return lines.stream()
                .filter(line -> line.contains("OutOfMemoryError") || line.contains("out of memory"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
    }

    @Override
    public void close() throws IOException {
        end.cancel(false);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(errors);
    }
}
