package org.telgraph.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks in the grammar of a sentence, and in what goes without saying, for the arguments of a rule. */
final class RuleMatcher {

    private static final int FARTHEST_EACH_OTHER = 16;

    private final ArgumentResolver resolver;
    private final ImplicitArguments implicit;
    private final FacetReader facets;

    RuleMatcher(ArgumentResolver resolver, ImplicitArguments implicit, FacetReader facets) {
        this.resolver = resolver;
        this.implicit = implicit;
        this.facets = facets;
    }

    /** What the sentence fills both sides of a rule with. */
    Match match(Sentence sentence, int trigger, Rule rule) {
        Filler subjects = fill(sentence, trigger, rule.subject(), Slot.subject(rule.relation()), rule);
        Filler objects = fill(sentence, trigger, rule.object(), Slot.object(rule.relation()), rule);
        if (isOneModifier(subjects, objects) && !rule.relation().symmetric()) {
            objects = Filler.UNSAID; // "US sanctions" are by the US
        }
        if (subjects.isEmpty() && Match.UTTERED.contains(rule.frame())) {
            subjects = speaker(sentence, trigger);
        } else if (subjects.isEmpty()) {
            subjects = implicit.subject(sentence, trigger, rule, objects, subjects == Filler.UNSAID);
        } else if (objects.isEmpty() && subjects.arguments().size() == 2 && isEachOther(sentence, trigger)) {
            objects = new Filler("each-other", subjects.arguments());
        } else if (objects == Filler.UNSAID && isMutual(sentence, trigger, rule) && areSides(subjects.arguments())) {
            objects = new Filler("coordinated", subjects.arguments()); // "X and Y reached a deal"
        } else if (objects.isEmpty()) {
            objects = implicit.object(sentence, trigger, rule, subjects, objects == Filler.UNSAID);
        }
        return new Match(sentence, trigger, rule, subjects, objects, false);
    }

    /** "Huawei is dangerous," Rubio said: who says so is the judge. */
    private Filler speaker(Sentence sentence, int trigger) {
        Holder holder = facets.read(sentence, trigger).holder();
        return holder == null || holder.entity() == null
                ? Filler.UNKNOWN
                : new Filler(
                        Filler.SPEAKER,
                        List.of(new Argument(holder.entity(), trigger, Confidence.STANDS_FOR, "whoever says it")));
    }

    private static boolean isOneModifier(Filler subjects, Filler objects) {
        return subjects.construction().equals("modifier")
                && objects.construction().equals("modifier")
                && subjects.arguments().equals(objects.arguments());
    }

    /** "tariffs on each other's goods" */
    private static boolean isEachOther(Sentence sentence, int trigger) {
        int last = Math.min(trigger + FARTHEST_EACH_OTHER, sentence.tokens().size() - 1);
        for (int word = trigger + 1; word < last; word++) {
            if (sentence.lemma(word).equals("each") && sentence.lemma(word + 1).equals("other")) {
                return true;
            }
        }
        return false;
    }

    /** Two of any kind, or several states, of whom each deals with each; of several persons some belong together. */
    private static boolean areSides(List<Argument> subjects) {
        return subjects.size() == 2
                || subjects.size() > 2
                        && subjects.stream()
                                .allMatch(subject -> subject.entity().type().equals("State"));
    }

    /** "X and Y reached a deal", "X and Y agreed to share data"; but not "X and Y agreed that …". */
    private static boolean isMutual(Sentence sentence, int trigger, Rule rule) {
        return rule.relation().symmetric()
                && (Match.NOMINAL.contains(rule.frame())
                        || rule.frame().equals("reciprocal")
                        || rule.frame().equals("agreeing") && sentence.child(trigger, "ccomp") < 0);
    }

    private Filler fill(Sentence sentence, int trigger, List<Rule.Step> steps, Slot slot, Rule rule) {
        Filler implied = implicit.implied(rule, slot.type(), trigger);
        if (!implied.isEmpty()) {
            return implied;
        }
        boolean said = false;
        for (Rule.Step step : steps) {
            List<Integer> words = step.pattern().find(sentence.graph(), trigger);
            List<Argument> found = arguments(sentence, trigger, step, words, slot, rule);
            if (!found.isEmpty()) {
                return new Filler(step.name(), found);
            }
            boolean here = !words.isEmpty() && !step.name().equals("modifier"); // "a trade deal"
            said |= here;
            if (step.decisive() && here) {
                break;
            }
        }
        return said ? Filler.UNKNOWN : Filler.UNSAID;
    }

    private List<Argument> arguments(
            Sentence sentence, int trigger, Rule.Step step, List<Integer> words, Slot slot, Rule rule) {
        // One post has one holder: "chairman X and Y" names another person.
        boolean alone = step.name().equals("title") && !sentence.token(trigger).isPlural();
        Map<String, Argument> found = new LinkedHashMap<>();
        for (int word : words) {
            if (!isMembersOnly(sentence, word, rule)) {
                List<Argument> arguments =
                        alone ? resolver.resolveAlone(sentence, word, slot) : resolver.resolve(sentence, word, slot);
                arguments.forEach(
                        argument -> found.putIfAbsent(argument.entity().id(), argument));
            }
        }
        return List.copyOf(found.values());
    }

    /** "Republican Commissioner Ajit Pai", "Iowa Republican": the word names members, not their party. */
    private static boolean isMembersOnly(Sentence sentence, int word, Rule rule) {
        Reference reference = sentence.reference(word);
        return reference != null
                && !rule.relation().name().equals("memberOf")
                && (rule.frame().equals("role-noun") || rule.frame().equals("origin"))
                && reference.kind() == Reference.Kind.DEMONYM
                && reference.entity().type().equals("PoliticalParty");
    }

    /** Whether a word could stand for something that is none of the arguments. */
    boolean isNewArgument(Sentence sentence, int word, Slot slot, List<Argument> arguments) {
        return sentence.graph().contains(word)
                && resolver.resolveAlone(sentence, word, slot).stream()
                        .anyMatch(found -> arguments.stream()
                                .noneMatch(other -> other.entity()
                                        .id()
                                        .equals(found.entity().id())));
    }
}
