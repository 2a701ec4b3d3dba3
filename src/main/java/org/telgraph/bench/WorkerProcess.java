package org.telgraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The side of a measurement that asks a {@link Worker}. */
final class WorkerProcess implements AutoCloseable {

    /** What a task took. */
    record Result(double seconds, long words) {}

    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;
    private final Path errors;

    private WorkerProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.questions = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /**
     * Starts a worker and waits until it has loaded what it needs.
     *
     * @param options for Java
     */
    static WorkerProcess start(Contender.Kind kind, Settings settings, List<String> options) throws IOException {
        List<String> arguments =
                List.of(Settings.WORKER, kind.word(), settings.corpus().toString(), String.valueOf(settings.threads()));
        Path errors = Files.createTempFile("telgraph-bench", ".err");
        Process process = new ProcessBuilder(Settings.telgraph(options, arguments))
                .redirectError(errors.toFile())
                .start();
        WorkerProcess worker = new WorkerProcess(process, errors);
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

    private String lastError() throws IOException {
        List<String> lines = Files.readAllLines(errors);
        return lines.stream()
                .filter(line -> line.contains("OutOfMemoryError") || line.contains("out of memory"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(errors);
    }
}
