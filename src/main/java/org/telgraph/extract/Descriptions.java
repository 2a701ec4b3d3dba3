package org.telgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Finds what pronouns and descriptions refer back to by what kind of thing they are and what the article has spoken of. */
final class Descriptions implements Antecedents {

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

    @Override
    public Optional<Entity> pronoun(Sentence sentence, int word, Predicate<Entity> fits) {
        return discourse.pronoun(sentence, word, fits);
    }

    @Override
    public Optional<Entity> document(Sentence sentence, int word, Predicate<Entity> fits) {
        return discourse.description(sentence, word, fits);
    }

    @Override
    public boolean byRules() {
        return true;
    }

    /** "the company", "the Chinese giant": the last one spoken of that answers the description; "both sides". */
    @Override
    public List<Argument> description(Sentence sentence, int word, String type) {
        if (sentence.token(word).isPlural()) {
            return both(sentence, word, type);
        }
        String described = describedType(sentence.lemma(word));
        if (described == null
                || !sentence.isDefinite(word)
                || sentence.token(word).isProper()) {
            return List.of();
        }
        String country = nationality(sentence, word);
        Optional<Entity> antecedent = discourse.description(
                sentence,
                word,
                entity -> ontology.isA(entity.type(), type)
                        && answers(entity, described)
                        && (!isHeadOfState(sentence, word) || leadsState(entity))
                        && (country == null || comesFrom(entity, country)));
        return antecedent
                .map(entity -> List.of(new Argument(entity, word, Confidence.STANDS_FOR)))
                .orElse(List.of());
    }

    /** "the two countries", "both sides": the two states spoken of last. */
    private List<Argument> both(Sentence sentence, int word, String type) {
        boolean two = sentence.hasChild(word, "nummod", Set.of("two"))
                || sentence.hasChild(word, "det", Set.of("both"))
                || sentence.hasChild(word, "amod", Set.of("two"));
        if (!two || !lexicon.words("side").contains(sentence.lemma(word)) || !ontology.isA("State", type)) {
            return List.of();
        }
        Predicate<Entity> independent = entity -> entity.type().equals("State")
                && gazetteer
                        .entity(entity.id())
                        .filter(state -> state.country() == null)
                        .isPresent();
        Optional<Entity> first = discourse.description(sentence, word, independent);
        Optional<Entity> second = first.flatMap(one -> discourse.description(
                sentence, word, independent.and(entity -> !entity.id().equals(one.id()))));
        return second.isEmpty()
                ? List.of()
                : Stream.of(first, second)
                        .map(state -> new Argument(state.orElseThrow(), word, Confidence.STANDS_FOR))
                        .toList();
    }

    private String describedType(String lemma) {
        for (String type : List.of("Company", "GovernmentBody", "Person", "State")) {
            if (lexicon.words(type).contains(lemma)) {
                return type;
            }
        }
        return null;
    }

    private boolean isHeadOfState(Sentence sentence, int word) {
        return lexicon.words("head-of-state").contains(sentence.lemma(word));
    }

    private boolean leadsState(Entity entity) {
        return gazetteer
                .entity(entity.id())
                .filter(GazetteerEntity::actsForState)
                .isPresent();
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
