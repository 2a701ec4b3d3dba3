package org.telgraph.extract;

/**
 * How sure a claim is and who says so.
 *
 * @param holder null for the narrator
 */
record Facets(Status status, Holder holder) {

    static final Facets NARRATED = new Facets(Status.FACT, null);
}
