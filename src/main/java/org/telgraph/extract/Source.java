package org.telgraph.extract;

/** Who says something, and what tells so. */
record Source(Holder holder, Cue cue) {

    /** Null when nobody is known to say it. */
    static Source of(Holder holder, Cue cue) {
        return holder == null ? null : new Source(holder, cue);
    }
}
