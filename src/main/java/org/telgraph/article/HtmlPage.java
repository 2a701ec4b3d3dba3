package org.telgraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads a saved or fetched web page as one article: its main text without what stands around it, and what it says of itself. */
final class HtmlPage {

    /** The largest page in bytes: articles are a hundredth of it. */
    private static final int LIMIT = 16 << 20;

    /** The most elements of a page, several times what news has. The time to find the main text grows with their square. */
    private static final int MOST_ELEMENTS = 30_000;

    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta[^>]{1,200}?charset\\s*=\\s*[\"']?\\s*([-\\w:.]+)");
    private static final int DECLARED_WITHIN = 4096;

    Reading read(InputStream in, Source source) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            return new Reading.Failed(source.where(), "more than " + (LIMIT >> 20) + " MB in one page");
        }
        Charset declared = source.charset() == null ? declared(bytes) : source.charset();
        Charset charset = Encoding.of(bytes, declared);
        try {
            return read(Encoding.decode(bytes, charset), source, Encoding.warnings(bytes, charset, declared));
        } catch (RuntimeException
                | StackOverflowError
                | OutOfMemoryError e) { // one page in a million must not end the run
            return new Reading.Failed(source.where(), "a page that cannot be understood: " + e);
        }
    }

    /** The encoding that the page names in its head. */
    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher meta = DECLARED.matcher(head);
        return meta.find() ? Encoding.named(meta.group(1)) : null;
    }

    private Reading read(String html, Source source, List<String> warnings) {
        Document page = Jsoup.parse(html, source.url());
        if (page.stream().limit(MOST_ELEMENTS + 1L).count() > MOST_ELEMENTS) {
            return new Reading.Failed(source.where(), "more than " + MOST_ELEMENTS + " elements in one page");
        }
        PageMetadata metadata = PageMetadata.of(page, MainText.lines(page));
        String text = MainText.of(page, metadata);
        if (text.isEmpty()) {
            return new Reading.Skipped(source.where(), "a page without the text of an article");
        }
        String url = source.url().isEmpty() ? metadata.url() : source.url();
        return new Reading.Read(
                source.where(),
                new Article(
                        source.name(),
                        source.document(),
                        metadata.headline(),
                        metadata.publisher(),
                        metadata.authors(),
                        metadata.date(),
                        url,
                        text),
                warnings);
    }
}
