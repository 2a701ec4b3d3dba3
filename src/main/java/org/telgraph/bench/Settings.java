package org.telgraph.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How is measured.
 *
 * @param corpus a file of articles
 * @param threads how many articles are worked on at a time
 * @param rounds how often, at least
 * @param quick whether fewer articles are to do
 */
public record Settings(Path corpus, int threads, int rounds, boolean quick) {

    /** The command that makes a process a {@link Worker}. */
    public static final String WORKER = "bench-worker";

    private static final String MAIN = "org.telgraph.cli.Telgraph";

    int pick(int full, int few) {
        return quick ? few : full;
    }

    /** A Java process on the same class path as this one, without options that were not asked for. */
    static List<String> java(String main, Object... arguments) {
        return java(List.of(), main, arguments);
    }

    private static List<String> java(List<String> options, String main, Object... arguments) {
        return Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        options.stream(),
                        Stream.of("-cp", System.getProperty("java.class.path"), main),
                        Stream.of(arguments).map(String::valueOf))
                .flatMap(part -> part)
                .toList();
    }

    /** A process of telgraph with these options for Java. */
    static List<String> telgraph(List<String> options, Object... arguments) {
        return java(options, MAIN, arguments);
    }

    /** A process of telgraph as the launcher starts it. */
    static List<String> telgraph(Object... arguments) {
        return java(ownOptions(), MAIN, arguments);
    }

    /** The options that the launcher gave this process, for processes that do telgraph's work. */
    static List<String> ownOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /** The same with another limit of the heap, which Java shares out between old and new. */
    static List<String> withHeap(List<String> options, int megabytes) {
        List<String> changed = new ArrayList<>(options);
        changed.removeIf(option -> option.startsWith("-Xmx")
                || option.startsWith("-XX:MaxRAMPercentage")
                || option.startsWith("-XX:MaxNewSize"));
        changed.add("-Xmx" + megabytes + "m");
        return changed;
    }
}
