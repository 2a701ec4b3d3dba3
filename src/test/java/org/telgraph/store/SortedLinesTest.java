package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {

    private static final long ALL_IN_MEMORY = 1 << 20;

    private static String sorted(SortedLines lines, int dropped) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (lines) {
            lines.writeTo(out, part -> part != dropped);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100, 5_000, ALL_IN_MEMORY})
    void sortsAndDropsDuplicatesWithWhateverMemory(long memory) throws IOException {
        SortedLines lines = new SortedLines(memory);
        TreeSet<String> expected = new TreeSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String line = "line " + random.nextInt(150);
            expected.add(line);
            lines.add(line.getBytes(StandardCharsets.UTF_8), 0);
        }
        assertEquals(expected.stream().map(line -> line + "\n").collect(Collectors.joining()), sorted(lines, -1));
    }

    @Test
    void sortsByCodePoints() throws IOException {
        SortedLines lines = new SortedLines(ALL_IN_MEMORY);
        // U+1F4F6 has a first UTF-16 unit below U+FF5E, so Java's own order of strings is another.
        for (String line : List.of("\uD83D\uDCF6", "\uFF5E", "\u00e9", "z", "zz")) {
            lines.add(line.getBytes(StandardCharsets.UTF_8), 0);
        }
        assertEquals("z\nzz\n\u00e9\n\uFF5E\n\uD83D\uDCF6\n", sorted(lines, -1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, ALL_IN_MEMORY})
    void leavesOutPartsThatDoNotCount(long memory) throws IOException {
        SortedLines lines = new SortedLines(memory);
        lines.add(new byte[] {'a'}, 1);
        lines.add(new byte[] {'b'}, 1);
        lines.add(new byte[] {'a'}, 2);
        assertEquals("a\n", sorted(lines, 1));
    }
}
