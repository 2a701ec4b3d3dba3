package org.telgraph.extract;

/** What a name refers to. */
record Reference(Entity entity, Kind kind) {

    enum Kind {
        /** A proper name. */
        NAME,
        /** An adjective or noun for a people or a party's members. */
        DEMONYM,
        /** A capital or palace, which may stand for a government. */
        METONYM
    }
}
