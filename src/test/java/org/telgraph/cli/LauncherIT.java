package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.Needs;

/** Runs the launcher as a user does. The classes have just been built, so it must not build them again. */
class LauncherIT {

    private static final Path LAUNCHER = Path.of("telgraph").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void runsFromAnyFolder() throws Exception {
        Result result = run(LAUNCHER, Map.of(), "--version");
        assertEquals("", result.err());
        assertTrue(result.out().startsWith("telgraph "), result.out());
        assertEquals(0, result.code());
    }

    @Test
    void runsThroughChainsOfLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), LAUNCHER);
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("link"));
        assertEquals(0, run(relative, Map.of(), "--help").code());
        Files.delete(link); // it leads out of the temporary folder
    }

    @Test
    void passesArgumentsAndExitCodesThrough() throws Exception {
        Path file = Files.writeString(folder.resolve("a b.txt"), "Text.");
        assertEquals("Text.", run(LAUNCHER, Map.of(), "text", file.toString()).out());
        assertEquals(2, run(LAUNCHER, Map.of(), "no such command").code());
    }

    @Test
    void readsAndWritesUtf8WithoutALocale() throws Exception {
        Files.writeString(folder.resolve("ü.txt"), "Text é 😀");
        Result result = run(LAUNCHER, Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""), "text", "ü.txt");
        assertEquals("", result.err());
        assertEquals("Text é 😀", result.out());
    }

    @Test
    void handsOptionsToJava() throws Exception {
        Result result = run(LAUNCHER, Map.of("TELGRAPH_JAVA_OPTS", "-Xmx64m -showversion"), "--version");
        assertTrue(result.err().contains("Runtime Environment"), result.err());
    }

    @Test
    void leavesTheChoiceOfACollectorToTheUser() throws Exception {
        Result result = run(LAUNCHER, Map.of("TELGRAPH_JAVA_OPTS", "-XX:+UseSerialGC"), "--version");
        assertEquals("", result.err());
        assertEquals(0, result.code());
    }

    /** The command script of util-linux runs it on a terminal. */
    @Test
    void showsOnATerminalHowFarItIs() throws Exception {
        Path script = Path.of("/usr/bin/script");
        Needs.installed(Files.exists(script), "script (of util-linux) is needed");
        StringBuilder news = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            news.append("{\"id\":\"").append(i).append("\",\"text\":\"Norland banned vendor number ");
            news.append(i).append(" from its networks, the ministry said on Tuesday.\"}\n");
        }
        Path file = Files.writeString(folder.resolve("news.jsonl"), news);
        Process process = new ProcessBuilder(
                        script.toString(), "-qec", LAUNCHER + " build --out graph.nq " + file, "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), shown);
        assertTrue(shown.matches("(?s).*\r[^\r\n]*\\d+%[^\r\n]*/60 articles.*"), shown);
        String last = shown.substring(shown.lastIndexOf("\u001b[K"));
        assertTrue(last.contains("read 60: 60 new"), shown); // after the line has been cleared
    }

    private record Result(int code, String out, String err) {}

    private Result run(Path program, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", program.toString()));
        command.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Result(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
