package org.telgraph.extract;

/**
 * Who a claim is attributed to when that is not the narrator.
 *
 * @param entity the source, null when it has no name
 * @param text the words for a source without a name ("a senior government source"), null when there is an entity
 */
public record Holder(Entity entity, String text) {

    public Holder {
        if ((entity == null) == (text == null)) {
            throw new IllegalArgumentException("a holder is either an entity or a text");
        }
    }

    /** The source's name or description. */
    public String inWords() {
        return entity == null ? text : entity.label();
    }
}
