package org.telgraph.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes text without guessing: UTF-8, or UTF-16 behind its byte order mark. The mark is no part of the text. */
final class StrictText {

    /** Bytes that are not in the encoding that they should be in. */
    static final class MalformedException extends Exception {
        private final int offset;
        private final Charset charset;

        private MalformedException(int offset, Charset charset) {
            this.offset = offset;
            this.charset = charset;
        }

        /** The index of the first bad byte. */
        int offset() {
            return offset;
        }

        Charset charset() {
            return charset;
        }
    }

    private StrictText() {}

    static String decode(byte[] bytes) throws MalformedException {
        Charset charset = charset(bytes);
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : charset == StandardCharsets.UTF_8 ? 0 : 2;
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(in.remaining()); // neither encoding has more characters than bytes
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new MalformedException(in.position(), charset);
        }
        decoder.flush(out);
        return out.flip().toString();
    }

    /** The encoding that the first bytes announce. */
    static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
