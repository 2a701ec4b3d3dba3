package org.telgraph.extract;

import java.util.List;
import java.util.Set;

/**
 * The words of a post beside a person's name, and what stands around them that the post may be one of.
 *
 * @param sentence where they stand
 * @param start where the words that belong to the post begin
 * @param from the first word of the post itself
 * @param to its last word
 * @param rules what it may mean
 * @param before names before it, the nearest first
 * @param after names after it that a preposition introduces
 * @param possessor a word before it that stands for a name ("its", "the company's"), -1 for none
 * @param part whether it is about a part or a field of work only ("head of research")
 */
record Post(
        Sentence sentence,
        int start,
        int from,
        int to,
        List<Rule> rules,
        List<Integer> before,
        List<Integer> after,
        int possessor,
        boolean part) {

    Post {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** "China's vice minister and trade representative": with the names of the post before it, where it has none. */
    Post inheriting(List<Integer> earlier) {
        return before.isEmpty() && after.isEmpty()
                ? new Post(sentence, start, from, to, rules, earlier, after, possessor, part)
                : this;
    }

    /** Whether a preposition introduces what the post is one of right after it. */
    boolean isContinued() {
        return to + 1 < sentence.tokens().size()
                && rules.get(0).entry().prepositions().contains(sentence.lemma(to + 1));
    }

    boolean isPlural() {
        return isPlural(sentence, to);
    }

    /** Whether a word is the plural of a title, short ones too: "Sens." */
    static boolean isPlural(Sentence sentence, int word) {
        return sentence.token(word).isPlural() || sentence.token(word).word().matches("(Sens|Reps|Govs|Profs)\\.?");
    }

    /** "a director at Acme" */
    boolean isOneOfSeveral() {
        return Set.of("a", "an").contains(sentence.lemma(start)) && !sentence.mentions(Set.of("and"), start, from);
    }

    /** "state Senator": of a part of a federation. */
    boolean isOfState() {
        return from > 0 && sentence.token(from - 1).word().equalsIgnoreCase("state");
    }

    /** What is said of it without any name: the words before it are adjectives, and nothing belongs to them. */
    boolean isBare() {
        if (sentence.mentions(Set.of("fellow"), start, from)) {
            return true; // those of the same body
        }
        for (int i = start; i < from; i++) {
            boolean party = sentence.reference(i) != null
                    && sentence.reference(i).entity().type().equals("PoliticalParty");
            if (!party && !sentence.token(i).tag().startsWith("JJ")) {
                return false;
            }
        }
        return start == 0 || !belongs(start - 1);
    }

    private boolean belongs(int word) {
        String tag = sentence.token(word).tag();
        return tag.startsWith("NN")
                || tag.equals("CD")
                || tag.equals("PRP$")
                || tag.equals("POS")
                || tag.equals("HYPH");
    }
}
