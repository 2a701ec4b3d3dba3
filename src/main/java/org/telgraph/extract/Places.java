package org.telgraph.extract;

import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.NameEntry;

/** Knows in which states the places lie that words name. */
final class Places {

    private final Gazetteer gazetteer;

    Places(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The state in which the place lies that a word names, null when it names none. */
    Entity stateOf(Sentence sentence, int word) {
        return gazetteer.lookup(sentence.token(word).word()).stream()
                .filter(entry -> entry.kind() == NameEntry.Kind.PLACE)
                .map(entry -> Entity.of(entry.entity()))
                .findFirst()
                .orElse(null);
    }

    /** The state where the gazetteer says that an entity sits, null when it does not say. */
    Entity homeOf(Entity entity) {
        return gazetteer
                .entity(entity.id())
                .map(GazetteerEntity::country)
                .flatMap(gazetteer::entity)
                .map(Entity::of)
                .orElse(null);
    }
}
