package org.telgraph.nlp;

/**
 * A 64-bit hash of a text that can be computed from the hashes of its parts, so that a feature's name need not be put
 * together to be looked up. With some millions of names, that two of them share a hash is less likely than one in a
 * million.
 *
 * @param hash the polynomial hash of the UTF-16 code units
 * @param power the polynomial's base to the power of the text's length
 */
record TextHash(long hash, long power) {

    private static final long BASE = 0x9E37_79B9_7F4A_7C15L;

    static TextHash of(String text) {
        long hash = 0;
        long power = 1;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
            power *= BASE;
        }
        return new TextHash(hash, power);
    }

    /** The hash of a text that is followed by this one. */
    long after(long before) {
        return before * power + hash;
    }

    /** The hash of a text that is followed by one character. */
    static long append(long before, char next) {
        return before * BASE + next + 1;
    }
}
