package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Finds for whom a crowd stands that a measure is aimed at: "American companies", "Polish diplomats". */
final class Crowds {

    /** Whose people a crowd can be, as far as it stands for them: not a firm's ("Google users"). */
    private static final Set<String> CROWDED = Set.of("State", "InternationalOrganization", "Organization");

    private final Ontology ontology;
    private final Lexicon lexicon;

    Crowds(Ontology ontology, Lexicon lexicon) {
        this.ontology = ontology;
        this.lexicon = lexicon;
    }

    /** "American companies", "Chinese goods" as what a measure is aimed at: the state. */
    List<Argument> resolve(Sentence sentence, int word, Slot slot) {
        boolean crowd =
                sentence.token(word).isPlural() && lexicon.words("crowd").contains(sentence.lemma(word))
                        || lexicon.words("bulk").contains(sentence.lemma(word));
        if (!slot.crowds() || !crowd || !ontology.isA("State", slot.type())) {
            return List.of();
        }
        List<Argument> found = new ArrayList<>();
        for (int tie : tiesOfCrowd(sentence, word)) {
            Reference reference = sentence.reference(tie);
            if (reference != null && CROWDED.contains(reference.entity().type())) {
                found.add(new Argument(reference.entity(), word, Confidence.STANDS_FOR));
            }
        }
        return found;
    }

    /**
     * What says where a crowd belongs: "Polish diplomats", "diplomats from Poland", whom the parser may hang on the verb,
     * "Poland-based firms".
     */
    private List<Integer> tiesOfCrowd(Sentence sentence, int word) {
        Stream<Arc> below = sentence.graph().children(word).stream()
                .filter(arc -> ArgumentResolver.modifies(arc) || arc.is("nmod:from"));
        Stream<Arc> beside = sentence.graph().parents(word).stream()
                .filter(arc -> arc.is("obj"))
                .flatMap(up -> sentence.graph().children(up.word()).stream())
                .filter(arc -> arc.is("obl:from"));
        boolean based = word > 2 && lexicon.words("seated").contains(sentence.lemma(word - 1));
        return Stream.concat(
                        Stream.concat(below, beside).map(Arc::word), based ? Stream.of(word - 3) : Stream.<Integer>of())
                .toList();
    }
}
