package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.telgraph.UserClassPath;

/** A command in a process of its own, for what shows only there: locks, signals, pipes, the environment. */
final class CommandProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private CommandProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a command whose output and messages are read together, line by line. */
    static CommandProcess start(Object... args) throws IOException {
        return new CommandProcess(
                builder(Telgraph.class, args).redirectErrorStream(true).start());
    }

    /** Runs a command to its end in some folder, with additions to the environment. */
    static CommandRun run(Path folder, Map<String, String> environment, Object... args)
            throws IOException, InterruptedException {
        return run(builder(Telgraph.class, args), folder, environment);
    }

    /** Starts a class of the tests in the same way. */
    static CommandRun run(Class<?> program, Path folder, Object... args) throws IOException, InterruptedException {
        return run(builder(program, args), folder, Map.of());
    }

    private static CommandRun run(ProcessBuilder builder, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("telgraph-test", ".out");
        Path err = Files.createTempFile("telgraph-test", ".err");
        try {
            builder.environment().putAll(environment);
            int code = builder.directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new CommandRun(code, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Runs a command whose reader goes away after the first line. */
    static CommandRun runIntoBrokenPipe(Path folder, Object... args) throws IOException, InterruptedException {
        Path err = Files.createTempFile("telgraph-test", ".err");
        try {
            Process process = builder(Telgraph.class, args)
                    .directory(folder.toFile())
                    .redirectError(err.toFile())
                    .start();
            String first;
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                first = reader.readLine();
            }
            return new CommandRun(process.waitFor(), first, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    private static ProcessBuilder builder(Class<?> program, Object... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(optionsOfThisProcess());
        command.addAll(List.of("-cp", UserClassPath.get(), program.getName()));
        Arrays.stream(args).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command);
    }

    /** Collector and compiler, as the launcher has them. */
    private static List<String> optionsOfThisProcess() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:"))
                .toList();
    }

    long pid() {
        return process.pid();
    }

    /** Its standard input. */
    OutputStream input() {
        return process.getOutputStream();
    }

    /** Waits for a line that contains a text, and returns the line. */
    String await(String text) throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            before.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
        return fail("the process ended without a line with '" + text + "': " + before);
    }

    /** Waits for its end, but no longer than so many nanoseconds. */
    void awaitEnd(long nanos) throws InterruptedException {
        process.waitFor(nanos, TimeUnit.NANOSECONDS);
    }

    /** Asks it to end, as Ctrl-C does. What it still says can be read. */
    void interrupt() {
        process.toHandle().destroy();
    }

    /** Asks it to end, as Ctrl-C does, and returns its exit code. */
    int end() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** Kills it without a chance to clean up. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the process does not end");
    }
}
