package org.telgraph.extract;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.telgraph.nlp.SyntaxGraph;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.nlp.Token;

/**
 * A sentence as the extractor sees it: words, what the names among them refer to, grammatical relations.
 *
 * @param index its number in the article
 * @param paragraph the number of its paragraph; the headline is paragraph 0
 * @param references for each token what it names, null for other words
 * @param quoted for each token whether it stands between quotation marks
 * @param grammar its grammatical relations
 * @param attribution the words set off from it that say who says it (", Banks said.")
 * @param begin where it begins in the article's content, in code points
 * @param end where it ends, exclusive
 */
record Sentence(
        int index,
        int paragraph,
        List<Token> tokens,
        List<Reference> references,
        List<Boolean> quoted,
        Grammar grammar,
        Attribution attribution,
        int begin,
        int end) {

    /** Longer ones are lists and tables more often than prose, and cost the parser more than they give. */
    static final int MAX_PARSED_TOKENS = 120;

    /** Whether it has too many words to be parsed. */
    boolean isTooLong() {
        return tokens.size() > MAX_PARSED_TOKENS;
    }

    /** The same sentence as a second parser understands it. */
    Sentence reparsed() {
        return new Sentence(index, paragraph, tokens, references, quoted, grammar.again(), attribution, begin, end);
    }

    SyntaxGraph graph() {
        return grammar.graph();
    }

    Token token(int position) {
        return tokens.get(position);
    }

    String lemma(int position) {
        return tokens.get(position).lemma().toLowerCase(java.util.Locale.ROOT);
    }

    Reference reference(int position) {
        return references.get(position);
    }

    /** The entities that its names refer to. */
    Set<Entity> named() {
        return references.stream()
                .filter(Objects::nonNull)
                .map(Reference::entity)
                .collect(Collectors.toSet());
    }

    boolean isPronoun(int position) {
        return token(position).tag().startsWith("PRP");
    }

    /** The first word that depends on this one by the relation or a subtype of it, -1 when there is none. */
    int child(int position, String relation) {
        for (Arc arc : graph().children(position)) {
            if (arc.is(relation)) {
                return arc.word();
            }
        }
        return -1;
    }

    /** The arc to the word above, null for a head of the sentence; of several the one to what embeds the word's clause. */
    Arc above(int position) {
        Arc other = null;
        for (Arc arc : graph().parents(position)) {
            boolean clausal = arc.is("ccomp")
                    || arc.is("xcomp")
                    || arc.is("advcl")
                    || arc.is("acl")
                    || arc.is("parataxis")
                    || arc.is("csubj");
            if (clausal && arc.word() != position) {
                return arc;
            }
            if (other == null && !arc.is("ref") && arc.word() != position) {
                other = arc;
            }
        }
        return other;
    }

    /** The first such word that is among the lemmas, -1 when there is none. */
    int child(int position, String relation, Set<String> lemmas) {
        for (Arc arc : graph().children(position)) {
            if (arc.is(relation) && lemmas.contains(lemma(arc.word()))) {
                return arc.word();
            }
        }
        return -1;
    }

    boolean hasChild(int position, String relation, Set<String> lemmas) {
        return child(position, relation, lemmas) >= 0;
    }

    /** Whether one of the words from one position to before another is among the lemmas. */
    boolean mentions(Set<String> lemmas, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lemmas.contains(lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word is preceded by an article or demonstrative that points back. */
    boolean isDefinite(int word) {
        if (graph().contains(word)) {
            return hasChild(word, "det", Set.of("the", "this", "that"));
        }
        boolean near = false;
        for (int i = Math.max(0, word - 3); i < word; i++) {
            near |= lemma(i).equals("the");
        }
        return near;
    }

    /** The words from the first to the last that depends on this one, as they stand in the text. */
    String phrase(int position) {
        StringBuilder words = new StringBuilder();
        for (int i = phraseStart(position); i <= position; i++) {
            words.append(words.isEmpty() ? "" : " ").append(token(i).word());
        }
        return words.toString();
    }

    int phraseStart(int position) {
        int from = position;
        for (Arc arc : graph().children(position)) {
            boolean modifies = arc.is("compound") || arc.is("amod") || arc.is("det") || arc.is("nummod");
            if (modifies && arc.word() < from) {
                from = arc.word();
            }
        }
        return from;
    }
}
