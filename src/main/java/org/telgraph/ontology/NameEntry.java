package org.telgraph.ontology;

/**
 * One meaning of a name.
 *
 * @param entity what it may name
 * @param kind in which way
 */
public record NameEntry(GazetteerEntity entity, Kind kind) {

    /** How a name names its entity, from the surest to the least sure. */
    public enum Kind {
        /** The canonical name. */
        LABEL,
        /** Another name that identifies it by itself. */
        ALT,
        /** A word for its people or members. */
        DEMONYM,
        /** A place that stands for its government. */
        METONYM,
        /** A city or region in a state, which does not name the state itself. */
        PLACE,
        /** A common word or a shared name, which counts only where the text supports it; the label may be one. */
        CONTEXT
    }
}
