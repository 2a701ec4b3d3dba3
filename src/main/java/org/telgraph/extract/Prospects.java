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

    /** Where arguments stand, in words before the trigger and after it, with one exception in a hundred. */
    private record Reach(int before, int after) {}

    private static final Reach SUBJECTS = new Reach(22, 9);
    private static final Reach OBJECTS = new Reach(12, 15);
    private static final Reach STANDING = new Reach(10, 10);

    private static final String RECIPROCAL = "reciprocal";

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
                if (mayMatch(sentence, word, rule)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayMatch(Sentence sentence, int trigger, Rule rule) {
        boolean uttered = isUttered(sentence, trigger, rule);
        Grammar grammar = sentence.grammar();
        return (uttered || grammar.mayMatch(rule.subject(), trigger))
                // Of two who act together the second may be another subject.
                && (rule.frame().equals(RECIPROCAL) || grammar.mayMatch(rule.object(), trigger))
                && hasArguments(sentence, trigger, rule, uttered);
    }

    private boolean hasArguments(Sentence sentence, int trigger, Rule rule, boolean uttered) {
        boolean standing = Match.STANDING.contains(rule.frame());
        Set<String> subjects =
                candidates(sentence, trigger, standing ? STANDING : SUBJECTS, Slot.subject(rule.relation()));
        Set<String> objects =
                candidates(sentence, trigger, standing ? STANDING : OBJECTS, Slot.object(rule.relation()));
        boolean same = subjects.size() == 1 && subjects.equals(objects);
        return !subjects.isEmpty() && !objects.isEmpty() && !same
                || !objects.isEmpty() && (uttered || isSaidElsewhere(rule.relation()))
                || !subjects.isEmpty() && ELSEWHERE.contains(rule.relation().implicitObject());
    }

    /** "The bill was introduced on Tuesday": whose it is, or who bans, another sentence tells. */
    private static boolean isSaidElsewhere(Relation relation) {
        return ELSEWHERE.contains(relation.implicitSubject())
                || relation.kinds().contains(SharedDates.LAWMAKING);
    }

    /** What is told by saying it is told by whoever is quoted, often in another sentence. */
    private static boolean isUttered(Sentence sentence, int trigger, Rule rule) {
        return Match.UTTERED.contains(rule.frame()) && sentence.quoted().get(trigger);
    }

    /** What may be an argument: entities by their names, what only describes them by its place. */
    private Set<String> candidates(Sentence sentence, int trigger, Reach reach, Slot slot) {
        Set<String> found = new HashSet<>();
        int last = Math.min(trigger + reach.after(), sentence.tokens().size() - 1);
        for (int word = Math.max(0, trigger - reach.before()); word <= last; word++) {
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
