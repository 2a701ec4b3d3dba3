package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README and the tutorial show is what happens. */
class ReadmeIT {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final String ANYTHING = "…";

    /** Runs commands in turn in one process, which has the language models but once, and writes what a console shows. */
    static final class Console {
        private Console() {}

        public static void main(String[] commands) throws Exception {
            for (String command : commands) {
                System.out.println("$ " + command);
                int code = command.startsWith("./telgraph")
                        ? Telgraph.run(words(command), System.out, new PrintWriter(System.err, true))
                        : new ProcessBuilder("sh", "-c", command)
                                .inheritIO()
                                .start()
                                .waitFor();
                if (code != 0) {
                    System.out.println("exit code " + code);
                }
            }
        }
    }

    /** The lines of a page's blocks that show a console: commands after a dollar sign, and what they print. */
    private static List<String> console(String page) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of(page))) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> commands(String page) throws IOException {
        return console(page).stream()
                .filter(line -> line.startsWith("$ "))
                .map(line -> line.substring(2))
                .toList();
    }

    /** Commands that the text names between backquotes. */
    static List<String> mentioned() throws IOException {
        return Pattern.compile("`(\\./telgraph [a-z][^`]*)`")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The arguments as a shell would pass them. */
    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> Stream.of(word.group(1), word.group(2), word.group(3))
                        .filter(text -> text != null)
                        .findFirst()
                        .orElseThrow())
                .skip(1)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("mentioned")
    void everyCommandThatItNamesIsOne(String command) {
        Telgraph.commandLine(OutputStream.nullOutputStream()).parseArgs(words(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/tutorial.md"})
    void theTourPrintsWhatItShows(String page, @TempDir Path folder) throws Exception {
        List<String> tour = commands(page);
        assertTrue(tour.size() > 5, tour.toString());
        CommandRun run =
                CommandProcess.run(Console.class, folder, tour.toArray()).ok();
        assertPrints(console(page), run.lines(), run.err());
    }

    /** An ellipsis stands for any lines, up to the line that follows it. */
    private static void assertPrints(List<String> expected, List<String> printed, String err) {
        int at = 0;
        boolean any = false;
        for (String line : expected) {
            if (line.equals(ANYTHING)) {
                any = true;
                continue;
            }
            while (any && at < printed.size() && !printed.get(at).equals(line)) {
                at++;
            }
            assertEquals(line, at < printed.size() ? printed.get(at) : "nothing more", err);
            at++;
            any = false;
        }
        assertTrue(any || at == printed.size(), () -> String.join("\n", printed));
    }
}
