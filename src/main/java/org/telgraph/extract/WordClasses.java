package org.telgraph.extract;

import java.util.Locale;
import org.telgraph.ontology.Lexicon;

/** Tells of which of the lexicon's word classes a word of a sentence is. */
final class WordClasses {

    private final Lexicon lexicon;

    WordClasses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the word is in the class, by its lemma ("plan"), as it stands ("planned") or with its particle ("rule out"). */
    boolean has(String wordClass, Sentence sentence, int word) {
        int particle = sentence.child(word, "compound:prt");
        String lemma = sentence.lemma(word);
        return lexicon.words(wordClass).contains(particle < 0 ? lemma : lemma + " " + sentence.lemma(particle))
                || lexicon.words(wordClass).contains(sentence.token(word).word().toLowerCase(Locale.ROOT));
    }
}
