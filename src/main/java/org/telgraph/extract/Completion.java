package org.telgraph.extract;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Looks with a second parser for an argument that the first one did not find: the two err in different places. Only what
 * was missing is taken from the second parse; the rest of the match, status, holder and date stay with the first.
 */
final class Completion {

    /** What a missing argument is never farther than from the word of the lexicon, with few exceptions. */
    private static final int FARTHEST = 12;

    private static final int FARTHEST_STANDING = 5;

    /** Frames of which both parsers find the same. */
    private static final Set<String> ALIKE = Set.of("possessive", "of-whole");

    private final Rules rules;
    private final RuleMatcher matcher;

    /** The sentence that was parsed last, by the second parser. */
    private Sentence again;

    Completion(Rules rules, RuleMatcher matcher) {
        this.rules = rules;
        this.matcher = matcher;
    }

    /** Those of the matches that lack one argument and get it from the second parse. */
    List<Match> complete(List<Match> matches) {
        return matches.stream()
                .filter(Match::isIncomplete)
                .filter(this::isPromising)
                .map(this::complete)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether the sentence has the words for the missing argument, and near enough one that could be it. */
    private boolean isPromising(Match match) {
        if (ALIKE.contains(match.rule().frame())) {
            return false;
        }
        boolean subject = match.subjects().isEmpty();
        Rule rule = match.rule();
        Sentence sentence = match.sentence();
        if (!sentence.grammar().mayMatch(subject ? rule.subject() : rule.object(), match.trigger())) {
            return false;
        }
        Slot slot = subject ? Slot.subject(rule.relation()) : Slot.object(rule.relation());
        List<Argument> others = (subject ? match.objects() : match.subjects()).arguments();
        int farthest = match.isStanding() ? FARTHEST_STANDING : FARTHEST;
        int last = Math.min(match.trigger() + farthest, sentence.tokens().size() - 1);
        for (int word = Math.max(0, match.trigger() - farthest); word <= last; word++) {
            if (word != match.trigger() && matcher.isNewArgument(sentence, word, slot, others)) {
                return true;
            }
        }
        return false;
    }

    /** Null where the second parse lacks an argument too, or gives the word another meaning. */
    private Match complete(Match match) {
        Sentence sentence = reparsed(match.sentence());
        if (!rules.triggeredBy(sentence, match.trigger()).contains(match.rule()) || isPhrasal(sentence, match)) {
            return null;
        }
        Match second = matcher.match(sentence, match.trigger(), match.rule());
        if (second.subjects().isEmpty() || second.objects().isEmpty()) {
            return null;
        }
        return match.subjects().isEmpty()
                ? match.completed(lessSure(second.subjects()), match.objects())
                : match.completed(match.subjects(), lessSure(second.objects()));
    }

    /** "let the firm down": with a particle that the entry does not have it is another verb. */
    private static boolean isPhrasal(Sentence sentence, Match match) {
        int particle = sentence.child(match.trigger(), "compound:prt");
        return particle >= 0 && !match.rule().entry().words().contains(sentence.lemma(particle));
    }

    private Sentence reparsed(Sentence sentence) {
        if (again == null || again.index() != sentence.index()) {
            again = sentence.reparsed();
        }
        return again;
    }

    private static Filler lessSure(Filler found) {
        return new Filler(
                found.construction(),
                found.arguments().stream()
                        .map(argument -> new Argument(
                                argument.entity(),
                                argument.word(),
                                argument.confidence() * Confidence.SECOND_PARSE,
                                argument.way()))
                        .toList());
    }
}
