package org.telgraph.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds texts that are nearly the same by their signatures, by hashing bands of components (Leskovec, Rajaraman and Ullman,
 * Mining of Massive Datasets, section 3.4): of two texts that share half of their runs of words 7 in 8 are found, of those
 * that share 0.6 or more, practically all. Which are found does not depend on the order in which they are given.
 *
 * <p>It takes some 500 bytes of memory a text, and so a gigabyte for two millions.
 */
public final class NearDuplicates {

    /** Estimated share of equal runs of words from which on one text is a copy of the other. */
    private static final double ALIKE = 0.5;

    /** Four components of 16 bits are a key of 64. */
    private static final int BAND = 4;

    private final List<String> names = new ArrayList<>();
    private final List<short[]> signatures = new ArrayList<>();

    /** Adds a text. What is no signature is passed over. */
    public void add(String name, String signature) {
        short[] components = TextSignature.components(signature);
        if (components != null) {
            names.add(name);
            signatures.add(components);
        }
    }

    /** The names of texts that are nearly the same, directly or by way of others: sorted groups of two or more. */
    public Collection<List<String>> groups() {
        int[] parents = new int[names.size()];
        Arrays.setAll(parents, i -> i);
        for (int start = 0; start < TextSignature.COMPONENTS; start += BAND) {
            joinBand(start, parents);
        }
        Map<Integer, List<String>> members = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            members.computeIfAbsent(root(i, parents), root -> new ArrayList<>()).add(names.get(i));
        }
        Map<String, List<String>> groups = new TreeMap<>();
        for (List<String> group : members.values()) {
            if (group.size() > 1) {
                group.sort(null);
                groups.put(group.get(0), group);
            }
        }
        return groups.values();
    }

    /** Joins what is alike among the texts that have the same components in a band. */
    private void joinBand(int start, int[] parents) {
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            List<Integer> bucket = buckets.computeIfAbsent(key(signatures.get(i), start), key -> new ArrayList<>(1));
            if (joinOne(i, bucket, parents)) {
                bucket.add(i);
            }
        }
    }

    /**
     * Joins a text with those of a bucket.
     *
     * @return whether it differs from all of them, so that later ones have to be compared with it too
     */
    private boolean joinOne(int text, List<Integer> bucket, int[] parents) {
        boolean distinct = true;
        for (int other : bucket) {
            if (root(text, parents) == root(other, parents)) {
                distinct &= !Arrays.equals(signatures.get(text), signatures.get(other));
            } else if (similarity(signatures.get(text), signatures.get(other)) >= ALIKE) {
                parents[root(text, parents)] = root(other, parents);
                distinct &= !Arrays.equals(signatures.get(text), signatures.get(other));
            }
        }
        return distinct;
    }

    private static long key(short[] signature, int start) {
        long key = 0;
        for (int i = start; i < start + BAND; i++) {
            key = key << Short.SIZE | signature[i] & 0xffff;
        }
        return key;
    }

    private static double similarity(short[] one, short[] other) {
        int equal = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] == other[i]) {
                equal++;
            }
        }
        return (double) equal / one.length;
    }

    private static int root(int text, int[] parents) {
        int root = text;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
