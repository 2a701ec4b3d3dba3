package org.telgraph.extract;

import java.util.List;
import java.util.Optional;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Finds out whom a definite description means. */
final class Descriptions {

    private final Ontology ontology;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Discourse discourse;

    Descriptions(Ontology ontology, Gazetteer gazetteer, Lexicon lexicon, Discourse discourse) {
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.discourse = discourse;
    }

    /** "the company", "the Chinese giant": the last one spoken of that answers the description. */
    List<Argument> resolve(Sentence sentence, int word, String type) {
        String described = describedType(sentence.lemma(word));
        if (described == null
                || !sentence.isDefinite(word)
                || sentence.token(word).isPlural()
                || sentence.token(word).isProper()) {
            return List.of();
        }
        String country = nationality(sentence, word);
        Optional<Entity> antecedent = discourse.description(
                sentence,
                word,
                entity -> ontology.isA(entity.type(), type)
                        && answers(entity, described)
                        && (country == null || comesFrom(entity, country)));
        return antecedent
                .map(entity -> List.of(new Argument(entity, word, ArgumentResolver.DESCRIPTION)))
                .orElse(List.of());
    }

    private String describedType(String lemma) {
        for (String type : List.of("Company", "GovernmentBody", "Person", "State")) {
            if (lexicon.words(type).contains(lemma)) {
                return type;
            }
        }
        return null;
    }

    private boolean answers(Entity entity, String described) {
        return ontology.isA(entity.type(), described)
                || described.equals("Company") && entity.type().equals("Organization");
    }

    private static String nationality(Sentence sentence, int word) {
        for (Arc arc : sentence.graph().children(word)) {
            Reference reference = ArgumentResolver.modifies(arc) ? sentence.reference(arc.word()) : null;
            if (reference != null && reference.entity().type().equals("State")) {
                return reference.entity().id();
            }
        }
        return null;
    }

    private boolean comesFrom(Entity entity, String country) {
        GazetteerEntity known = gazetteer.entity(entity.id()).orElse(null);
        return known == null || known.country() == null || known.country().equals(country);
    }
}
