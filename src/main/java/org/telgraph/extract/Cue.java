package org.telgraph.extract;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What makes a part of a claim what it is, for those who ask why: words and in what way they tell it ("may", a modal), or
 * a circumstance alone.
 *
 * @param kind the way or circumstance, in a few words
 * @param sentence where the words stand, null when there are none
 * @param words their positions
 */
record Cue(String kind, Sentence sentence, List<Integer> words) {

    private static final int MOST_WORDS = 9;

    static Cue of(String circumstance) {
        return new Cue(circumstance, null, List.of());
    }

    static Cue at(String kind, Sentence sentence, int word) {
        return new Cue(kind, sentence, List.of(word));
    }

    static Cue at(String kind, Sentence sentence, int one, int other) {
        return new Cue(kind, sentence, List.of(one, other));
    }

    /** All words from one to before another. */
    static Cue between(String kind, Sentence sentence, int from, int to) {
        return new Cue(kind, sentence, IntStream.range(from, to).boxed().toList());
    }

    /** The same words, telling it in another way. */
    Cue as(String otherKind) {
        return new Cue(otherKind, sentence, words);
    }

    /** In a line for people: {@code "officials … said" (report)}. */
    String inWords() {
        return sentence == null ? kind : quote() + " (" + kind + ")";
    }

    /** The words with what describes their nouns; what is left out between them is marked. */
    String quote() {
        TreeSet<Integer> whole = new TreeSet<>();
        for (int word : words) {
            int from = sentence.token(word).isNoun() ? sentence.phraseStart(word) : word;
            IntStream.rangeClosed(from, word).forEach(whole::add);
        }
        StringBuilder quote = new StringBuilder();
        int last = -1;
        int count = 0;
        for (int word : whole) {
            if (isMark(word)) {
                continue;
            }
            quote.append(quote.isEmpty() ? "" : gap(last, word));
            if (++count > MOST_WORDS) {
                quote.append('…');
                break;
            }
            quote.append(sentence.token(word).word());
            last = word;
        }
        return "\"" + quote.toString().strip() + "\"";
    }

    private String gap(int word, int next) {
        if (next > word + 1) {
            return " … ";
        }
        return sentence.token(word).end() == sentence.token(next).begin() ? "" : " ";
    }

    /** A comma or quotation mark is worth showing only where there is nothing else. */
    private boolean isMark(int word) {
        return words.size() > 1 && sentence.token(word).word().codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
