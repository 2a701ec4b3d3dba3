package org.telgraph.nlp;

/**
 * The category of a phrase, such as NP.
 *
 * @param name as the model writes it
 * @param hash of the name
 * @param base the category that it will have when it is complete
 * @param partial whether more children will come
 */
record Category(String name, TextHash hash, String base, boolean partial) {

    private static final String PARTIAL = "@";

    static Category of(String name) {
        boolean partial = name.startsWith(PARTIAL);
        return new Category(name, TextHash.of(name), partial ? name.substring(PARTIAL.length()) : name, partial);
    }

    Category complete() {
        return partial ? of(base) : this;
    }

    /** Whether this is the given category, complete or not. */
    boolean isLike(Category other) {
        return base.equals(other.base);
    }
}
