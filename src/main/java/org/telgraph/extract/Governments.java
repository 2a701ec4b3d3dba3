package org.telgraph.extract;

import java.util.List;
import java.util.Optional;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Finds the state for which a government, its officials or its head stand. */
final class Governments {

    private final Ontology ontology;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Discourse discourse;

    Governments(Ontology ontology, Gazetteer gazetteer, Lexicon lexicon, Discourse discourse) {
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.discourse = discourse;
    }

    /** A head of state who acts by decree acts for the state. */
    List<Argument> ledBy(Entity person, int word) {
        return gazetteer
                .entity(person.id())
                .filter(Governments::actsForState)
                .map(leader -> state(leader.country(), word, ArgumentResolver.STANDS_FOR * ArgumentResolver.STANDS_FOR))
                .orElse(List.of());
    }

    private static boolean actsForState(GazetteerEntity person) {
        return person.actsForState() && person.country() != null;
    }

    private List<Argument> state(String id, int word, double confidence) {
        GazetteerEntity state = gazetteer.entity(id).orElse(null);
        return state == null ? List.of() : List.of(new Argument(Entity.of(state), word, confidence));
    }

    /** "U.S. officials", "the Chinese government", "the Trump administration": the state. */
    List<Argument> resolve(Sentence sentence, int word, String type) {
        if (!ontology.isA("State", type) || !lexicon.words("government").contains(sentence.lemma(word))) {
            return List.of();
        }
        for (Arc arc : sentence.graph().children(word)) {
            if (!ArgumentResolver.modifies(arc) && !arc.is("nmod:of") && !arc.is("nmod:in") && !arc.is("nmod:from")) {
                continue;
            }
            Reference reference = sentence.reference(arc.word());
            if (reference == null) {
                continue;
            }
            if (reference.entity().type().equals("State")
                    || reference.entity().type().equals("InternationalOrganization")) {
                return List.of(new Argument(reference.entity(), word, ArgumentResolver.STANDS_FOR));
            }
            GazetteerEntity leader = gazetteer.entity(reference.entity().id()).orElse(null);
            if (leader != null && actsForState(leader)) {
                return state(leader.country(), word, ArgumentResolver.STANDS_FOR);
            }
        }
        boolean bare = lexicon.words("bare-government").contains(sentence.lemma(word)) && sentence.isDefinite(word);
        return bare ? governmentSpokenOf(sentence, word) : List.of();
    }

    /** "the administration" is that of the leader or state named last, "the government" that of the state the article is on. */
    private List<Argument> governmentSpokenOf(Sentence sentence, int word) {
        Optional<Entity> meant = sentence.lemma(word).equals("government")
                ? discourse.prevailing(sentence, this::isIndependent)
                : discourse.description(sentence, word, entity -> isIndependent(entity) || isLeader(entity));
        return meant.map(entity -> entity.type().equals("State")
                        ? List.of(new Argument(entity, word, ArgumentResolver.DESCRIPTION))
                        : state(
                                gazetteer.entity(entity.id()).orElseThrow().country(),
                                word,
                                ArgumentResolver.DESCRIPTION))
                .orElse(List.of());
    }

    private boolean isLeader(Entity entity) {
        return gazetteer.entity(entity.id()).filter(Governments::actsForState).isPresent();
    }

    private boolean isIndependent(Entity entity) {
        return entity.type().equals("State")
                && gazetteer
                        .entity(entity.id())
                        .filter(state -> state.country() == null)
                        .isPresent();
    }
}
