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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows works. */
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(#.*)|(\\S+)");

    /** Runs commands in turn in one process, which has the language models but once. */
    static final class Session {
        private Session() {}

        public static void main(String[] commands) {
            for (String command : commands) {
                int code = Telgraph.run(words(command), System.out, new PrintWriter(System.err, true));
                System.out.println("exit code " + code + ": " + command);
            }
        }
    }

    /** The command lines of the README, such as {@code ./telgraph check}. */
    static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
        while (block.find()) {
            block.group(1).lines().filter(line -> line.startsWith("./telgraph")).forEach(commands::add);
        }
        return commands;
    }

    /** The arguments as a shell would pass them. */
    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .filter(word -> word.group(3) == null)
                .map(word -> Stream.of(word.group(1), word.group(2), word.group(4))
                        .filter(text -> text != null)
                        .findFirst()
                        .orElseThrow())
                .skip(1)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsOne(String command) {
        Telgraph.commandLine(OutputStream.nullOutputStream()).parseArgs(words(command));
    }

    /** One after the other with articles of the user, all but those that serve until they are stopped. */
    @Test
    void theTourWorks(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("news.jsonl"), "{\"id\":\"1\",\"text\":\"Sweden banned ZTE.\"}\n");
        Files.createDirectory(folder.resolve("articles"));
        Files.writeString(folder.resolve("articles/a.txt"), "Nokia supplies Telia.");
        List<String> tour = commands().stream()
                .filter(command -> !command.startsWith("./telgraph serve"))
                .filter(command -> !command.startsWith("./telgraph demo ") || command.contains("--no-serve"))
                .toList();
        assertTrue(tour.size() > 5, tour.toString());

        CommandRun run =
                CommandProcess.run(Session.class, folder, tour.toArray()).ok();
        assertEquals(
                tour.stream().map(command -> "exit code 0: " + command).toList(),
                run.lines().stream()
                        .filter(line -> line.startsWith("exit code"))
                        .toList(),
                run.err());
        assertTrue(run.err().contains("read 2, loaded 2 with 2 claims"), run.err());
        assertTrue(run.out().contains("id:Sweden  id:ZTE"), run.out());
        assertTrue(Files.exists(folder.resolve("graph.nq.gz")));
    }
}
