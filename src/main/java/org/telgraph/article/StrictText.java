package org.telgraph.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 and nothing else; a byte order mark is no part of the text. */
final class StrictText {

    /** Bytes that are not UTF-8. */
    static final class MalformedException extends Exception {
        private final int offset;

        private MalformedException(int offset) {
            this.offset = offset;
        }

        /** The index of the first bad byte. */
        int offset() {
            return offset;
        }
    }

    private StrictText() {}

    static String decode(byte[] bytes) throws MalformedException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length); // there are no more characters than bytes
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new MalformedException(in.position());
        }
        decoder.flush(out);
        return Encoding.withoutMark(out.flip().toString());
    }
}
