package org.telgraph.links;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a small dictionary in the form of CoreNLP's. */
public final class DictionaryFile {

    private final StringBuilder lines = new StringBuilder();

    /** A name that leads to a title, beside so many others that lead there. */
    public DictionaryFile add(String name, String title, double share, int others) {
        lines.append(name + "\t" + title + "\t" + share + "\n");
        for (int i = 1; i <= others; i++) {
            lines.append("link " + i + " to " + title + "\t" + title + "\t1.0\n");
        }
        return this;
    }

    /** A line as it is. */
    public DictionaryFile addLine(String line) {
        lines.append(line + "\n");
        return this;
    }

    public Path write(Path file) throws IOException {
        return Files.writeString(file, lines);
    }
}
