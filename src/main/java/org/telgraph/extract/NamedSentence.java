package org.telgraph.extract;

import java.util.List;
import org.telgraph.nlp.Token;

/**
 * A sentence whose names are joined into single tokens.
 *
 * @param names for each token its name, null for other words
 * @param begin where it begins in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 */
record NamedSentence(List<Token> tokens, List<Name> names, int begin, int end) {}
