package org.telgraph.extract;

/**
 * The words that make a claim, where its sentence has them.
 *
 * @param subject what means the subject, such as a name, a pronoun or a description; null when it is left unsaid
 * @param object likewise
 * @param cue the word that expresses the relation, null when it is a part of another
 */
public record Mentions(Span subject, Span object, Span cue) {

    /** For claims of which nobody knows the words. */
    public static final Mentions NONE = new Mentions(null, null, null);

    /**
     * A stretch of an article.
     *
     * @param begin where it begins in {@link org.telgraph.article.Article#content()}, in code points
     * @param end where it ends, exclusive
     */
    public record Span(int begin, int end) {}

    Mentions swapped() {
        return new Mentions(object, subject, cue);
    }
}
