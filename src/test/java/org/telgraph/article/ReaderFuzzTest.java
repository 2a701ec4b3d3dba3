package org.telgraph.article;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Whatever bytes come, they end in readings, or with what is wrong with them in a line. As a test it repeats what is in the folder of inputs; {@code JAZZER_FUZZ=1} and
 * one method searches for more.
 */
class ReaderFuzzTest {

    private static void read(String name, byte[] content) {
        try {
            new ContentReader()
                    .read(new ByteArrayInputStream(content), new Source(name, name), true, ReaderFuzzTest::check);
        } catch (IOException e) {
            assertFalse(String.valueOf(e.getMessage()).contains("\n"), "more than one line");
        }
    }

    private static void check(Reading reading) {
        if (reading instanceof Reading.Read read) {
            assertFalse(read.article().id().isEmpty());
            assertFalse(read.article().text().isBlank());
            read.article().digest();
        } else {
            assertFalse(reading.toString().contains("\n"), "more than one line");
        }
    }

    @FuzzTest(maxDuration = "20m")
    void files(byte[] content) {
        read("file", content);
    }

    @FuzzTest(maxDuration = "10m")
    void jsonLines(byte[] content) {
        String line = new String(content, StandardCharsets.UTF_8);
        read("news.jsonl", ("{\"text\":\"Sweden banned Huawei.\"}\n" + line).getBytes(StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "10m")
    void pages(byte[] content) {
        String page = new String(content, StandardCharsets.UTF_8);
        read("page.html", ("<!DOCTYPE html><html>" + page).getBytes(StandardCharsets.UTF_8));
    }
}
