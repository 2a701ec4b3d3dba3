package org.telgraph.extract;

import java.text.Normalizer;

/** The readable part of an entity's IRI. */
final class Slug {

    private Slug() {}

    /** The name with underscores for blanks and without what an IRI's last segment would have to escape. */
    static String of(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String slug = composed.replaceAll("[^\\p{L}\\p{N}_-]+", "_").replaceAll("^_+|_+$", "");
        return slug.isEmpty() ? "unnamed" : slug;
    }
}
