package org.telgraph.article;

/**
 * A file or stream that is being read.
 *
 * @param where its path as the user knows it
 * @param name its path below the input's root, with slashes
 */
record Source(String where, String name) {

    static final Source STDIN = new Source("stdin", "stdin");

    /** The last part of the name without its ending. */
    String document() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
