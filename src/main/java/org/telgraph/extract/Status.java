package org.telgraph.extract;

import java.util.Locale;

/** How sure a claim is, weakest last. */
public enum Status {
    /** The narrator states it as done, ongoing or standing. */
    FACT,
    /** A source other than the narrator says it. */
    CLAIMED,
    /** Planned, proposed, demanded, feared or conditional. */
    POSSIBLE,
    /** Said not to be so, or denied. */
    NEGATED;

    /** The local name of the ontology's individual. */
    public String localName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
