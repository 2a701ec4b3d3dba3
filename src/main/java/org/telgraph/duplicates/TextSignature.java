package org.telgraph.duplicates;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A small sketch of a text, from which it can be told how much of it two texts share: the MinHash of its runs of words
 * (Broder, On the resemblance and containment of documents, 1997). The share of equal components estimates the share of
 * runs that both texts have among those that either has, with a standard error of at most 0.044. It is the same on every
 * machine and does not depend on other texts, so that it can be stored.
 */
public final class TextSignature {

    static final int COMPONENTS = 128;

    /** Words of a run: fewer are shared by texts about the same matter, more are broken by every edit. */
    private static final int RUN = 4;

    /** Shorter texts, such as captions, are alike by chance. */
    private static final int FEWEST_WORDS = 50;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Of the functions that are minimized, x to factor times x plus summand. */
    private static final long[] FACTORS = new long[COMPONENTS];

    private static final long[] SUMMANDS = new long[COMPONENTS];

    static {
        SplittableRandom random = new SplittableRandom(1997);
        for (int i = 0; i < COMPONENTS; i++) {
            FACTORS[i] = random.nextLong() | 1;
            SUMMANDS[i] = random.nextLong();
        }
    }

    private TextSignature() {}

    /** The signature in Base64, empty for a text of less than fifty words. */
    public static Optional<String> of(String text) {
        long[] runs = runs(text);
        if (runs.length + RUN - 1 < FEWEST_WORDS) {
            return Optional.empty();
        }
        long[] least = new long[COMPONENTS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long run : runs) {
            for (int i = 0; i < COMPONENTS; i++) {
                least[i] = Math.min(least[i], run * FACTORS[i] + SUMMANDS[i]);
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(COMPONENTS * Short.BYTES);
        for (long minimum : least) {
            bytes.putShort((short) mixed(minimum));
        }
        return Optional.of(Base64.getEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    /** The components of a signature, null if it is none. */
    static short[] components(String signature) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (bytes.length != COMPONENTS * Short.BYTES) {
            return null;
        }
        short[] components = new short[COMPONENTS];
        ByteBuffer.wrap(bytes).asShortBuffer().get(components);
        return components;
    }

    /** A hash for each run of words, in small letters and without punctuation. */
    private static long[] runs(String text) {
        long[] words =
                WORD.matcher(text).results().mapToLong(TextSignature::hash).toArray();
        long[] runs = new long[Math.max(0, words.length - RUN + 1)];
        for (int start = 0; start < runs.length; start++) {
            long hash = 0;
            for (int i = start; i < start + RUN; i++) {
                hash = mixed(hash * 31 + words[i]);
            }
            runs[start] = hash;
        }
        return runs;
    }

    /** FNV-1a. */
    private static long hash(MatchResult word) {
        long hash = 0xcbf29ce484222325L;
        String letters = word.group();
        for (int i = 0; i < letters.length(); i++) {
            hash = (hash ^ Character.toLowerCase(letters.charAt(i))) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finalizer of MurmurHash3: every bit of the input may change every bit of the output. */
    private static long mixed(long hash) {
        long mixed = hash;
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
