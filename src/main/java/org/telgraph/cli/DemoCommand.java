package org.telgraph.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Loads three sample articles and serves their graph.",
            "",
            "Shows what it found in them, then starts the server and prints three queries to try."
        },
        footer = {"", "Example:", "  telgraph demo --no-serve"})
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--no-serve", description = "Stop after loading.")
    private boolean noServe;

    @Mixin
    private PortOption port;

    @Override
    public Integer call() {
        throw new UnsupportedOperationException("the demo");
    }
}
