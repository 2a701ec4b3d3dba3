package org.telgraph.extract;

import java.util.TreeSet;

/** An entity whose names in the article are still being collected. */
final class Draft {

    final String id;
    final String label;
    final String type;
    final TreeSet<String> names = new TreeSet<>();

    Draft(String id, String label, String type) {
        this.id = id;
        this.label = label;
        this.type = type;
    }

    Entity finish() {
        return new Entity(id, label, type, names);
    }
}
