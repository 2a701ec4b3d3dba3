package org.telgraph.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Decodes text whose encoding nobody may have told. */
final class Encoding {

    private static final int MOST_ASCII = 0x7F;
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
     * Hardly a text of another encoding is valid UTF-8 by chance, whereas declarations are often wrong. Some broken bytes are
     * no reason to take a text for something else.
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
        if (declared != null && isValid(bytes, declared)) {
            return declared;
        }
        if (isMostly(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return declared != null && isMostly(bytes, declared) ? declared : guess(bytes);
    }

    /**
     * What a user should know of how a text was decoded.
     *
     * @param declared as in {@link #of}
     */
    static List<String> warnings(byte[] bytes, Charset charset, Charset declared) {
        if (!isValid(bytes, charset)) {
            return List.of("some bytes are not " + charset.displayName(Locale.ROOT));
        }
        return isUnicode(charset) || charset.equals(declared)
                ? List.of()
                : List.of("not UTF-8, taken for " + charset.displayName(Locale.ROOT));
    }

    /** The text, without its byte order mark. */
    static String decode(byte[] bytes, Charset charset) {
        return withoutMark(new String(bytes, charset));
    }

    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isUnicode(Charset charset) {
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

    /** Whether more than twice as many characters beyond ASCII are there as are broken. */
    private static boolean isMostly(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long whole = text.codePoints().filter(c -> c > MOST_ASCII).count() - broken;
        return whole > 2 * broken;
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
