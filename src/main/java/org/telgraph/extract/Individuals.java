package org.telgraph.extract;

import java.util.Collections;
import java.util.List;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Persons who have no name but are told apart by where they belong: "five Chinese officials", "a Cuban doctor". */
final class Individuals {

    private final Ontology ontology;
    private final Lexicon lexicon;

    Individuals(Ontology ontology, Lexicon lexicon) {
        this.ontology = ontology;
        this.lexicon = lexicon;
    }

    /** An entity of the article, named by its description; a crowd without a number is none. */
    List<Argument> resolve(Sentence sentence, int word, String type) {
        if (!isPerson(sentence, word)
                || !ontology.isA("Person", type)
                || !isCounted(sentence, word)
                || !belongs(sentence, word)) {
            return List.of();
        }
        String name = name(sentence, word);
        Entity entity = new Entity("#" + Slug.of(name), name, "Person", Collections.emptySortedSet());
        return List.of(new Argument(entity, word, Confidence.STANDS_FOR));
    }

    boolean isPerson(Sentence sentence, int word) {
        String noun = sentence.lemma(word);
        return lexicon.words("individual").contains(noun)
                || lexicon.words("Person").contains(noun);
    }

    private static boolean isCounted(Sentence sentence, int word) {
        return !sentence.token(word).isPlural() || sentence.child(word, "nummod") >= 0;
    }

    private static boolean belongs(Sentence sentence, int word) {
        return sentence.graph().children(word).stream()
                .anyMatch(arc -> ArgumentResolver.modifies(arc) && sentence.reference(arc.word()) != null);
    }

    private static String name(Sentence sentence, int word) {
        StringBuilder name = new StringBuilder();
        for (Arc arc : sentence.graph().children(word)) {
            if (arc.word() < word && (arc.is("compound") || arc.is("amod") || arc.is("nummod"))) {
                name.append(sentence.token(arc.word()).word()).append(' ');
            }
        }
        return name + sentence.token(word).word();
    }
}
