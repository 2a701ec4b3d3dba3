package org.telgraph.curate;

import java.util.Optional;
import java.util.Set;

/** A decision of an analyst about what the graph says. All names are IRIs. */
public sealed interface Ruling {

    /** The name of the ruling itself. */
    String iri();

    /** The article does not say this. */
    record Rejection(String iri, String claim) implements Ruling {}

    /** The article does say this. */
    record Confirmation(String iri, String claim) implements Ruling {}

    /**
     * Two entities are one.
     *
     * @param entity the one whose name is given up
     * @param into the one that it is
     */
    record Merge(String iri, String entity, String into) implements Ruling {}

    /**
     * Under one name there are two entities.
     *
     * @param entity the name
     * @param into what the other one is called instead
     * @param articles where it is the other one
     */
    record Split(String iri, String entity, String into, Set<String> articles) implements Ruling {
        public Split {
            articles = Set.copyOf(articles);
        }
    }

    /** An entity is of another type, or has another label. */
    record Correction(String iri, String entity, Optional<String> type, Optional<String> label) implements Ruling {}
}
