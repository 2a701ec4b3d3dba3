package org.telgraph.nlp;

import java.util.List;

/**
 * A sentence with parts of speech and statistical names.
 *
 * @param begin where it begins in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 */
public record TaggedSentence(List<Token> tokens, int begin, int end) {

    public TaggedSentence {
        tokens = List.copyOf(tokens);
    }
}
