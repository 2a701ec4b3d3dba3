package org.telgraph.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.telgraph.bench.Settings;
import org.telgraph.bench.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = Settings.WORKER, hidden = true, description = "Does the work for telgraph bench.")
final class BenchWorkerCommand implements Callable<Integer> {

    @ParentCommand
    private Telgraph telgraph;

    @Parameters(index = "0")
    private String kind;

    @Parameters(index = "1")
    private Path corpus;

    @Parameters(index = "2")
    private int threads;

    @Parameters(index = "3", arity = "0..1")
    private Path quads;

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(telgraph.data(), true, StandardCharsets.UTF_8);
        Worker.serve(kind, corpus, threads, quads, System.in, out);
        return ExitCode.OK;
    }
}
