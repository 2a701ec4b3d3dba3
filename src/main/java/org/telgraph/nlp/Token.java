package org.telgraph.nlp;

import edu.stanford.nlp.process.Morphology;
import java.util.Set;

/**
 * A word of a sentence. Before parsing it is what the tokenizer cut; a name of several tokens may be joined into one.
 *
 * @param word the text, a joined name's tokens as they stand in the article
 * @param head the word that the parser sees: the last one of a joined name, otherwise {@code word}
 * @param lemma the dictionary form
 * @param tag the Penn Treebank part of speech
 * @param ner PERSON, ORGANIZATION, LOCATION or O
 * @param begin where it begins in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 */
public record Token(String word, String head, String lemma, String tag, String ner, int begin, int end) {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    /** The same word as another part of speech. */
    public Token retagged(String other) {
        return new Token(word, head, Morphology.lemmaStatic(word, other), other, ner, begin, end);
    }

    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    /** A verb that has a tense or is a modal one. */
    public boolean isFinite() {
        return FINITE.contains(tag);
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isPlural() {
        return tag.equals("NNS") || tag.equals("NNPS");
    }

    public boolean isProper() {
        return tag.startsWith("NNP");
    }
}
