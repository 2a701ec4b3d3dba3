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
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/**
 * Decides which entities a word in an argument's place stands for: names, a government for its state, a vendor's goods
 * for the vendor, pronouns and descriptions for what they refer back to, documents for themselves.
 */
final class ArgumentResolver {

    private static final double NAMED = 1.0;
    private static final double STANDS_FOR = 0.9;
    private static final double PRONOUN = 0.7;
    private static final double DESCRIPTION = 0.65;

    /** Words that may mean any document. */
    private static final Set<String> VAGUE_DOCUMENTS = Set.of("measure", "legislation", "proposal", "plan");

    private static final int MAX_DEPTH = 3;

    private final Ontology ontology;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Discourse discourse;
    private final Map<String, Entity> documents = new LinkedHashMap<>();

    ArgumentResolver(Ontology ontology, Gazetteer gazetteer, Lexicon lexicon, Discourse discourse) {
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.discourse = discourse;
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
        return Stream.<Supplier<List<Argument>>>of(
                        () -> apposed(sentence, word, slot, depth),
                        () -> government(sentence, word, slot.type()),
                        () -> goods(sentence, word, slot, depth),
                        () -> doer(sentence, word, slot, depth),
                        () -> crowd(sentence, word, slot),
                        () -> document(sentence, word, slot.type()),
                        () -> description(sentence, word, slot.type()))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Argument> named(Entity entity, int word, String type) {
        if (ontology.isA(entity.type(), type)) {
            return List.of(new Argument(entity, word, NAMED));
        }
        // A head of state who acts by decree acts for the state.
        GazetteerEntity person =
                entity.type().equals("Person") ? gazetteer.entity(entity.id()).orElse(null) : null;
        if (person != null && actsForState(person) && type.equals("Authority")) {
            return state(person.country(), word, STANDS_FOR * STANDS_FOR);
        }
        return List.of();
    }

    private static boolean actsForState(GazetteerEntity person) {
        return person.actsForState() && person.country() != null;
    }

    private List<Argument> state(String id, int word, double confidence) {
        GazetteerEntity state = gazetteer.entity(id).orElse(null);
        return state == null ? List.of() : List.of(new Argument(Entity.of(state), word, confidence));
    }

    private List<Argument> pronoun(Sentence sentence, int word, String type) {
        String pronoun = sentence.token(word).word().toLowerCase(Locale.ROOT);
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

    /** "U.S. officials", "the Chinese government", "the Trump administration": the state. */
    private List<Argument> government(Sentence sentence, int word, String type) {
        if (!ontology.isA("State", type) || !lexicon.words("government").contains(sentence.lemma(word))) {
            return List.of();
        }
        for (Arc arc : sentence.graph().children(word)) {
            if (!modifies(arc) && !arc.is("nmod:of") && !arc.is("nmod:in") && !arc.is("nmod:from")) {
                continue;
            }
            Reference reference = sentence.reference(arc.word());
            if (reference == null) {
                continue;
            }
            if (reference.entity().type().equals("State")
                    || reference.entity().type().equals("InternationalOrganization")) {
                return List.of(new Argument(reference.entity(), word, STANDS_FOR));
            }
            GazetteerEntity leader = gazetteer.entity(reference.entity().id()).orElse(null);
            if (leader != null && actsForState(leader)) {
                return state(leader.country(), word, STANDS_FOR);
            }
        }
        boolean bare = lexicon.words("bare-government").contains(sentence.lemma(word)) && definite(sentence, word);
        return bare ? governmentSpokenOf(sentence, word) : List.of();
    }

    /** "the administration": that of the state, or of the head of state, named last. */
    private List<Argument> governmentSpokenOf(Sentence sentence, int word) {
        return discourse
                .description(
                        sentence,
                        word,
                        entity -> isIndependent(entity)
                                || gazetteer
                                        .entity(entity.id())
                                        .filter(ArgumentResolver::actsForState)
                                        .isPresent())
                .map(entity -> entity.type().equals("State")
                        ? List.of(new Argument(entity, word, DESCRIPTION))
                        : state(gazetteer.entity(entity.id()).orElseThrow().country(), word, DESCRIPTION))
                .orElse(List.of());
    }

    private boolean isIndependent(Entity entity) {
        return entity.type().equals("State")
                && gazetteer
                        .entity(entity.id())
                        .filter(state -> state.country() == null)
                        .isPresent();
    }

    private static boolean modifies(Arc arc) {
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
                List<Argument> found = one(sentence, arc.word(), slot, depth + 1);
                if (!found.isEmpty()) {
                    return standsFor(found, word);
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

    /** A bill, an order, a report: an entity of the article, named by its description. */
    private List<Argument> document(Sentence sentence, int word, String type) {
        String head = sentence.lemma(word);
        if (!ontology.isA("LegalInstrument", type)
                || !lexicon.words("LegalInstrument").contains(head)) {
            return List.of();
        }
        StringBuilder label = new StringBuilder();
        for (Arc arc : sentence.graph().children(word)) {
            boolean describes = arc.is("compound")
                    || arc.is("amod") && !sentence.token(arc.word()).tag().equals("JJR");
            if (describes && arc.word() < word) {
                label.append(sentence.token(arc.word()).word()).append(' ');
            }
        }
        boolean bare = label.isEmpty();
        Entity earlier = bare ? documents.get(head) : null;
        if (earlier == null && bare && definite(sentence, word)) {
            earlier = discourse
                    .description(
                            sentence,
                            word,
                            entity -> entity.type().equals("LegalInstrument")
                                    && (VAGUE_DOCUMENTS.contains(head)
                                            || entity.label()
                                                    .endsWith(
                                                            sentence.token(word).word())))
                    .orElse(null);
        }
        if (earlier != null) {
            return List.of(new Argument(earlier, word, DESCRIPTION));
        }
        String name = label.append(sentence.token(word).word()).toString();
        Entity entity = new Entity(
                "#" + Slug.of(name),
                name,
                "LegalInstrument",
                new TreeSet<>(List.of(head, sentence.token(word).word())));
        documents.putIfAbsent(head, entity);
        return List.of(new Argument(entity, word, STANDS_FOR));
    }

    /** "the company", "the Chinese giant": the last one spoken of that answers the description. */
    private List<Argument> description(Sentence sentence, int word, String type) {
        String described = describedType(sentence.lemma(word));
        if (described == null
                || !definite(sentence, word)
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
                .map(entity -> List.of(new Argument(entity, word, DESCRIPTION)))
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

    private static boolean definite(Sentence sentence, int word) {
        if (sentence.graph().contains(word)) {
            return sentence.hasChild(word, "det", Set.of("the", "this", "that"));
        }
        boolean near = false;
        for (int i = Math.max(0, word - 3); i < word; i++) {
            near |= sentence.lemma(i).equals("the");
        }
        return near;
    }

    private static String nationality(Sentence sentence, int word) {
        for (Arc arc : sentence.graph().children(word)) {
            Reference reference = modifies(arc) ? sentence.reference(arc.word()) : null;
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

    /** The words of a source that has no name. */
    static String describe(Sentence sentence, int word) {
        return sentence.token(word).isNoun() ? sentence.phrase(word) : "";
    }
}
