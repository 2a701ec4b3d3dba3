package org.telgraph.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Relation;
import org.telgraph.ontology.Relation.Implicit;

/**
 * Tells of a sentence, before it is parsed, whether it could hold a claim: a word of the lexicon, the words that its
 * frame asks for, and two others that could be its arguments. A third of the sentences could not.
 */
final class Prospects {

    private static final List<String> DESCRIBING = List.of(
            "Company",
            "GovernmentBody",
            "Person",
            "State",
            "bare-government",
            "government",
            "head-of-state",
            "individual",
            "lawmaker",
            "representative",
            "side");

    /** What goes without saying because another sentence says it. */
    private static final Set<Implicit> ELSEWHERE =
            Set.of(Implicit.ACCUSER, Implicit.AUTHORITY, Implicit.OTHER_STATE, Implicit.TOPIC);

    private static final List<String> ACTORS = List.of("Company", "GovernmentBody", "Person", "State");

    /** How many words away arguments are at most, with one exception in a hundred. */
    private static final int SUBJECT_REACH = 22;

    private static final int OBJECT_REACH = 15;
    private static final int STANDING_REACH = 10;

    private final Ontology ontology;
    private final Rules rules;
    /** Nouns that may stand for somebody or something, "the company", "officials", "the bill". */
    private final Set<String> describing;

    private final Set<String> documents;
    private final Governments governments;

    Prospects(Ontology ontology, Lexicon lexicon, Rules rules, Governments governments) {
        this.governments = governments;
        this.ontology = ontology;
        this.rules = rules;
        describing = DESCRIBING.stream()
                .flatMap(kind -> lexicon.words(kind).stream())
                .collect(Collectors.toUnmodifiableSet());
        documents = lexicon.words("LegalInstrument");
    }

    boolean has(Sentence sentence) {
        for (int word = 0; word < sentence.tokens().size(); word++) {
            for (Rule rule : rules.mayBeTriggeredBy(sentence, word)) {
                if (mayMatch(sentence, word, rule) && hasArguments(sentence, word, rule)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayMatch(Sentence sentence, int trigger, Rule rule) {
        return sentence.grammar().mayMatch(rule.subject(), trigger)
                && sentence.grammar().mayMatch(rule.object(), trigger);
    }

    private boolean hasArguments(Sentence sentence, int trigger, Rule rule) {
        boolean standing = Match.STANDING.contains(rule.frame());
        Set<String> subjects =
                candidates(sentence, trigger, standing ? STANDING_REACH : SUBJECT_REACH, Slot.subject(rule.relation()));
        Set<String> objects =
                candidates(sentence, trigger, standing ? STANDING_REACH : OBJECT_REACH, Slot.object(rule.relation()));
        boolean same = subjects.size() == 1 && subjects.equals(objects);
        return !subjects.isEmpty() && !objects.isEmpty() && !same
                || !objects.isEmpty() && isSaidElsewhere(rule.relation())
                || !subjects.isEmpty() && ELSEWHERE.contains(rule.relation().implicitObject());
    }

    /** "The bill was introduced on Tuesday": whose it is, or who bans, another sentence tells. */
    private static boolean isSaidElsewhere(Relation relation) {
        return ELSEWHERE.contains(relation.implicitSubject())
                || relation.kinds().contains(SharedDates.LAWMAKING);
    }

    /** What may be an argument: entities by their names, what only describes them by its place. */
    private Set<String> candidates(Sentence sentence, int trigger, int reach, Slot slot) {
        Set<String> found = new HashSet<>();
        int last = Math.min(trigger + reach, sentence.tokens().size() - 1);
        for (int word = Math.max(0, trigger - reach); word <= last; word++) {
            Reference reference = sentence.reference(word);
            if (reference != null && fits(reference.entity(), word, slot)) {
                found.add(reference.entity().id());
            } else if (reference == null && describes(sentence, word, slot)) {
                found.add("#" + word);
            }
        }
        return found;
    }

    private boolean fits(Entity entity, int word, Slot slot) {
        return slot.goods() && entity.type().equals("Technology")
                || !governments.named(entity, word, slot.type()).isEmpty();
    }

    private boolean describes(Sentence sentence, int word, Slot slot) {
        String lemma = sentence.lemma(word);
        return sentence.isPronoun(word)
                || sentence.token(word).isNoun()
                        && (ontology.isA("LegalInstrument", slot.type()) && documents.contains(lemma)
                                || isForActors(slot) && describing.contains(lemma));
    }

    private boolean isForActors(Slot slot) {
        return ACTORS.stream().anyMatch(type -> ontology.isA(type, slot.type()));
    }
}
