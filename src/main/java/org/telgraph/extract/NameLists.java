package org.telgraph.extract;

import java.util.Set;
import java.util.TreeSet;
import org.telgraph.ontology.Ontology;

/**
 * Finds lists of names by their commas: "Qualcomm, AT&T and Verizon". Parsers often take such names for appositions or
 * hang them elsewhere.
 */
final class NameLists {

    private static final int SHORTEST = 3;
    private static final Set<String> KINDS = Set.of("State", "Organization", "Person", "Technology");

    private static final Set<String> ASIDE = Set.of(",", "-", "–", "—", "--", "however", "meanwhile");

    private final Ontology ontology;

    NameLists(Ontology ontology) {
        this.ontology = ontology;
    }

    /** The positions of the names in the list that the name at the word is in; of its own alone outside of lists. */
    Set<Integer> around(Sentence sentence, int word) {
        TreeSet<Integer> members = new TreeSet<>(Set.of(word));
        String kind = kind(sentence, word);
        if (kind.isEmpty()) {
            return members;
        }
        boolean closed = false;
        boolean placed = false;
        for (int next = word; !closed && next >= 0; ) {
            int after = afterPlace(sentence, next + 1);
            placed |= after > next + 1;
            boolean comma = is(sentence, after, Set.of(","));
            int conjunction = comma ? after + 1 : after;
            closed = is(sentence, conjunction, Set.of("and", "or"));
            int name = closed ? conjunction + 1 : conjunction;
            name = is(sentence, name, Set.of("the")) ? name + 1 : name;
            next = (comma || closed) && kind(sentence, name).equals(kind) ? name : -1;
            if (next >= 0) {
                members.add(next);
            }
            closed &= next >= 0;
        }
        return closed && (placed || members.size() >= SHORTEST) ? members : Set.of(word);
    }

    /** "states like Maine and Ohio", "firms, including Acme": the positions of the names that stand for examples. */
    Set<Integer> examples(Sentence sentence, int word) {
        int lead = word + 1;
        while (is(sentence, lead, ASIDE)) {
            lead++;
        }
        boolean one = is(sentence, lead, Set.of("like", "include", "including"));
        boolean two = is(sentence, lead, Set.of("such")) && is(sentence, lead + 1, Set.of("as"));
        int name = one ? lead + 1 : lead + 2;
        return (one || two) && !kind(sentence, name).isEmpty() ? around(sentence, name) : Set.of();
    }

    /** "Lee Roe of Iowa", "Lee Roe (Iowa)": what says where somebody is from is passed over. */
    private static int afterPlace(Sentence sentence, int word) {
        if (is(sentence, word, Set.of("of")) && sentence.reference(word + 1) != null) {
            return word + 2;
        }
        int close = word;
        while (is(sentence, word, Set.of("("))
                && close < sentence.tokens().size()
                && !is(sentence, close, Set.of(")"))) {
            close++;
        }
        return close > word ? close + 1 : word;
    }

    private static boolean is(Sentence sentence, int word, Set<String> words) {
        return word < sentence.tokens().size() && words.contains(sentence.lemma(word));
    }

    private String kind(Sentence sentence, int word) {
        Reference reference = word < sentence.tokens().size() ? sentence.reference(word) : null;
        return reference == null
                ? ""
                : KINDS.stream()
                        .filter(kind -> ontology.isA(reference.entity().type(), kind))
                        .findFirst()
                        .orElse("");
    }
}
