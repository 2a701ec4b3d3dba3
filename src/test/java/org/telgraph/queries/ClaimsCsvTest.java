package org.telgraph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.Needs;

/** The claims as CSV must arrive whole in what analysts read CSV with, also where a name holds quotes and commas. */
class ClaimsCsvTest {

    private static final String PRINT_STATUS_AND_HOLDER = """
            import csv, sys
            with open(sys.argv[1], newline="", encoding="utf-8") as file:
                for row in csv.DictReader(file):
                    if row["document"] == "berlin-bill" and row["property"] == "supplies":
                        print(len(row), row["status"], row["holder"], sep=";")
            """;

    @Test
    void pythonReadsEveryField(@TempDir Path folder) throws IOException, InterruptedException {
        Needs.given(pythonIsInstalled(), "python3 is not installed");
        Path csv = folder.resolve("claims.csv");
        String query = Files.readString(Path.of("queries/claims.rq"));
        // RFC 4180, and so SPARQL's CSV, ends lines with CR LF.
        Files.writeString(csv, String.join("\r\n", Fixture.inMemory().table(query)) + "\r\n");

        Process python = new ProcessBuilder("python3", "-c", PRINT_STATUS_AND_HOLDER, csv.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, python.waitFor(), output);
        assertEquals(
                List.of("7;claimed;a \"senior\" official, who gave no name", "7;negated;Deutsche Telekom|Telekom"),
                output.lines().toList());
    }

    private static boolean pythonIsInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    }
}
