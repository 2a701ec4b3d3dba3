package org.telgraph.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.telgraph.article.ArticleReader;
import org.telgraph.extract.CorefMode;
import org.telgraph.pipeline.ArticleStore;
import org.telgraph.pipeline.BatchSummary;
import org.telgraph.store.StoreException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How articles are read. */
final class ReadingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = PublicationDateConverter.class,
            description = "The day of publication of articles that have none, such as 2020-02-12. "
                    + "Words like \"on Tuesday\" are understood from it.")
    private LocalDate date;

    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles are worked on at a time (default: as many as the machine has cores).")
    private void setThreads(int threads) {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        this.threads = threads;
    }

    @Mixin
    private WebOption web;

    private boolean anyLanguage;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "english leaves out articles that are certainly in another language, any does not "
                    + "(default: english).")
    private void setLanguage(String language) {
        if (!language.equals("english") && !language.equals("any")) {
            throw new ParameterException(spec.commandLine(), "--language is english or any, not " + language);
        }
        anyLanguage = language.equals("any");
    }

    @Mixin
    private CorefOption coref;

    private double minConfidence;

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            description = "Leave out claims whose confidence, from 0 to 1, is below X (default: 0).")
    private void setMinConfidence(String text) {
        double least;
        try {
            least = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            least = Double.NaN;
        }
        if (!(least >= 0 && least <= 1)) { // nor NaN
            throw new ParameterException(
                    spec.commandLine(), "--min-confidence must be a number from 0 to 1, not " + text);
        }
        minConfidence = least;
    }

    double minConfidence() {
        return minConfidence;
    }

    CorefMode coref() {
        return coref.mode();
    }

    int threads() {
        return threads;
    }

    /** Makes sure, before anything is made or replaced, that there is something to read. */
    void check(List<String> inputs) {
        if (inputs.stream().noneMatch(ReadingOptions::isThere)) {
            throw new UserError(String.join(", ", inputs) + ": no such file or folder");
        }
    }

    private static boolean isThere(String input) {
        try {
            return input.equals("-")
                    || ArticleReader.isAddress(input)
                    || !input.isEmpty() && Files.exists(Path.of(input));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Loads the articles, and shows how far it is. */
    BatchSummary load(List<String> inputs, Loader loader, ArticleStore store) throws StoreException {
        try (Progress progress = Progress.start(spec.commandLine().getErr(), "articles")) {
            ArticleReader reader = new ArticleReader(System.in, date, web.allowPrivate());
            progress.expect(() -> ArticleReader.size(inputs));
            reader.whenRead(progress::read);
            return loader.inAnyLanguage(anyLanguage).load(reader, inputs, store, progress);
        }
    }
}
