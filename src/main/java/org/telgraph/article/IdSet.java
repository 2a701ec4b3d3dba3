package org.telgraph.article;

/**
 * Remembers which ids were seen, in some 16 bytes each: a run may have millions. It keeps 64-bit hashes, so two
 * different ids among ten million are taken for the same with a chance of one in several hundred thousand.
 */
final class IdSet {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] slots = new long[1024];
    private int size;

    /** Whether the id is new. */
    boolean add(String id) {
        if (size > slots.length / 4 * 3) {
            grow();
        }
        if (!insert(hash(id))) {
            return false;
        }
        size++;
        return true;
    }

    private boolean insert(long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = hash;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                insert(hash);
            }
        }
    }

    /** FNV-1a over UTF-16 units; never 0, which marks a free slot. */
    private static long hash(String id) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FNV_PRIME;
        }
        return hash == 0 ? 1 : hash;
    }
}
