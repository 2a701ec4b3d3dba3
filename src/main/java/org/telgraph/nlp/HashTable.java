package org.telgraph.nlp;

import java.io.IOException;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import org.telgraph.models.ModelFile;

/**
 * Numbers by the hashes of texts, in an open hash table that is mapped from a file. One instance may be shared by
 * threads.
 */
final class HashTable {

    private static final double FILL = 0.6;
    private static final int SLOT = 2;

    /** For each slot a hash, zero for none, and its number. */
    private final LongBuffer slots;

    private final int size;

    HashTable(ModelFile file) {
        slots = file.longs();
        size = slots.limit() / SLOT;
    }

    /**
     * Writes a table.
     *
     * @param hashes all different, none of them zero
     * @param numbers one for each, none of them zero
     */
    static void write(ModelFile.Writer file, long[] hashes, long[] numbers) throws IOException {
        int size = (int) (hashes.length / FILL) + 1;
        long[] slots = new long[size * SLOT];
        for (int i = 0; i < hashes.length; i++) {
            int slot = slot(hashes[i], size);
            while (slots[slot * SLOT] != 0) {
                if (slots[slot * SLOT] == hashes[i]) {
                    throw new IllegalStateException("two texts share a hash");
                }
                slot = after(slot, size);
            }
            slots[slot * SLOT] = hashes[i];
            slots[slot * SLOT + 1] = numbers[i];
        }
        file.longs(slots);
    }

    /**
     * Writes a table of the classes of words.
     *
     * @param classes the numbers of the classes, in digits, by the words; the table holds each number plus one
     */
    static void writeClasses(ModelFile.Writer file, Map<?, ?> classes) throws IOException {
        List<String> words = classes.keySet().stream()
                .map(String.class::cast)
                .filter(word -> !word.isEmpty())
                .toList();
        write(
                file,
                words.stream().mapToLong(word -> TextHash.of(word).hash()).toArray(),
                words.stream()
                        .mapToLong(word -> Long.parseLong((String) classes.get(word)) + 1)
                        .toArray());
    }

    private static int slot(long hash, int size) {
        long mixed = (hash ^ hash >>> 32) * 0xD6E8_FEB8_6659_FD93L; // the low half of a product is mixed badly
        return (int) ((mixed >>> 32) * size >>> 32);
    }

    private static int after(int slot, int size) {
        return slot + 1 == size ? 0 : slot + 1;
    }

    /** The number of a text, zero if it has none. */
    long get(long hash) {
        int slot = slot(hash, size);
        return number(hash, slot, slots.get(slot * SLOT));
    }

    private long number(long hash, int firstSlot, long first) {
        int slot = firstSlot;
        long there = first;
        while (there != hash && there != 0) {
            slot = after(slot, size);
            there = slots.get(slot * SLOT);
        }
        return there == 0 ? 0 : slots.get(slot * SLOT + 1);
    }

    /**
     * Replaces hashes by their numbers and leaves out those that have none. What is needed of the table is fetched first,
     * without a decision in between, so that the waits for memory overlap.
     *
     * @param count how many hashes there are
     * @return how many numbers there are
     */
    int getAll(long[] hashes, int count) {
        long[] found = new long[count];
        for (int i = 0; i < count; i++) {
            found[i] = slots.get(slot(hashes[i], size) * SLOT);
        }
        int known = 0;
        for (int i = 0; i < count; i++) {
            long number = number(hashes[i], slot(hashes[i], size), found[i]);
            if (number != 0) {
                hashes[known++] = number;
            }
        }
        return known;
    }
}
