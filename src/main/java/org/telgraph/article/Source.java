package org.telgraph.article;

import java.nio.charset.Charset;

/**
 * A file, page or stream that is being read.
 *
 * @param where its path or address as the user knows it
 * @param name what the ids of its articles are made of: its path below the input's root, with slashes; for what comes from
 *     the web its address
 * @param url its address, empty if it is not known
 * @param charset the encoding that whoever sent it declares, null if nobody does
 */
record Source(String where, String name, String url, Charset charset) {

    static final Source STDIN = new Source("stdin", "stdin");

    Source(String where, String name) {
        this(where, name, "", null);
    }

    /** Something that is kept in this one, such as a file in an archive. */
    Source inside(String entry) {
        return new Source(where + "!" + entry, name + "/" + entry);
    }

    /** What a packed file unpacks to. */
    Source unpacked() {
        return name.endsWith(".gz") ? new Source(where, name.substring(0, name.length() - 3), url, charset) : this;
    }

    /** A page from the web. */
    static Source page(String where, String address, Charset declared) {
        return new Source(where, address, address, declared);
    }

    /** The last part of the name without its ending; the whole address of a page. */
    String document() {
        if (!url.isEmpty()) {
            return name;
        }
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
