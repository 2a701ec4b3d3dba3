package org.telgraph.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final int MAX_DEPTH = 3;

    /** Resolves one word of a phrase; {@code depth} tells how many words lead to it. */
    interface WordResolver {
        List<Argument> resolve(Sentence sentence, int word, Slot slot, int depth);
    }

    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Antecedents antecedents;
    private final Governments governments;
    private final Documents documents;
    private final Individuals individuals;
    private final Appositions appositions;
    private final Crowds crowds;
    private final Goods goods;
    private final Lawmakers lawmakers;
    private final Authors authors;
    private final Pronouns pronouns;
    private final NameLists lists;

    ArgumentResolver(
            Ontology ontology,
            Gazetteer gazetteer,
            Lexicon lexicon,
            Discourse discourse,
            Antecedents antecedents,
            Lawmakers lawmakers) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.antecedents = antecedents;
        governments = new Governments(ontology, gazetteer, lexicon, discourse);
        documents = new Documents(ontology, lexicon, antecedents);
        individuals = new Individuals(ontology, lexicon);
        crowds = new Crowds(ontology, lexicon);
        appositions = new Appositions(ontology, lexicon, this::one);
        goods = new Goods(lexicon, this::one);
        this.lawmakers = lawmakers;
        authors = new Authors(lexicon, lawmakers, this::one);
        pronouns = new Pronouns(antecedents, governments, this::one, null);
        lists = new NameLists(ontology);
    }

    private ArgumentResolver(ArgumentResolver other, Quotations quotations) {
        ontology = other.ontology;
        lexicon = other.lexicon;
        antecedents = other.antecedents;
        governments = other.governments;
        documents = other.documents;
        individuals = other.individuals;
        crowds = other.crowds;
        appositions = new Appositions(ontology, lexicon, this::one);
        goods = new Goods(lexicon, this::one);
        lawmakers = other.lawmakers;
        authors = new Authors(lexicon, lawmakers, this::one);
        pronouns = new Pronouns(antecedents, governments, this::one, quotations);
        lists = other.lists;
    }

    Governments governments() {
        return governments;
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

    private Set<Integer> coordinated(Sentence sentence, int word) {
        Set<Integer> parts = new TreeSet<>(lists.around(sentence, word));
        parts.addAll(lists.examples(sentence, word));
        for (Arc arc : sentence.graph().children(word)) {
            if (arc.is("conj")) {
                parts.add(arc.word());
            } else if (arc.is("nmod:such_as") || arc.is("nmod:including") || arc.is("nmod:like")) {
                parts.addAll(lists.around(sentence, arc.word()));
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
        if (ontology.isA("Person", slot.type()) && isPartyMember(sentence, word)) {
            return partyMember(sentence, word, slot, depth);
        }
        if (reference != null) {
            boolean product = reference.entity().type().equals("Technology") && slot.goods() && depth <= MAX_DEPTH;
            List<Argument> makers = product ? goods.makers(sentence, word, slot, depth) : List.of();
            return makers.isEmpty()
                    ? governments.named(reference.entity(), word, slot.type())
                    : Argument.by("product", makers);
        }
        if (sentence.isPronoun(word)) {
            return pronouns.resolve(sentence, word, slot.type());
        }
        int member = Appositions.oneOf(sentence, word);
        if (member >= 0 && depth <= MAX_DEPTH) {
            return Argument.by("apposition", appositions.resolve(sentence, member, slot, depth));
        }
        if (!sentence.token(word).isNoun() || depth > MAX_DEPTH) {
            return List.of();
        }
        boolean instrument = slot.type().equals("LegalInstrument");
        return Stream.<Supplier<List<Argument>>>of(
                        () -> instrument ? document(sentence, word, slot) : List.of(),
                        () -> Argument.by("apposition", appositions.resolve(sentence, word, slot, depth)),
                        () -> Argument.by("named", described(sentence, word, slot.type())),
                        () -> slot.individuals() && individuals.isPerson(sentence, word)
                                ? List.of()
                                : Argument.by("office", governments.resolve(sentence, word, slot.type())),
                        () -> Argument.by("goods", goods.resolve(sentence, word, slot, depth)),
                        () -> Argument.by("deed", authors.doer(sentence, word, slot, depth)),
                        () -> Argument.by("crowd", crowds.resolve(sentence, word, slot)),
                        () -> document(sentence, word, slot),
                        () -> Argument.by("description", antecedents.description(sentence, word, slot.type())),
                        () -> Argument.by("rule", authors.ofInstrument(sentence, word, slot, depth)),
                        () -> slot.deeds()
                                ? Argument.by("possession", authors.possessor(sentence, word, slot, depth))
                                : List.of(),
                        () -> slot.deeds() || slot.individuals()
                                ? Argument.by("individual", individuals.resolve(sentence, word, slot.type()))
                                : List.of())
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "the Republican", "a top Democrat"; but not "Republican senators", "Democrats". */
    static boolean isPartyMember(Sentence sentence, int word) {
        Reference reference = sentence.reference(word);
        return reference != null
                && reference.kind() == Reference.Kind.DEMONYM
                && reference.entity().type().equals("PoliticalParty")
                && !sentence.token(word).isPlural()
                && sentence.child(word, "det") >= 0
                && sentence.graph().parents(word).stream().noneMatch(ArgumentResolver::modifies);
    }

    /** A party's member as somebody spoken of, or else nobody: he is not his party. */
    private List<Argument> partyMember(Sentence sentence, int word, Slot slot, int depth) {
        List<Argument> named = appositions.resolve(sentence, word, slot, depth);
        if (!named.isEmpty() || !sentence.isDefinite(word)) {
            return named;
        }
        return antecedents
                .pronoun(sentence, word, entity -> entity.type().equals("Person"))
                .map(entity -> List.of(new Argument(entity, word, Confidence.STANDS_FOR)))
                .orElse(List.of());
    }

    private List<Argument> document(Sentence sentence, int word, Slot slot) {
        return Argument.by("document", documents.resolve(sentence, word, slot.type()));
    }

    /** Whether a word describes another that it stands before. */
    static boolean modifies(Arc arc) {
        return arc.is("compound") || arc.is("amod") || arc.is("nmod:poss");
    }

    /** "the New York Times newspaper", "the Juarez drug cartel": a name before the noun that says what it is. */
    private List<Argument> described(Sentence sentence, int word, String type) {
        if (sentence.token(word).isPlural() || !lexicon.words("descriptor").contains(sentence.lemma(word))) {
            return List.of();
        }
        for (Arc arc : sentence.graph().children(word)) {
            Reference reference = arc.is("compound") ? sentence.reference(arc.word()) : null;
            String kind = reference == null ? "" : reference.entity().type();
            if (kind.equals("InternationalOrganization") || reference != null && ontology.isA(kind, "Organization")) {
                return governments.named(reference.entity(), word, type);
            }
        }
        return List.of();
    }

    /** The words of a source that has no name. */
    static String describe(Sentence sentence, int word) {
        return sentence.token(word).isNoun() ? sentence.phrase(word) : "";
    }
}
