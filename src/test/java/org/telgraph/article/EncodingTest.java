package org.telgraph.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static String decoded(byte[] bytes, Charset declared) {
        return Encoding.decode(bytes, Encoding.of(bytes, declared));
    }

    @Test
    void takesUtf8ForWhatItIsWhateverIsDeclared() {
        assertEquals("Caf\u00e9", decoded("Caf\u00e9".getBytes(UTF_8), ISO_8859_1));
    }

    @Test
    void believesADeclarationThatCanBeTrue() {
        Charset cyrillic = Charset.forName("windows-1251");
        String text = "\u0417\u0430\u043f\u0440\u0435\u0442";
        assertEquals(text, decoded(text.getBytes(cyrillic), cyrillic));
    }

    @Test
    void aBrokenByteDoesNotMakeItAnotherEncoding() {
        byte[] text = "\u201cThe caf\u00e9 owner\u2019s vote\u201d".getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(text, text.length - 1);
        assertEquals("\u201cThe caf\u00e9 owner\u2019s vote\uFFFD", decoded(cut, UTF_8));
        assertEquals(List.of("some bytes are not UTF-8"), Encoding.warnings(cut, Encoding.of(cut, UTF_8), UTF_8));
        byte[] latin = "Caf\u00e9 \u2013 na\u00efve".getBytes(WINDOWS_1252);
        assertEquals("Caf\u00e9 \u2013 na\u00efve", decoded(latin, UTF_8));
    }

    @Test
    void believesMarks() {
        assertEquals("Caf\u00e9", decoded("\uFEFFCaf\u00e9".getBytes(UTF_16BE), UTF_8));
        assertEquals("Caf\u00e9", decoded("\uFEFFCaf\u00e9".getBytes(UTF_8), null));
    }

    @Test
    void findsTheEncodingThatNobodyTells() {
        String text = "\u201cThe caf\u00e9 owner\u2019s vote \u2013 \u00a330\u201d, she said. ".repeat(5);
        assertEquals(text, decoded(text.getBytes(WINDOWS_1252), null));
    }

    @Test
    void doesNotBelieveADeclarationThatCannotBeTrue() {
        String text = "The owner\u2019s vote. ".repeat(5);
        assertEquals(text, decoded(text.getBytes(WINDOWS_1252), UTF_8));
    }
}
