package org.telgraph.extract;

import java.util.List;
import java.util.Objects;

/**
 * Looks with a second parser for an argument that the first one did not find: the two err in different places. Only what
 * was missing is taken from the second parse; the rest of the match, status, holder and date stay with the first.
 */
final class Completion {

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
                .map(this::complete)
                .filter(Objects::nonNull)
                .toList();
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
