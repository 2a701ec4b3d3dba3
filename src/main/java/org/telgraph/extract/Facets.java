package org.telgraph.extract;

/**
 * How sure a claim is and who says so.
 *
 * @param source null for the narrator
 */
record Facets(Doubt doubt, Source source) {

    /** Of what is told beside a name. */
    static final Facets NARRATED = fact("a title or apposition, which goes without saying");

    /** A fact that the narrator states, under this circumstance. */
    static Facets fact(String circumstance) {
        return new Facets(new Doubt(Status.FACT, Cue.of(circumstance)), null);
    }

    Status status() {
        return doubt.status();
    }

    /** Null for the narrator. */
    Holder holder() {
        return source == null ? null : source.holder();
    }
}
