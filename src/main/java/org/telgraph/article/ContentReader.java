package org.telgraph.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the articles of a file or stream, whatever it is; of a packed one, those within. */
final class ContentReader {

    /** The largest text file or JSON line in bytes; beyond it, something else than an article is meant. */
    private static final int LIMIT = 64 << 20;

    private static final int PEEK = 8192;

    /** A packed folder of packed files is read; what is packed deeper was not packed by people. */
    private static final int DEEPEST = 3;

    private final TextFile textFile = new TextFile(LIMIT);
    private final JsonLines jsonLines = new JsonLines(LIMIT);
    private final HtmlPage htmlPage = new HtmlPage();
    private final PdfFile pdfFile = new PdfFile();
    private final WarcFile warcFile = new WarcFile(htmlPage);
    private final Feed feed = new Feed();
    private final Function<Feed.Entry, Reading> entries;

    /** @param entries what becomes of the entries of feeds */
    ContentReader(Function<Feed.Entry, Reading> entries) {
        this.entries = entries;
    }

    /** Takes from feeds what they have themselves. */
    ContentReader() {
        this(Feed.Entry::reading);
    }

    /** @param wanted whether the user takes this for articles, so that anything else is a failure */
    void read(InputStream stream, Source source, boolean wanted, Consumer<Reading> sink) throws IOException {
        read(stream, source, wanted, null, sink);
    }

    Reading readRecord(String json, String where, String defaultId) {
        return jsonLines.readRecord(json, where, defaultId);
    }

    /** @param around what it was unpacked from, null if it was not packed */
    private void read(InputStream stream, Source source, boolean wanted, Packed around, Consumer<Reading> sink)
            throws IOException {
        InputStream in = new BufferedInputStream(stream, PEEK);
        in.mark(PEEK);
        byte[] head = in.readNBytes(PEEK);
        in.reset();
        if (head.length == 0) {
            sink.accept(new Reading.Skipped(source.where(), "empty"));
            return;
        }
        switch (Format.of(source.name(), head)) {
            case TEXT -> sink.accept(textFile.read(in, source));
            case JSON_LINES -> jsonLines.read(in, source, sink);
            case HTML -> sink.accept(htmlPage.read(in, source));
            case PDF -> sink.accept(pdfFile.read(in, source));
            case WARC -> warcFile.read(in, source, sink);
            case FEED -> feed.read(in, source, entry -> sink.accept(entries.apply(entry)), sink);
            case GZIP -> Packed.gzip(in, source, around, inside(source, sink));
            case ZIP -> Packed.zip(in, source, around, inside(source, sink), sink);
            case XML -> refuse("XML that is neither a page nor a feed", source, wanted, sink);
            case BINARY -> refuse("binary, not text", source, wanted, sink);
        }
    }

    private static void refuse(String why, Source source, boolean wanted, Consumer<Reading> sink) {
        sink.accept(wanted ? new Reading.Failed(source.where(), why) : new Reading.Skipped(source.where(), why));
    }

    private Packed.Reader inside(Source packed, Consumer<Reading> sink) {
        return (in, source, around) -> {
            if (around.depth() > DEEPEST) {
                sink.accept(new Reading.Failed(packed.where(), "packed more than " + DEEPEST + " times over"));
            } else {
                read(in, source, Format.promisesArticles(source.name()), around, sink);
            }
        };
    }
}
