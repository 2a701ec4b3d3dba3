package org.telgraph.extract;

/** How pronouns and descriptions are resolved. */
public enum CorefMode {
    /** By rules of this program: the kind of word, what is near, what is a subject, what the article speaks of most. */
    RULES,
    /** By CoreNLP's statistical model. */
    STATISTICAL,
    /** By CoreNLP's small neural model. */
    FASTNEURAL,
    /** Not at all. */
    NONE
}
