package org.telgraph.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.telgraph.pipeline.BatchSummary;
import picocli.CommandLine.Option;

/** The summary for programs. */
final class ReportOption {

    private static final double MILLIS = 1000;

    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description =
                    "Write the summary to this file as JSON: read, new, changed, unchanged, waiting, skipped and failed by "
                            + "reason, rejected, claims, quads, sentencesTooLong, seconds, articlesPerSecond, stopped.")
    private Path file;

    /** Makes sure, before anything is done, that the file can be written. */
    void check() {
        NewFile.check(file);
    }

    void write(BatchSummary summary) {
        if (file == null) {
            return;
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("read", summary.read());
        report.put("new", summary.added());
        report.put("changed", summary.changed());
        report.put("unchanged", summary.unchanged());
        report.put("waiting", summary.waiting());
        report.put("skipped", summary.skipped());
        report.put("failed", summary.failed());
        report.put("rejected", summary.rejected());
        report.put("claims", summary.claims());
        report.put("quads", summary.quads());
        report.put("sentencesTooLong", summary.tooLong());
        report.put("seconds", summary.time().toMillis() / MILLIS);
        report.put("articlesPerSecond", summary.articlesPerSecond());
        report.put("stopped", summary.stopped());
        String json = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .serializeNulls()
                .create()
                .toJson(report);
        try {
            Files.writeString(file, json + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserError("cannot write " + file + ": " + e.getMessage());
        }
    }
}
