package org.telgraph.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Decodes text whose encoding nobody may have told. */
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encoding() {}

    /** An encoding by its name, null if there is none of this name. As in browsers, Latin-1 stands for windows-1252. */
    static Charset named(String name) {
        try {
            Charset charset = Charset.forName(name);
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? WINDOWS_1252
                    : charset;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The encoding that a byte order mark tells. */
    static Optional<Charset> ofMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /**
     * The encoding of a text: what its byte order mark says, UTF-8 if it is that, else what is declared, else the likeliest.
     * Hardly a text of another encoding is valid UTF-8 by chance, whereas declarations are often wrong.
     *
     * @param declared by whoever sent it, null if nobody did
     */
    static Charset of(byte[] bytes, Charset declared) {
        Optional<Charset> marked = ofMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        if (isValid(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return declared != null && isValid(bytes, declared) ? declared : guess(bytes);
    }

    /** The text, without its byte order mark. */
    static String decode(byte[] bytes, Charset charset) {
        return withoutMark(new String(bytes, charset));
    }

    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static boolean isUnicode(Charset charset) {
        return charset.name().startsWith("UTF-");
    }

    private static Charset guess(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name != null && Charset.isSupported(name) && isValid(bytes, Charset.forName(name))
                ? Charset.forName(name)
                : WINDOWS_1252;
    }

    private static boolean isValid(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
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
