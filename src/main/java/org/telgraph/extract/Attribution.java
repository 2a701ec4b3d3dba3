package org.telgraph.extract;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The words of a sentence that say who says it, from one position to before another.
 *
 * @param speaker the position of the word that names the speaker, -1 when there are no such words
 * @param hidden whether the parser is to see them by themselves
 */
record Attribution(int from, int to, int speaker, boolean hidden) {

    static final Attribution NONE = new Attribution(0, 0, -1, false);

    /** Words that are hidden from the parser. */
    Attribution(int from, int to, int speaker) {
        this(from, to, speaker, true);
    }

    List<Integer> hiddenWords() {
        return hidden ? IntStream.range(from, to).boxed().toList() : List.of();
    }

    /** What names the speaker. */
    Cue cue(Sentence sentence) {
        return Cue.between("set off", sentence, from, to);
    }

    boolean covers(int position) {
        return position >= from && position < to;
    }
}
