package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.telgraph.extract.ArgumentResolver.WordResolver;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Lexicon;

/** Finds whose deed, word or instrument a phrase speaks of. */
final class Authors {

    /** What ties a thing to whoever has or does it, the closest tie first. */
    private static final List<String> OWNERS =
            List.of("nmod:poss", "nmod:by", "nmod:from", "nmod:of", "compound", "amod", "nmod:with", "nmod:to");

    /** "the crackdown in Belarus" is that of the state. */
    private static final List<String> ABUSERS = List.of("nmod:poss", "nmod:by", "amod", "nmod:in");

    private static final List<String> DOERS = List.of("nmod:by", "amod");

    /** What ties an instrument to its author: "FCC rules", "a report by the Pentagon". */
    private static final List<String> AUTHORS = List.of("nmod:poss", "nmod:by", "nmod:from", "compound", "amod");

    private final Lexicon lexicon;
    private final Lawmakers lawmakers;
    private final WordResolver words;

    Authors(Lexicon lexicon, Lawmakers lawmakers, WordResolver words) {
        this.lexicon = lexicon;
        this.lawmakers = lawmakers;
        this.words = words;
    }

    /** "Trump's decision", "the accusations by the United States": whoever did it. */
    List<Argument> doer(Sentence sentence, int word, Slot slot, int depth) {
        if (!lexicon.words("deed").contains(sentence.lemma(word))) {
            return List.of();
        }
        for (Arc arc : sentence.graph().children(word)) {
            if (arc.is("nmod:poss")
                    || arc.is("nmod:by")
                    || arc.is("nmod:from")
                    || arc.is("compound")
                    || arc.is("amod")) {
                List<Argument> found = sentence.isPronoun(arc.word())
                        ? List.of()
                        : words.resolve(sentence, arc.word(), slot, depth + 1);
                if (!found.isEmpty()) {
                    return Argument.standingFor(found, word);
                }
            }
        }
        return besideVerb(sentence, word, "obl:by", slot, depth);
    }

    /** "welcomed the decision by Italy": parsers hang the author on the verb. */
    private List<Argument> besideVerb(Sentence sentence, int word, String tie, Slot slot, int depth) {
        for (Arc up : sentence.graph().parents(word)) {
            int author = up.is("obj") ? sentence.child(up.word(), tie) : -1;
            if (author >= 0) {
                return Argument.standingFor(words.resolve(sentence, author, slot, depth + 1), word);
            }
        }
        return List.of();
    }

    /**
     * "Finland's cautious approach", "the approach taken by Finland", "talks with Finland": whose it is. What is done to
     * somebody ("the killing of a Finn") is not his.
     */
    List<Argument> possessor(Sentence sentence, int word, Slot slot, int depth) {
        if (lexicon.words("individual").contains(sentence.lemma(word))) {
            return List.of();
        }
        if (lexicon.words("abuse").contains(sentence.lemma(word))) {
            List<Argument> abusers = owned(sentence, word, slot, depth, ABUSERS);
            return abusers.isEmpty() ? besideVerb(sentence, word, "obl:in", slot, depth) : abusers;
        }
        boolean suffered = lexicon.words("suffering").contains(sentence.lemma(word));
        List<Argument> found = owned(sentence, word, slot, depth, suffered ? DOERS : OWNERS);
        boolean crowd =
                sentence.token(word).isPlural() && lexicon.words("crowd").contains(sentence.lemma(word));
        return found.isEmpty()
                ? authorOf(sentence, word, slot, depth)
                : found.stream()
                        .filter(owner -> !crowd || !owner.entity().type().equals("State")) // "American companies"
                        .toList();
    }

    /** "FCC rules", "the rules that the FCC passed", "published a report": whose they are. */
    List<Argument> ofInstrument(Sentence sentence, int word, Slot slot, int depth) {
        String noun = sentence.lemma(word);
        boolean speaks = lexicon.words("LegalInstrument").contains(noun)
                || lexicon.words("message").contains(noun);
        if (!slot.instruments() || !speaks) {
            return List.of();
        }
        return Stream.<Supplier<List<Argument>>>of(
                        () -> owned(sentence, word, slot, depth, AUTHORS),
                        () -> maker(sentence, word, slot, depth),
                        () -> authorOf(sentence, word, slot, depth))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What the first of the ties that leads to an entity leads to. */
    private List<Argument> owned(Sentence sentence, int word, Slot slot, int depth, List<String> ties) {
        for (String tie : ties) {
            for (Arc arc : sentence.graph().children(word)) {
                boolean own = sentence.isPronoun(arc.word()); // mostly the subject's
                List<Argument> found =
                        arc.is(tie) && !own ? words.resolve(sentence, arc.word(), slot, depth + 1) : List.of();
                if (!found.isEmpty()) {
                    return Argument.standingFor(found, word);
                }
            }
        }
        return List.of();
    }

    /** "Trump might declare an emergency that would ban it": whoever make the instrument. */
    private List<Argument> maker(Sentence sentence, int word, Slot slot, int depth) {
        List<Argument> makers = new ArrayList<>();
        for (Arc up : sentence.graph().parents(word)) {
            boolean made = lexicon.words("making").contains(sentence.lemma(up.word()));
            Set<String> ties = up.is("nsubj:pass")
                    ? Set.of("obl:by", "obl:agent")
                    : up.is("obj") ? Set.of("nsubj", "nsubj:xsubj") : Set.of();
            for (Arc arc : made ? sentence.graph().children(up.word()) : List.<Arc>of()) {
                if (ties.contains(arc.relation())) {
                    makers.addAll(author(sentence, arc.word(), slot, depth));
                }
            }
        }
        return Argument.standingFor(makers, word);
    }

    /** "Senator Cotton introduced a bill that would ban it": the ban would be his state's. */
    private List<Argument> author(Sentence sentence, int word, Slot slot, int depth) {
        List<Argument> found = words.resolve(sentence, word, slot, depth + 1);
        return found.isEmpty() && slot.type().equals("Authority")
                ? words.resolve(sentence, word, Slot.of("Person"), depth + 1).stream()
                        .map(lawmaker -> lawmakers.state(lawmaker.entity()))
                        .flatMap(Optional::stream)
                        .map(state -> new Argument(state, word, Confidence.STANDS_FOR))
                        .toList()
                : found;
    }

    /** "an offer made by the Taliban". */
    private List<Argument> authorOf(Sentence sentence, int word, Slot slot, int depth) {
        for (Arc participle : sentence.graph().children(word)) {
            if (participle.relation().equals("acl")) {
                for (Arc arc : sentence.graph().children(participle.word())) {
                    if (arc.is("obl:by") || arc.is("obl:agent")) {
                        return Argument.standingFor(author(sentence, arc.word(), slot, depth), word);
                    }
                }
            }
        }
        return List.of();
    }
}
