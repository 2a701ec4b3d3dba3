package org.telgraph.extract;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.telgraph.ontology.GazetteerEntity;

/**
 * A thing of the world that claims are about.
 *
 * @param id the local part of its IRI, made of the canonical name ({@code Huawei}); one that starts with {@code #} is
 *     known in its article only ({@code #5G_bill})
 * @param label the canonical name
 * @param type the local name of its class in the ontology
 * @param names the other names under which the article speaks of it
 */
public record Entity(String id, String label, String type, SortedSet<String> names) {

    public Entity {
        names = new TreeSet<>(names);
        names.remove(label);
        names = Collections.unmodifiableSortedSet(names);
    }

    /** One that the gazetteer knows, under no other name than its own. */
    static Entity of(GazetteerEntity known) {
        return new Entity(known.id(), known.label(), known.type(), Collections.emptySortedSet());
    }

    /** Whether the entity has no meaning outside its article. */
    public boolean local() {
        return id.startsWith("#");
    }
}
