package org.telgraph.extract;

/** How sure something is, and what makes it so. */
record Doubt(Status status, Cue cue) {

    static final Doubt NONE = new Doubt(Status.FACT, Cue.of("nothing weakens it"));

    /** The stronger doubt, of equals this one. */
    Doubt or(Doubt other) {
        return other.status.compareTo(status) > 0 ? other : this;
    }
}
