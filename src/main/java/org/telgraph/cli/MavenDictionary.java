package org.telgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.telgraph.pipeline.Release;

/** The jar with CoreNLP's wiki dictionary, as Maven gives it: a copy in a temporary folder, gone when closed. */
final class MavenDictionary implements AutoCloseable {

    private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

    private final Path folder;

    private MavenDictionary(Path folder) {
        this.folder = folder;
    }

    /** Takes it from the local repository or downloads it there; what Maven has to say goes to standard error. */
    static MavenDictionary fetch(PrintWriter err) throws IOException, InterruptedException {
        MavenDictionary dictionary = new MavenDictionary(Files.createTempDirectory("telgraph-links"));
        dictionary.folder.toFile().deleteOnExit(); // also when interrupted; what is registered last is deleted first
        try {
            dictionary.copy(err);
            return dictionary;
        } catch (IOException | InterruptedException | RuntimeException e) {
            dictionary.close();
            throw e;
        }
    }

    private void copy(PrintWriter err) throws IOException, InterruptedException {
        String artifact = "edu.stanford.nlp:stanford-corenlp:" + Release.coreNlp() + ":jar:models-english-kbp";
        ProcessBuilder maven = new ProcessBuilder(
                        "mvn", "-B", "-q", "-ntp", PLUGIN, "-Dartifact=" + artifact, "-DoutputDirectory=" + folder)
                .directory(folder.toFile()) // a project in the working folder is not meant
                .redirectErrorStream(true);
        Process process;
        try {
            process = maven.start();
        } catch (IOException e) {
            throw new UserError("there is no Maven (mvn) to ask for " + artifact
                    + "; download the jar elsewhere and name it with --dictionary");
        }
        process.getOutputStream().close();
        try (var lines = process.inputReader()) {
            lines.lines().filter(line -> line.contains("ERROR")).forEach(err::println);
        }
        if (process.waitFor() != 0) {
            throw new UserError("Maven could not get " + artifact
                    + ", see above; download the jar elsewhere and name it with --dictionary");
        }
    }

    /** The jar. */
    Path jar() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new UserError("Maven copied no jar to " + folder));
            jar.toFile().deleteOnExit();
            return jar;
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
