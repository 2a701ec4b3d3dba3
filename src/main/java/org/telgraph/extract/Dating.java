package org.telgraph.extract;

/**
 * When something happened, and what tells so.
 *
 * @param date null when it is not told
 * @param cue null when there is nothing that could tell it
 */
record Dating(EventDate date, Cue cue) {

    static final Dating NONE = new Dating(null, null);
}
