package org.telgraph.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Splits a stream into lines before decoding, so that one line with bad bytes does not spoil the next. */
final class ByteLines {

    /** A line without its line feed; {@code bytes} is null when the line is longer than the limit. */
    record Line(long number, long offset, byte[] bytes) {}

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long number;
    private long offset;

    /** @param limit the longest line in bytes */
    ByteLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line, null at the end. */
    Line next() throws IOException {
        if (position == filled && !fill()) {
            return null;
        }
        number++;
        long start = offset;
        long length = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        do {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            length += end - position;
            if (length <= limit) {
                line.write(buffer, position, end - position);
            }
            offset += end - position;
            position = end;
            if (end < filled) {
                position++;
                offset++;
                break;
            }
        } while (fill());
        return new Line(number, start, length <= limit ? line.toByteArray() : null);
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
