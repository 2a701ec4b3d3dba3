package org.telgraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;

/** Reads a file that is one article. */
final class TextFile {

    private static final int LONGEST_HEADLINE = 200;

    private final int limit;

    /** @param limit the largest file in bytes */
    TextFile(int limit) {
        this.limit = limit;
    }

    Reading read(InputStream in, Source source) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            return new Reading.Failed(
                    source.where(),
                    "more than " + (limit >> 20) + " MB in one article; many articles go into one file as JSON Lines");
        }
        Charset charset = Encoding.of(bytes, source.charset());
        String content = Encoding.decode(bytes, charset);
        if (content.isBlank()) {
            return new Reading.Skipped(source.where(), "empty");
        }
        if (content.indexOf('\0') >= 0) {
            return new Reading.Failed(source.where(), "binary, not text");
        }
        return new Reading.Read(
                source.where(), article(content, source), Encoding.warnings(bytes, charset, source.charset()));
    }

    /** The headline is split off only where title, two line feeds and text are the content again: offsets count in it. */
    private Article article(String content, Source source) {
        int line = content.indexOf('\n');
        boolean headline = line > 0
                && content.startsWith("\n\n", line)
                && isHeadline(content.substring(0, line))
                && !content.substring(line).isBlank();
        String title = headline ? content.substring(0, line) : "";
        String text = headline ? content.substring(line + 2) : content;
        return new Article(source.name(), source.document(), title, "", List.of(), null, source.url(), text);
    }

    private static boolean isHeadline(String line) {
        return !line.isBlank()
                && line.codePointCount(0, line.length()) <= LONGEST_HEADLINE
                && !line.endsWith(".")
                && line.indexOf('\r') < 0;
    }
}
