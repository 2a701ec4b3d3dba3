package org.telgraph.links;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * CoreNLP's wiki dictionary: lines of a name, the title of what it means most often, and a score, separated by tabs,
 * those of a title together; in the jar of CoreNLP's KBP models, gzipped or plain.
 */
final class Dictionary implements Closeable {

    private static final String IN_JAR = "edu/stanford/nlp/models/kbp/english/wikidict.tab.gz";

    /**
     * A line of it.
     *
     * @param name what links say
     * @param title of the article of the English Wikipedia where most of them lead, with underscores for blanks
     * @param share how many of them do, from 0 to 1
     */
    record Row(String name, String title, double share) {}

    private final Path file;
    private final BufferedReader reader;
    private long lines;

    private Dictionary(Path file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    static Dictionary open(Path file) throws IOException, LinkException {
        return new Dictionary(
                file, new BufferedReader(new InputStreamReader(content(file), StandardCharsets.UTF_8), 1 << 16));
    }

    private static InputStream content(Path file) throws IOException, LinkException {
        String name = file.getFileName().toString();
        if (name.endsWith(".jar")) {
            return new GZIPInputStream(inJar(file), 1 << 16);
        }
        InputStream content = Files.newInputStream(file);
        return name.endsWith(".gz") ? new GZIPInputStream(content, 1 << 16) : content;
    }

    private static InputStream inJar(Path file) throws IOException, LinkException {
        ZipFile jar = new ZipFile(file.toFile());
        ZipEntry entry = jar.getEntry(IN_JAR);
        if (entry == null) {
            jar.close();
            throw new LinkException(
                    file + ": there is no " + IN_JAR + " in it; it has to be CoreNLP's jar of KBP models");
        }
        return new FilterInputStream(jar.getInputStream(entry)) {
            @Override
            public void close() throws IOException {
                jar.close();
            }
        };
    }

    /** The next line, null at the end. */
    Row next() throws IOException, LinkException {
        String line = reader.readLine();
        if (line == null) {
            return null;
        }
        lines++;
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        if (first < 0 || second < 0) {
            throw bad("a name, a title and a score, separated by tabs");
        }
        return new Row(line.substring(0, first), line.substring(first + 1, second), share(line.substring(second + 1)));
    }

    private double share(String text) throws LinkException {
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw bad("a score from 0 to 1 at its end, not " + text);
    }

    private LinkException bad(String wanted) {
        return new LinkException(file + ", line " + lines + ": a line of the dictionary has " + wanted);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
