package org.telgraph.extract;

import org.telgraph.extract.Mentions.Span;

/** Finds where the words stand that mean an argument or express a relation. */
final class MentionFinder {

    private final String content;

    /** @param content of the article */
    MentionFinder(String content) {
        this.content = content;
    }

    /** @param cue the word that expresses the relation, -1 to look for it by its dictionary form */
    Mentions find(Sentence sentence, Argument subject, Argument object, int cue, String lemma) {
        int word = cue < 0 ? nearest(sentence, lemma, subject.word()) : cue;
        return new Mentions(
                span(sentence, subject), span(sentence, object), word < 0 ? null : span(sentence, word, word));
    }

    private Span span(Sentence sentence, Argument argument) {
        return argument.way().equals(Argument.UNSAID)
                ? null
                : span(sentence, start(sentence, argument.word()), argument.word());
    }

    /** Where the name around a word begins, or else the phrase that the word heads. */
    private static int start(Sentence sentence, int word) {
        Reference named = sentence.reference(word);
        if (named == null) {
            return sentence.graph().contains(word) ? sentence.phraseStart(word) : word;
        }
        int from = word;
        while (from > 0 && named.equals(sentence.reference(from - 1))) {
            from--;
        }
        return from;
    }

    private static int nearest(Sentence sentence, String lemma, int to) {
        int nearest = -1;
        for (int word = 0; word < sentence.tokens().size(); word++) {
            boolean nearer = nearest < 0 || Math.abs(word - to) < Math.abs(nearest - to);
            if (nearer && sentence.lemma(word).equals(lemma)) {
                nearest = word;
            }
        }
        return nearest;
    }

    private Span span(Sentence sentence, int first, int last) {
        int begin = sentence.token(first).begin();
        int end = sentence.token(last).end();
        int before = content.codePointCount(0, begin);
        return new Span(before, before + content.codePointCount(begin, end));
    }
}
