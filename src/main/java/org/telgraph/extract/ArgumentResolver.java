package org.telgraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/**
 * Decides which entities a word in an argument's place stands for: names, a government for its state, a vendor's goods
 * for the vendor, pronouns and descriptions for what they refer back to, documents for themselves.
 */
final class ArgumentResolver {

    private static final double PRONOUN = 0.7;

    /** How likely words that stand for something else by a rule of language mean it. */
    static final double STANDS_FOR = 0.9;

    /** How likely a description means what was spoken of last. */
    static final double DESCRIPTION = 0.65;

    private static final int MAX_DEPTH = 3;

    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "we", "us", "our", "ourselves");

    /** What ties a thing to whoever has or does it, the closest tie first. */
    private static final List<String> OWNERS = List.of(
            "nmod:poss", "nmod:by", "nmod:from", "nmod:of", "compound", "amod", "nmod:with", "nmod:to");

    private static final List<String> DOERS = List.of("nmod:by", "amod");

    /** What ties an instrument to its author: "FCC rules", "a report by the Pentagon". */
    private static final List<String> AUTHORS = List.of("nmod:poss", "nmod:by", "nmod:from", "compound", "amod");

    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Discourse discourse;
    private final Governments governments;
    private final Documents documents;
    private final Descriptions descriptions;
    private final Individuals individuals;
    private final Quotations quotations;

    ArgumentResolver(Ontology ontology, Gazetteer gazetteer, Lexicon lexicon, Discourse discourse) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.discourse = discourse;
        governments = new Governments(ontology, gazetteer, lexicon, discourse);
        documents = new Documents(ontology, lexicon, discourse);
        descriptions = new Descriptions(ontology, gazetteer, lexicon, discourse);
        individuals = new Individuals(ontology, lexicon);
        quotations = null;
    }

    private ArgumentResolver(ArgumentResolver other, Quotations quotations) {
        ontology = other.ontology;
        lexicon = other.lexicon;
        discourse = other.discourse;
        governments = other.governments;
        documents = other.documents;
        descriptions = other.descriptions;
        individuals = other.individuals;
        this.quotations = quotations;
    }

    /** The same resolver, which knows who says "I" and "we". */
    ArgumentResolver hearing(Quotations quotations) {
        return new ArgumentResolver(this, quotations);
    }

    /**
     * The entities that a word and what is coordinated with it stand for.
     *
     * @param slot what they must be
     */
    List<Argument> resolve(Sentence sentence, int word, Slot slot) {
        Map<String, Argument> found = new LinkedHashMap<>();
        for (int part : coordinated(sentence, word)) {
            for (Argument argument : one(sentence, part, slot, 0)) {
                found.putIfAbsent(argument.entity().id(), argument);
            }
        }
        return List.copyOf(found.values());
    }

    /** The same for the word alone. */
    List<Argument> resolveAlone(Sentence sentence, int word, Slot slot) {
        return one(sentence, word, slot, 0);
    }

    private static Set<Integer> coordinated(Sentence sentence, int word) {
        Set<Integer> parts = new TreeSet<>(Set.of(word));
        for (Arc arc : sentence.graph().children(word)) {
            if (arc.is("conj") || arc.is("nmod:such_as") || arc.is("nmod:including") || arc.is("nmod:like")) {
                parts.add(arc.word());
            } else if (arc.is("compound") && isHyphenatedPair(sentence, arc.word(), word)) {
                parts.add(arc.word());
            }
        }
        // "Free Press and other groups that favor it": the clause holds for those named before the groups.
        for (Arc arc : sentence.graph().parents(word)) {
            if (arc.is("conj") && sentence.hasChild(word, "amod", Set.of("other"))) {
                parts.addAll(coordinated(sentence, arc.word()));
            }
        }
        return parts;
    }

    /** "U.S.-China talks". */
    private static boolean isHyphenatedPair(Sentence sentence, int first, int second) {
        return second == first + 2
                && sentence.token(first + 1).tag().equals("HYPH")
                && sentence.reference(first) != null
                && sentence.reference(second) != null;
    }

    private List<Argument> one(Sentence sentence, int word, Slot slot, int depth) {
        Reference reference = sentence.reference(word);
        if (reference != null) {
            boolean product = reference.entity().type().equals("Technology") && slot.goods() && depth <= MAX_DEPTH;
            List<Argument> makers = product ? makers(sentence, word, slot, depth) : List.of();
            return makers.isEmpty() ? named(reference.entity(), word, slot.type()) : makers;
        }
        if (sentence.isPronoun(word)) {
            return pronoun(sentence, word, slot.type());
        }
        if (!sentence.token(word).isNoun() || depth > MAX_DEPTH) {
            return List.of();
        }
        boolean instrument = slot.type().equals("LegalInstrument");
        return Stream.<Supplier<List<Argument>>>of(
                        () -> instrument ? documents.resolve(sentence, word, slot.type()) : List.of(),
                        () -> apposed(sentence, word, slot, depth),
                        () -> described(sentence, word, slot.type()),
                        () -> slot.individuals() && individuals.isPerson(sentence, word)
                                ? List.of()
                                : governments.resolve(sentence, word, slot.type()),
                        () -> goods(sentence, word, slot, depth),
                        () -> doer(sentence, word, slot, depth),
                        () -> crowd(sentence, word, slot),
                        () -> documents.resolve(sentence, word, slot.type()),
                        () -> descriptions.resolve(sentence, word, slot.type()),
                        () -> lexicon.words("LegalInstrument").contains(sentence.lemma(word))
                                ? owned(sentence, word, slot, depth, AUTHORS)
                                : List.of(),
                        () -> lexicon.words("LegalInstrument").contains(sentence.lemma(word))
                                ? maker(sentence, word, slot, depth)
                                : List.of(),
                        () -> slot.deeds() ? possessor(sentence, word, slot, depth) : List.of(),
                        () -> slot.deeds() || slot.individuals()
                                ? individuals.resolve(sentence, word, slot.type())
                                : List.of())
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Argument> named(Entity entity, int word, String type) {
        if (ontology.isA(entity.type(), type)) {
            return List.of(Argument.named(entity, word));
        }
        return type.equals("Authority") ? governments.ledBy(entity, word) : List.of();
    }

    private List<Argument> pronoun(Sentence sentence, int word, String type) {
        String pronoun = sentence.token(word).word().toLowerCase(Locale.ROOT);
        if (FIRST_PERSON.contains(pronoun)) {
            return speaker(sentence, word, type);
        }
        boolean person = Set.of("he", "she", "him", "her", "his", "hers").contains(pronoun);
        boolean thing = Set.of("it", "its", "they", "them", "their", "itself", "themselves")
                .contains(pronoun);
        if (!person && !thing) {
            return List.of();
        }
        Set<String> excluded = coarguments(sentence, word);
        Optional<Entity> antecedent = discourse.pronoun(
                sentence,
                word,
                entity -> !named(entity, word, type).isEmpty()
                        && !excluded.contains(entity.id())
                        && entity.type().equals("Person") == person
                        && !entity.type().equals("Technology"));
        return antecedent
                .map(entity -> named(entity, word, type).stream()
                        .map(argument -> new Argument(argument.entity(), word, PRONOUN))
                        .toList())
                .orElse(List.of());
    }

    /** "We applaud the decision," Smith said: Smith. */
    private List<Argument> speaker(Sentence sentence, int word, String type) {
        Holder holder = quotations == null ? null : quotations.at(sentence, word);
        return holder == null || holder.entity() == null
                ? List.of()
                : named(holder.entity(), word, type).stream()
                        .map(argument -> new Argument(argument.entity(), word, PRONOUN))
                        .toList();
    }

    /** What a pronoun that is an object cannot refer to: the subject of its own verb. */
    private static Set<String> coarguments(Sentence sentence, int word) {
        Set<String> ids = new TreeSet<>();
        for (Arc up : sentence.graph().parents(word)) {
            if (up.is("obj") || up.is("iobj") || up.is("obl")) {
                for (Arc sibling : sentence.graph().children(up.word())) {
                    Reference reference = sibling.is("nsubj") ? sentence.reference(sibling.word()) : null;
                    if (reference != null) {
                        ids.add(reference.entity().id());
                    }
                }
            }
        }
        return ids;
    }

    /** Whether a word describes another that it stands before. */
    static boolean modifies(Arc arc) {
        return arc.is("compound") || arc.is("amod") || arc.is("nmod:poss");
    }

    /** "Huawei equipment", "gear made by Huawei", "the use of ZTE's phones": the vendor. */
    private List<Argument> goods(Sentence sentence, int word, Slot slot, int depth) {
        String lemma = sentence.lemma(word);
        List<Argument> found = new ArrayList<>();
        if (slot.goods() && lexicon.words("goods").contains(lemma)) {
            found.addAll(makers(sentence, word, slot, depth));
        }
        if (lexicon.words("transparent").contains(lemma)) {
            for (Arc arc : sentence.graph().children(word)) {
                if (arc.is("nmod:of") || arc.is("nmod:to") || arc.is("nmod:by") || modifies(arc)) {
                    found.addAll(standsFor(one(sentence, arc.word(), slot, depth + 1), word));
                }
            }
        }
        return found;
    }

    private List<Argument> makers(Sentence sentence, int word, Slot slot, int depth) {
        List<Argument> found = new ArrayList<>();
        for (Arc arc : sentence.graph().children(word)) {
            if (modifies(arc) || arc.is("nmod:from") || arc.is("nmod:by")) {
                found.addAll(standsFor(one(sentence, arc.word(), slot, depth + 1), word));
            } else if (arc.is("acl")) {
                found.addAll(standsFor(owner(sentence, arc.word(), slot, depth), word));
            }
        }
        return found;
    }

    private List<Argument> owner(Sentence sentence, int participle, Slot slot, int depth) {
        List<Argument> found = new ArrayList<>();
        if (lexicon.words("possession").contains(sentence.lemma(participle))) {
            for (Arc arc : sentence.graph().children(participle)) {
                if (arc.is("obl:by") || arc.is("obl:agent") || arc.is("obl:from")) {
                    found.addAll(one(sentence, arc.word(), slot, depth + 1));
                }
            }
        }
        return found;
    }

    /** "Trump's decision", "the accusations by the United States": whoever did it. */
    private List<Argument> doer(Sentence sentence, int word, Slot slot, int depth) {
        if (!lexicon.words("deed").contains(sentence.lemma(word))) {
            return List.of();
        }
        for (Arc arc : sentence.graph().children(word)) {
            if (arc.is("nmod:poss")
                    || arc.is("nmod:by")
                    || arc.is("nmod:from")
                    || arc.is("compound")
                    || arc.is("amod")) {
                List<Argument> found =
                        sentence.isPronoun(arc.word()) ? List.of() : one(sentence, arc.word(), slot, depth + 1);
                if (!found.isEmpty()) {
                    return standsFor(found, word);
                }
            }
        }
        return authorBesideVerb(sentence, word, slot, depth);
    }

    /** "welcomed the decision by Italy": parsers hang the author on the verb. */
    private List<Argument> authorBesideVerb(Sentence sentence, int word, Slot slot, int depth) {
        for (Arc up : sentence.graph().parents(word)) {
            int author = up.is("obj") ? sentence.child(up.word(), "obl:by") : -1;
            if (author >= 0) {
                return standsFor(one(sentence, author, slot, depth + 1), word);
            }
        }
        return List.of();
    }

    /**
     * "Finland's cautious approach", "the approach taken by Finland", "talks with Finland": whose it is. What is done to
     * somebody ("the killing of a Finn") is not his.
     */
    private List<Argument> possessor(Sentence sentence, int word, Slot slot, int depth) {
        if (lexicon.words("individual").contains(sentence.lemma(word))) {
            return List.of();
        }
        boolean suffered = lexicon.words("suffering").contains(sentence.lemma(word));
        List<Argument> found = owned(sentence, word, slot, depth, suffered ? DOERS : OWNERS);
        return found.isEmpty() ? authorOf(sentence, word, slot, depth) : found;
    }

    /** What the first of the ties that leads to an entity leads to. */
    private List<Argument> owned(Sentence sentence, int word, Slot slot, int depth, List<String> ties) {
        for (String tie : ties) {
            for (Arc arc : sentence.graph().children(word)) {
                boolean own = sentence.isPronoun(arc.word()); // mostly the subject's
                List<Argument> found = arc.is(tie) && !own ? one(sentence, arc.word(), slot, depth + 1) : List.of();
                if (!found.isEmpty()) {
                    return standsFor(found, word);
                }
            }
        }
        return List.of();
    }

    /** "Trump might declare an emergency that would ban it": whoever makes the instrument. */
    private List<Argument> maker(Sentence sentence, int word, Slot slot, int depth) {
        for (Arc up : sentence.graph().parents(word)) {
            int maker = up.is("obj") ? sentence.child(up.word(), "nsubj") : -1;
            if (maker >= 0 && lexicon.words("making").contains(sentence.lemma(up.word()))) {
                return standsFor(one(sentence, maker, slot, depth + 1), word);
            }
        }
        return List.of();
    }

    /** "an offer made by the Taliban". */
    private List<Argument> authorOf(Sentence sentence, int word, Slot slot, int depth) {
        for (Arc participle : sentence.graph().children(word)) {
            if (participle.relation().equals("acl")) {
                for (Arc arc : sentence.graph().children(participle.word())) {
                    if (arc.is("obl:by") || arc.is("obl:agent")) {
                        return standsFor(one(sentence, arc.word(), slot, depth + 1), word);
                    }
                }
            }
        }
        return List.of();
    }

    private static List<Argument> standsFor(List<Argument> arguments, int word) {
        return arguments.stream()
                .map(argument -> new Argument(argument.entity(), word, argument.confidence() * STANDS_FOR))
                .toList();
    }

    /** "its rival, ZTE", "Huawei, the company". */
    private List<Argument> apposed(Sentence sentence, int word, Slot slot, int depth) {
        List<Argument> found = new ArrayList<>();
        Stream.concat(sentence.graph().children(word).stream(), sentence.graph().parents(word).stream())
                .filter(arc -> arc.is("appos") && sentence.reference(arc.word()) != null)
                .forEach(arc -> found.addAll(standsFor(one(sentence, arc.word(), slot, depth + 1), word)));
        return found;
    }

    /** "the New York Times newspaper", "the Juarez drug cartel": a name before the noun that says what it is. */
    private List<Argument> described(Sentence sentence, int word, String type) {
        if (sentence.token(word).isPlural() || !lexicon.words("descriptor").contains(sentence.lemma(word))) {
            return List.of();
        }
        for (Arc arc : sentence.graph().children(word)) {
            Reference reference = arc.is("compound") ? sentence.reference(arc.word()) : null;
            if (reference != null && ontology.isA(reference.entity().type(), "Organization")) {
                return named(reference.entity(), word, type);
            }
        }
        return List.of();
    }

    /** "American companies", "Chinese goods" as what a measure is aimed at: the state. */
    private List<Argument> crowd(Sentence sentence, int word, Slot slot) {
        boolean crowd =
                sentence.token(word).isPlural() && lexicon.words("crowd").contains(sentence.lemma(word))
                        || lexicon.words("bulk").contains(sentence.lemma(word));
        if (!slot.crowds() || !crowd || !ontology.isA("State", slot.type())) {
            return List.of();
        }
        for (Arc arc : sentence.graph().children(word)) {
            Reference reference = modifies(arc) ? sentence.reference(arc.word()) : null;
            if (reference != null && reference.entity().type().equals("State")) {
                return List.of(new Argument(reference.entity(), word, STANDS_FOR));
            }
        }
        return List.of();
    }

    /** The words of a source that has no name. */
    static String describe(Sentence sentence, int word) {
        return sentence.token(word).isNoun() ? sentence.phrase(word) : "";
    }
}
