package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import org.telgraph.extract.ArgumentResolver.WordResolver;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Lexicon;

/** Finds whose goods a phrase speaks of. */
final class Goods {

    private final Lexicon lexicon;
    private final WordResolver words;

    Goods(Lexicon lexicon, WordResolver words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** "Huawei equipment", "gear made by Huawei", "the use of ZTE's phones": the vendor; not "American businesses". */
    List<Argument> resolve(Sentence sentence, int word, Slot slot, int depth) {
        String lemma = sentence.lemma(word);
        List<Argument> found = new ArrayList<>();
        if (slot.goods() && lexicon.words("goods").contains(lemma)) {
            found.addAll(makers(sentence, word, slot, depth));
        }
        if (lexicon.words("transparent").contains(lemma)) {
            for (Arc arc : sentence.graph().children(word)) {
                boolean modifies = ArgumentResolver.modifies(arc);
                if (arc.is("nmod:of") || arc.is("nmod:to") || arc.is("nmod:by") || modifies) {
                    words.resolve(sentence, arc.word(), slot, depth + 1).stream()
                            .filter(argument -> !modifies || !isState(argument))
                            .forEach(argument -> found.addAll(Argument.standingFor(List.of(argument), word)));
                }
            }
        }
        return found;
    }

    /** "American businesses" are nobody's in particular. */
    private static boolean isState(Argument argument) {
        return argument.entity().type().equals("State");
    }

    List<Argument> makers(Sentence sentence, int word, Slot slot, int depth) {
        List<Argument> found = new ArrayList<>();
        for (Arc arc : sentence.graph().children(word)) {
            if (ArgumentResolver.modifies(arc) || arc.is("nmod:from") || arc.is("nmod:by")) {
                found.addAll(Argument.standingFor(words.resolve(sentence, arc.word(), slot, depth + 1), word));
            } else if (arc.is("acl")) {
                found.addAll(Argument.standingFor(owner(sentence, arc.word(), slot, depth), word));
            }
        }
        if (found.isEmpty()) {
            found.addAll(Argument.standingFor(sourceBeside(sentence, word, slot, depth), word));
        }
        return found;
    }

    /** "banned gear from Huawei", where the parser hangs the phrase on the verb. */
    private List<Argument> sourceBeside(Sentence sentence, int word, Slot slot, int depth) {
        int next = word + 1;
        if (next >= sentence.tokens().size() || !sentence.lemma(next).equals("from")) {
            return List.of();
        }
        return sentence.graph().parents(word).stream()
                .filter(arc -> arc.is("obj"))
                .flatMap(up -> sentence.graph().children(up.word()).stream())
                .filter(arc -> arc.is("obl:from") && sentence.child(arc.word(), "case") == next)
                .flatMap(arc -> words.resolve(sentence, arc.word(), slot, depth + 1).stream())
                .toList();
    }

    private List<Argument> owner(Sentence sentence, int participle, Slot slot, int depth) {
        List<Argument> found = new ArrayList<>();
        if (lexicon.words("possession").contains(sentence.lemma(participle))) {
            for (Arc arc : sentence.graph().children(participle)) {
                if (arc.is("obl:by") || arc.is("obl:agent") || arc.is("obl:from")) {
                    found.addAll(words.resolve(sentence, arc.word(), slot, depth + 1));
                }
            }
        }
        return found;
    }
}
