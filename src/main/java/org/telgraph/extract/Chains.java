package org.telgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.telgraph.ontology.Ontology;

/** Pronouns and descriptions mean what a model has put into one chain with them; without chains nothing. */
final class Chains implements Antecedents {

    /** A name that is in a chain. */
    private record Mention(int begin, Entity entity) {}

    private final Ontology ontology;
    private final Map<Integer, List<Mention>> names = new HashMap<>();

    /**
     * Puts the names into the chains.
     *
     * @param chains for each, where the head words of its mentions begin, in UTF-16 code units
     */
    Chains(List<List<Integer>> chains, List<Sentence> sentences, Ontology ontology) {
        this.ontology = ontology;
        Map<Integer, List<Mention>> chainAt = new HashMap<>();
        for (List<Integer> chain : chains) {
            List<Mention> mentions = new ArrayList<>();
            chain.forEach(head -> chainAt.put(head, mentions));
        }
        for (Sentence sentence : sentences) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                Reference reference = sentence.reference(i);
                if (reference == null) {
                    continue;
                }
                for (int at = sentence.token(i).begin(); at < sentence.token(i).end(); at++) {
                    if (chainAt.containsKey(at)) {
                        chainAt.get(at).add(new Mention(at, reference.entity()));
                    }
                }
            }
        }
        names.putAll(chainAt);
    }

    @Override
    public Optional<Entity> pronoun(Sentence sentence, int word, Predicate<Entity> fits) {
        return nearest(sentence, word, fits);
    }

    @Override
    public List<Argument> description(Sentence sentence, int word, String type) {
        return nearest(sentence, word, entity -> ontology.isA(entity.type(), type)).stream()
                .map(entity -> new Argument(entity, word, Confidence.STANDS_FOR))
                .toList();
    }

    @Override
    public Optional<Entity> document(Sentence sentence, int word, Predicate<Entity> fits) {
        return nearest(sentence, word, fits);
    }

    @Override
    public boolean byRules() {
        return false;
    }

    /** The last name of the chain before the word, or else the first one after it. */
    private Optional<Entity> nearest(Sentence sentence, int word, Predicate<Entity> fits) {
        int begin = sentence.token(word).begin();
        List<Mention> fitting = names.getOrDefault(begin, List.of()).stream()
                .filter(mention -> fits.test(mention.entity))
                .toList();
        return fitting.stream()
                .filter(mention -> mention.begin < begin)
                .reduce((first, second) -> second)
                .or(() -> fitting.stream().findFirst())
                .map(Mention::entity);
    }
}
