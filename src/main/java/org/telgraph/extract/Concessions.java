package org.telgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telgraph.nlp.Token;

/** Sets clauses with "while" or "although" apart, which parsers run together with those beside them. */
final class Concessions {

    private static final Set<String> CONCESSIONS = Set.of("while", "although", "though", "whereas");
    private static final Set<String> SUBJECT_STARTS = Set.of("DT", "PRP", "PRP$", "JJ");

    private final Attributions attributions;

    Concessions(Attributions attributions) {
        this.attributions = attributions;
    }

    /** What is parsed for itself: who says it, concessions without their "while" and comma, the rest. */
    List<List<Integer>> parts(List<Token> words, List<Integer> visible, List<Integer> attribution) {
        List<Token> seen = visible.stream().map(words::get).toList();
        int main = mainClause(seen);
        int contrast = contrast(seen, main);
        return List.of(
                visible.subList(main, contrast),
                attribution,
                main == 0 ? List.of() : visible.subList(1, main - 1),
                contrast == visible.size() ? List.of() : visible.subList(contrast + 2, visible.size()));
    }

    /** Where the comma before "while Sweden says …" at the end is, whose words parsers take for those of others. */
    private int contrast(List<Token> words, int from) {
        for (int i = from; i + 3 < words.size(); i++) {
            boolean joins = words.get(i).word().equals(",") && isConcession(words.get(i + 1));
            if (joins && isClause(words, i + 2)) {
                Token verb = words.stream()
                        .skip(i + 2)
                        .filter(Token::isFinite)
                        .findFirst()
                        .orElseThrow();
                return attributions.reports(verb) ? i : words.size();
            }
        }
        return words.size();
    }

    private static boolean isConcession(Token word) {
        return CONCESSIONS.contains(word.word().toLowerCase(Locale.ROOT));
    }

    /** Where the main clause of "While Norway says …, Sweden …" begins, which parsers run together; 0 elsewhere. */
    private static int mainClause(List<Token> words) {
        boolean concession = !words.isEmpty() && isConcession(words.get(0));
        boolean verb = false;
        for (int i = 1; concession && i < words.size() - 1; i++) {
            boolean comma = words.get(i).word().equals(",");
            if (comma && verb && isClause(words, i + 1)) {
                return i + 1;
            }
            verb |= words.get(i).isFinite();
        }
        return 0;
    }

    /** Whether a subject and its verb follow before the next comma. */
    private static boolean isClause(List<Token> words, int from) {
        String first = words.get(from).tag();
        for (int i = from; i < words.size() && !words.get(i).word().equals(","); i++) {
            if (words.get(i).isFinite()) {
                return i > from && (first.startsWith("NN") || SUBJECT_STARTS.contains(first));
            }
        }
        return false;
    }
}
