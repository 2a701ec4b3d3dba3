package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telgraph.Needs;

/** What needs no language models: claims that are scored from a file. */
class EvalCommandTest {

    private static final Path FIXTURE = Path.of("src/test/resources/eval");
    private static final Path GOLD = FIXTURE.resolve("gold");
    private static final Path CLAIMS = FIXTURE.resolve("claims.csv");
    private static final String HEADER = "document,subject,property,object,status,holder,date\n";

    @TempDir
    Path folder;

    private static CommandRun score(Path claims, Object... options) {
        Object[] args = {"eval", GOLD, "--claims", claims};
        Object[] all = Arrays.copyOf(args, args.length + options.length);
        System.arraycopy(options, 0, all, args.length, options.length);
        return CommandRun.of(all);
    }

    /** A run that fails with one line. */
    private static void fails(String message, Object... args) {
        CommandRun run = CommandRun.of(args).ends(1);
        assertEquals(message + "\n", run.err());
        assertEquals("", run.out());
    }

    @Test
    void printsWhatTheReferenceScorerPrinted() throws IOException {
        String expected = Files.readString(FIXTURE.resolve("expected.txt"));
        assertEquals(expected, score(CLAIMS, "--show", "--per-property").ok().out());
    }

    /** The reference scorer takes the aliases that lie beside it. */
    @Test
    void printsWhatTheReferenceScorerPrints() throws IOException, InterruptedException {
        Path scorer = Path.of("../shared/eval/score.py");
        Needs.given(Files.exists(scorer), "there is no reference scorer");
        Needs.given(pythonIsInstalled(), "python3 is not installed");
        Path copy = Files.copy(scorer, folder.resolve("score.py"));
        Files.copy(FIXTURE.resolve("aliases.json"), folder.resolve("aliases.json"));
        Process python = new ProcessBuilder(
                        "python3", copy.toString(), "--show", "--per-property", GOLD.toString(), CLAIMS.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, python.waitFor(), output);
        assertEquals(output, score(CLAIMS, "--show", "--per-property").ok().out());
    }

    private static boolean pythonIsInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    }

    @Test
    void countsWhichPropertyWasTakenForWhich() {
        String out = score(CLAIMS, "--confusion").ok().out();
        assertTrue(
                out.startsWith("gold property       found property      claims\n"
                        + "restricts           sanctions                1\ntriple "),
                out);
    }

    @Test
    void takesTheAliasesNamed() throws IOException {
        Path aliases = Files.writeString(folder.resolve("own.json"), "{\"Freedonia\": [\"Sylvania Desk\"]}");
        String out = score(CLAIMS, "--aliases", aliases, "--per-property").ok().out();
        assertTrue(out.contains("accuses                  1       0      0\n"), out);
        assertTrue(out.contains("denies                   0       1      1\n"), out);
    }

    @Test
    void nothingFoundIsNoError() throws IOException {
        Path none = Files.writeString(folder.resolve("none.csv"), HEADER);
        assertTrue(score(none).ok().out().startsWith("triple         P 0.000  R 0.000  F1 0.000\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eval                                      | Missing required parameter: 'GOLD_DIR'",
                "eval gold                                 | Missing required parameter: 'INPUT' (or --claims)",
                "eval gold --claims a.csv b.txt            | INPUT and --claims are mutually exclusive",
                "eval gold --claims a.csv --reliability    | --reliability needs INPUT",
                "eval gold --claims a.csv --min-confidence 0.5 | --min-confidence needs INPUT",
                "eval gold a.txt --min-confidence -0.1     | --min-confidence must be a number from 0 to 1, not -0.1",
                "eval gold a.txt --threads 0               | --threads must be at least 1",
            })
    void explainsWrongUsage(String args, String message) {
        CommandRun run = CommandRun.of((Object[]) args.split(" ")).ends(2);
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Path no = folder.resolve("no");
        fails("telgraph: there is no folder " + no, "eval", no, "--claims", CLAIMS);
        fails("telgraph: " + no + ": no such file or folder", "eval", GOLD, "--claims", no);
        fails("telgraph: " + no + ": no such file or folder", "eval", GOLD, no);
        fails("telgraph: " + no + ": no such file or folder", "eval", GOLD, "--claims", CLAIMS, "--aliases", no);
        fails("telgraph: there is no *.json in the folder " + folder, "eval", folder, "--claims", CLAIMS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '~',
            value = {
                "{\"id\": \"x\", \"claims\": [ -> :1:24: broken JSON",
                "{\"id\": \"x\" \"claims\": []} -> :1:13: broken JSON",
                "~~ -> : broken JSON, the file is empty",
                "[] -> :1:2: not a JSON object",
                "{\"id\": \"x\"} -> ~ is no gold file: it needs \"id\" and \"claims\"~",
                "{\"id\": \"x\", \"claims\": [{\"s\": \"A\"}]} -> :1:31: unexpected value of claims[0].s",
                "{\"id\": \"x\", \"claims\": [{\"s\": [\"A\"], \"p\": \"bans\", \"o\": []}]} "
                        + "-> : claim 1 needs \"s\" and \"o\", lists of names, and \"p\", a property",
                "{\"id\": \"x\", \"claims\": [{\"s\": [\"A\"], \"p\": \"bans\", \"o\": [\"B\"], \"status\": \"true\"}]} "
                        + "-> : claim 1 has the status 'true', which is none of claimed, fact, negated, possible",
            })
    void saysWhereGoldIsBroken(String json, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), json);
        fails("telgraph: " + file + message, "eval", folder, "--claims", CLAIMS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '~',
            value = {
                "harbour,Ruritania,bans,Zorg,sure,, -> : status 'sure' is none of claimed, fact, negated, possible",
                "harbour,Ruritania,bans,Zorg -> : status '' is none of claimed, fact, negated, possible",
                "harbour,Strelsau|Freedonia,bans,Zorg,fact,, "
                        + "-> : one subject bears the names of several entities: Strelsau|Freedonia",
            })
    void saysWhatIsWrongWithClaims(String row, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("claims.csv"), HEADER + row + "\n");
        fails("telgraph: " + file + message, "eval", GOLD, "--claims", file);
    }

    @Test
    void saysThatClaimsAreNone() throws IOException {
        Path file = Files.writeString(folder.resolve("claims.csv"), "who,whom\na,b\n");
        fails(
                "telgraph: " + file
                        + ": the first line must name the columns document, subject, property, object, status",
                "eval",
                GOLD,
                "--claims",
                file);
        Files.writeString(file, HEADER + "harbour,\"Ruritania,bans\n");
        assertTrue(score(file).ends(1).err().startsWith("telgraph: " + file + " is broken CSV: "));
    }
}
