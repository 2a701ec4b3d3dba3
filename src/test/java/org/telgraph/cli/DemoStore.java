package org.telgraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** The store that {@code telgraph demo} fills, made once for all tests, which only read it. */
final class DemoStore {

    static final Path FOLDER = temporary();

    /** What the demonstration printed. */
    static final CommandRun RUN =
            CommandRun.of("demo", "--no-serve", "--store", FOLDER).ok();

    private DemoStore() {}

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("telgraph-demo");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
            return folder.resolve("store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it. */
    static CommandRun query(Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "query";
        all[1] = "--store";
        all[2] = FOLDER;
        System.arraycopy(args, 0, all, 3, args.length);
        return CommandRun.of(all).ok();
    }
}
