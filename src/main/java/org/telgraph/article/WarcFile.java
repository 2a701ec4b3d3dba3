package org.telgraph.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads the pages of a web archive (ISO 28500), such as Common Crawl's news sets. Records are cut out here, so that after
 * a broken or damaged one the next is found; what is in them jwarc knows. All but pages that were found is passed over silently.
 */
final class WarcFile {

    /** The largest record that is looked into, in bytes. */
    private static final int LIMIT = 32 << 20;

    private static final int LONGEST_LINE = 1 << 16;
    private static final int LONGEST_HEADER = 1 << 20;
    private static final Pattern VERSION = Pattern.compile("WARC/\\d.*\r?\n?");
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length:\\s*(\\d{1,18})\\s*$");
    private static final int FOUND = 200;

    private final HtmlPage pages;

    WarcFile(HtmlPage pages) {
        this.pages = pages;
    }

    void read(InputStream stream, Source source, Consumer<Reading> sink) throws IOException {
        InputStream in = new BufferedInputStream(stream);
        long number = 0;
        boolean lost = false;
        boolean more = true;
        while (more) {
            long next = number + 1;
            try {
                String line = line(in);
                more = !line.isEmpty();
                if (VERSION.matcher(line).matches()) {
                    number = next;
                    lost = false;
                    record(line, in, source, number, sink);
                } else if (!line.isBlank() && !lost) {
                    lost = true;
                    sink.accept(new Reading.Failed(place(source, next), "no record of a web archive begins here"));
                }
            } catch (GzipMembers.DamagedException e) { // each record is a member
                number = next;
                sink.accept(new Reading.Failed(place(source, number), "a damaged record: " + e.getMessage()));
            }
        }
        if (number == 0 && !lost) {
            sink.accept(new Reading.Skipped(source.where(), "empty"));
        }
    }

    private static String place(Source source, long number) {
        return source.where() + "#" + number;
    }

    private void record(String version, InputStream in, Source source, long number, Consumer<Reading> sink)
            throws IOException {
        StringBuilder header = new StringBuilder(version);
        for (String line = line(in); !line.isBlank(); line = line(in)) {
            header.append(line);
            if (header.length() > LONGEST_HEADER) {
                sink.accept(new Reading.Failed(place(source, number), "a record whose header does not end"));
                return;
            }
        }
        Matcher length = LENGTH.matcher(header);
        if (!length.find()) {
            sink.accept(new Reading.Failed(place(source, number), "a record without a length"));
            return;
        }
        long size = Long.parseLong(length.group(1));
        if (size > LIMIT) {
            in.skipNBytes(size);
            return;
        }
        byte[] content = in.readNBytes((int) size);
        if (content.length < size) {
            sink.accept(new Reading.Failed(place(source, number), "the archive ends within this record"));
            return;
        }
        page(header + "\r\n", content, source, number).ifPresent(sink);
    }

    private Optional<Reading> page(String header, byte[] content, Source source, long number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(header.length() + content.length);
        bytes.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes.toByteArray()))) {
            WarcRecord record = reader.next().orElseThrow();
            if (record instanceof WarcResponse response
                    && response.contentType().base().equals(MediaType.HTTP)) {
                HttpResponse http = response.http();
                if (http.status() == FOUND && isPage(http.contentType())) {
                    InputStream body = http.bodyDecoded().stream();
                    return Optional.of(pages.read(body, at(response.target(), http.contentType(), source, number)));
                }
            } else if (record instanceof WarcResource resource && isPage(resource.contentType())) {
                InputStream body = resource.body().stream();
                return Optional.of(pages.read(body, at(resource.target(), resource.contentType(), source, number)));
            }
        } catch (IOException | RuntimeException e) { // jwarc has several for what is broken
            return Optional.of(new Reading.Failed(place(source, number), "a broken record: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private static boolean isPage(MediaType type) {
        return type.base().equals(MediaType.HTML) || type.base().toString().equals("application/xhtml+xml");
    }

    private static Source at(String address, MediaType type, Source source, long number) {
        String charset = type.parameters().get("charset");
        return Source.page(place(source, number), address, charset == null ? null : Encoding.named(charset));
    }

    /** The next line with its end, empty at the end of the archive. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n' || line.size() == LONGEST_LINE) {
                break;
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
