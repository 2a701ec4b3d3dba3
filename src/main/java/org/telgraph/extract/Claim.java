package org.telgraph.extract;

import java.util.Objects;

/**
 * What one sentence says: a relation between two entities, with who says so, how sure it is, and when it held.
 *
 * @param property the relation's local name in the ontology
 * @param holder the source, null for the narrator
 * @param date when it happened, null when the text does not say
 * @param confidence how likely the triple is right, from 0 to 1
 * @param cue the lemma of the word that expresses the relation
 * @param begin where the sentence begins in {@link org.telgraph.article.Article#content()}, in code points
 * @param end where it ends, exclusive
 * @param mentions the words in it that mean the subject and the object, and the cue
 */
public record Claim(
        Entity subject,
        String property,
        Entity object,
        Status status,
        Holder holder,
        EventDate date,
        double confidence,
        String cue,
        int begin,
        int end,
        Mentions mentions) {

    public Claim {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(property);
        Objects.requireNonNull(object);
        Objects.requireNonNull(status);
        Objects.requireNonNull(cue);
        Objects.requireNonNull(mentions);
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("evidence from " + begin + " to " + end);
        }
    }

    /** The same with another date. */
    Claim at(EventDate other) {
        return new Claim(subject, property, object, status, holder, other, confidence, cue, begin, end, mentions);
    }

    /** In a line for people: {@code Huawei deploys backdoor [claimed by United States, 2019]}. */
    public String inWords() {
        String source = holder == null ? "" : " by " + holder.inWords();
        String when = date == null ? "" : ", " + date.text();
        return subject.label() + " " + property + " " + object.label() + " [" + status.localName() + source + when
                + "]";
    }
}
