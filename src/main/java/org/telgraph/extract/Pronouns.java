package org.telgraph.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.telgraph.nlp.SyntaxGraph.Arc;

/** Decides whom a pronoun means. */
final class Pronouns {

    private static final int FARTHEST_VERB = 6;
    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "we", "us", "our", "ourselves");
    private static final Set<String> PERSON = Set.of("he", "she", "him", "her", "his", "hers");
    private static final Set<String> THING = Set.of("it", "its", "itself");
    private static final Set<String> GROUP = Set.of("they", "them", "their", "themselves");

    private final Antecedents antecedents;
    private final Governments governments;
    private final ArgumentResolver.WordResolver words;
    private final Quotations quotations;

    /**
     * Knows where to look.
     *
     * @param words resolves what is no pronoun
     * @param quotations who says what, null while that is not known
     */
    Pronouns(
            Antecedents antecedents,
            Governments governments,
            ArgumentResolver.WordResolver words,
            Quotations quotations) {
        this.antecedents = antecedents;
        this.governments = governments;
        this.words = words;
        this.quotations = quotations;
    }

    List<Argument> resolve(Sentence sentence, int word, String type) {
        String pronoun = sentence.token(word).word().toLowerCase(Locale.ROOT);
        Set<String> excluded = coarguments(sentence, word);
        List<Argument> several = GROUP.contains(pronoun) ? coordinated(sentence, word, type, excluded) : List.of();
        if (!several.isEmpty()) {
            return several;
        }
        Entity speaker = speaker(sentence, word);
        Optional<Entity> meant = Optional.empty();
        if (FIRST_PERSON.contains(pronoun)) {
            meant = antecedents.byRules()
                    ? Optional.ofNullable(speaker)
                    : antecedents.pronoun(sentence, word, entity -> stands(entity, type));
        } else if (PERSON.contains(pronoun) || THING.contains(pronoun) || GROUP.contains(pronoun)) {
            if (speaker != null) {
                excluded.add(speaker.id()); // who speaks of himself says "I"
            }
            Predicate<Entity> fits =
                    entity -> stands(entity, type) && !excluded.contains(entity.id()) && agrees(entity, pronoun);
            meant = subjectOfClause(sentence, word, type)
                    .or(() -> THING.contains(pronoun) ? officeAbove(sentence, word, type) : Optional.empty())
                    .filter(fits)
                    .or(() -> antecedents.pronoun(sentence, word, fits));
        }
        return meant.map(entity -> governments.named(entity, word, type)).orElse(List.of()).stream()
                .map(argument -> new Argument(argument.entity(), word, Confidence.PRONOUN, "pronoun"))
                .toList();
    }

    private boolean stands(Entity entity, String type) {
        return !governments.named(entity, 0, type).isEmpty();
    }

    /** "he" is a person, "it" none, and a state is no "they". */
    private static boolean agrees(Entity entity, String pronoun) {
        return entity.type().equals("Person") == PERSON.contains(pronoun)
                && !entity.type().equals("Technology")
                && !(GROUP.contains(pronoun) && entity.type().equals("State"));
    }

    /** "We applaud the decision," Smith said: Smith; null when it is the narrator or unknown. */
    private Entity speaker(Sentence sentence, int word) {
        Holder holder = quotations == null ? null : quotations.at(sentence, word);
        return holder == null ? null : holder.entity();
    }

    /** "Orange and Proximus chose Nokia as they dropped Huawei", "U.S. officials said they would": all in the subject above. */
    private List<Argument> coordinated(Sentence sentence, int word, String type, Set<String> excluded) {
        int subject = antecedents.byRules() ? subjectAbove(sentence, verbOf(sentence, word)) : -1;
        if (subject < 0) {
            return List.of();
        }
        boolean officials =
                sentence.reference(subject) == null && sentence.token(subject).isPlural();
        Map<String, Argument> found = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(subject),
                        sentence.graph().children(subject).stream()
                                .filter(arc -> arc.is("conj"))
                                .map(Arc::word))
                .filter(part -> officials || sentence.reference(part) != null)
                .flatMap(part -> words.resolve(sentence, part, Slot.of(type), 1).stream())
                .filter(argument -> !excluded.contains(argument.entity().id()))
                .forEach(argument -> found.putIfAbsent(
                        argument.entity().id(), new Argument(argument.entity(), word, Confidence.PRONOUN, "pronoun")));
        return officials || found.size() > 1 ? List.copyOf(found.values()) : List.of();
    }

    /** The verb of which a word is the subject, else the word itself. */
    private static int verbOf(Sentence sentence, int word) {
        return sentence.graph().parents(word).stream()
                .filter(arc -> arc.is("nsubj"))
                .map(Arc::word)
                .findFirst()
                .orElse(word);
    }

    /** "The Trump administration said it would": whom the office in the subject above stands for. */
    private Optional<Entity> officeAbove(Sentence sentence, int word, String type) {
        int subject = antecedents.byRules() ? subjectAbove(sentence, verbOf(sentence, word)) : -1;
        boolean office = subject >= 0
                && sentence.reference(subject) == null
                && sentence.token(subject).isNoun()
                && !sentence.token(subject).isPlural();
        return office
                ? governments.resolve(sentence, subject, type).stream()
                        .map(Argument::entity)
                        .findFirst()
                : Optional.empty();
    }

    /** "The ministry defended its deal": what a possessive finds in its own clause before all others. */
    private Optional<Entity> subjectOfClause(Sentence sentence, int word, String type) {
        boolean possessive = antecedents.byRules() && sentence.token(word).tag().equals("PRP$");
        int beside = possessive ? ownerBeside(sentence, word) : -1;
        int subject = beside >= 0 || !possessive ? beside : subjectAbove(sentence, word);
        return subject < 0 || sentence.isPronoun(subject)
                ? Optional.empty()
                : words.resolve(sentence, subject, Slot.of(type), 1).stream()
                        .map(Argument::entity)
                        .findFirst();
    }

    /** "charged Huawei and its finance chief": the name with which what is possessed is coordinated, else -1. */
    private static int ownerBeside(Sentence sentence, int word) {
        return sentence.graph().parents(word).stream()
                .filter(arc -> arc.is("nmod:poss"))
                .flatMap(arc -> sentence.graph().parents(arc.word()).stream())
                .filter(arc -> arc.is("conj") && sentence.reference(arc.word()) != null)
                .map(Arc::word)
                .findFirst()
                .orElse(-1);
    }

    /** The subject of the first verb above that has one, -1 where the word is part of it. */
    private static int subjectAbove(Sentence sentence, int word) {
        int at = word;
        for (int step = 0; step < FARTHEST_VERB; step++) {
            Arc above = sentence.graph().parents(at).stream()
                    .filter(arc -> !arc.is("ref"))
                    .findFirst()
                    .orElse(null);
            if (above == null || above.is("nsubj") || above.is("csubj")) {
                return -1;
            }
            int subject = sentence.child(above.word(), "nsubj");
            if (subject >= 0) {
                return subject;
            }
            if (above.is("acl:relcl")) {
                return -1;
            }
            at = above.word();
        }
        return -1;
    }

    /**
     * What a pronoun cannot refer to: as an object, the subject of its own verb; as a possessive, whoever is said to be
     * the thing possessed ("Nokia will be its supplier").
     */
    private static Set<String> coarguments(Sentence sentence, int word) {
        Set<String> ids = new TreeSet<>();
        for (Arc up : sentence.graph().parents(word)) {
            boolean predicate = up.is("nmod:poss") && sentence.child(up.word(), "cop") >= 0;
            if (predicate || up.is("obj") || up.is("iobj") || up.is("obl")) {
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
}
