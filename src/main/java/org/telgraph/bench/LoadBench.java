package org.telgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.telgraph.bench.Measure.Target;

/** How fast a file of quads becomes a store. */
final class LoadBench {

    private final Settings settings;
    private final Consumer<String> log;

    LoadBench(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
    }

    /** @param folder an empty one for stores */
    Measure run(Path quads, Path folder) throws IOException, InterruptedException {
        Path ours = folder.resolve("ours");
        Path plain = folder.resolve("plain");
        Turns turns = new Turns(settings, log, () -> {
            FileUtils.deleteDirectory(ours.toFile());
            FileUtils.deleteDirectory(plain.toFile());
        });
        return turns.compare(
                "load",
                "N-Quads to a new store",
                "Jena's parallel loader",
                Settings.telgraph("load", "--store", ours, quads),
                Settings.java(PlainLoad.class.getName(), quads, plain),
                // The target is a speed of 0.9.
                Target.atMost(1 / 0.9));
    }
}
