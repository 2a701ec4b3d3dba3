package org.telgraph;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The class path of processes that tests start: what users have, and the classes of the tests. */
public final class UserClassPath {

    private UserClassPath() {}

    /** As seen from any folder; without the libraries of tests and Spark. */
    public static String get() throws IOException {
        return String.join(
                File.pathSeparator,
                Path.of("target/test-classes").toAbsolutePath().toString(),
                Path.of("target/classes").toAbsolutePath().toString(),
                Files.readString(Path.of("target/classpath.txt")).strip());
    }
}
