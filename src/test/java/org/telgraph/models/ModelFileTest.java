package org.telgraph.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    private static final String RESOURCE = "telgraph.properties";

    @TempDir
    private Path folder;

    private final AtomicInteger made = new AtomicInteger();

    private void write(ModelFile.Writer file) throws IOException {
        made.incrementAndGet();
        file.strings(List.of("a", "", "ü"));
        file.longs(new long[] {Long.MIN_VALUE, 5});
        file.ints(new int[] {-7});
        file.floats(new float[] {0.5f, -2, 3});
    }

    private void assertReadable(ModelFile file) {
        assertEquals(List.of("a", "", "ü"), file.strings());
        assertEquals(5, file.longs().get(1));
        assertEquals(-7, file.ints().get(0));
        assertEquals(3, file.floats().get(2));
    }

    private Path file() throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size());
            return all.get(0);
        }
    }

    @Test
    void isMadeOnceAndReadBack() {
        assertReadable(ModelFile.open(folder, RESOURCE, 1, this::write));
        assertReadable(ModelFile.open(folder, RESOURCE, 1, this::write));
        assertEquals(1, made.get());
    }

    @Test
    void anotherFormIsAnotherFile() {
        ModelFile.open(folder, RESOURCE, 1, this::write);
        ModelFile.open(folder, RESOURCE, 2, this::write);
        assertEquals(2, made.get());
    }

    @Test
    void whatIsNotWholeIsMadeAnew() throws IOException {
        ModelFile.open(folder, RESOURCE, 1, this::write);
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length - 8));
        assertReadable(ModelFile.open(folder, RESOURCE, 1, this::write));
        assertEquals(2, made.get());
    }

    @Test
    void whereNothingCanBeWrittenItStaysInMemory() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "");
        assertReadable(ModelFile.open(noFolder, RESOURCE, 1, this::write));
    }

    @Test
    void whereTheDiskIsFullItStaysInMemory() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        assertReadable(ModelFile.open(folder, RESOURCE, 1, file -> {
            if (tries.getAndIncrement() == 0) {
                throw new IOException("No space left on device");
            }
            write(file);
        }));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void aSourceThatFailsLeavesNothing() throws IOException {
        assertThrows(
                UncheckedIOException.class,
                () -> ModelFile.open(folder, RESOURCE, 1, file -> {
                    throw new IOException("no");
                }));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void missingResourceIsNamed() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class, () -> ModelFile.open(folder, "no/such/model", 1, this::write));
        assertEquals("the class path lacks the model no/such/model", thrown.getMessage());
    }
}
