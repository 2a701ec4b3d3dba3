package org.telgraph.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.nlp.Token;

/** Shows people how a text was understood: words, names, grammar as a tree, what became of each match, and the claims. */
final class Explanation {

    private final StringBuilder out = new StringBuilder();

    private Explanation() {}

    static String of(List<Sentence> sentences, Extraction extraction) {
        Explanation explanation = new Explanation();
        for (Sentence sentence : sentences) {
            List<Extraction.Finding> findings = extraction.findings().stream()
                    .filter(f -> f.sentence() == sentence.index())
                    .toList();
            explanation.sentence(sentence);
            if (findings.stream().anyMatch(Extraction.Finding::second)) {
                explanation.line("grammar, as the second parser sees it");
                explanation.trees(sentence.reparsed());
            }
            explanation.matches(findings);
            explanation.claims(extraction.claims().stream()
                    .filter(claim -> claim.begin() == sentence.begin())
                    .toList());
        }
        return explanation.out.toString();
    }

    private void sentence(Sentence sentence) {
        line("words");
        StringBuilder words = new StringBuilder("  ");
        for (Token token : sentence.tokens()) {
            words.append(token.word().replace(' ', '_'))
                    .append('/')
                    .append(token.tag())
                    .append(' ');
        }
        line(words.toString().stripTrailing());
        line("entities");
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Reference reference = sentence.reference(i);
            if (reference != null) {
                line("  " + sentence.token(i).word() + " → "
                        + reference.entity().label() + " ("
                        + reference.entity().type() + ", "
                        + reference.kind().name().toLowerCase(java.util.Locale.ROOT)
                        + ")");
            }
        }
        line("grammar");
        if (sentence.graph().roots().isEmpty()) {
            line("  not parsed: there is no name or trigger in it, or it is too long");
        }
        trees(sentence);
    }

    private void trees(Sentence sentence) {
        for (int root : sentence.graph().roots()) {
            tree(sentence, new Arc("root", root), 1, new HashSet<>());
        }
    }

    /** The enhanced graph is not a tree: a word is unfolded once and named again where it recurs. */
    private void tree(Sentence sentence, Arc arc, int depth, Set<Integer> shown) {
        boolean first = shown.add(arc.word());
        line("  ".repeat(depth) + arc.relation() + ": "
                + sentence.token(arc.word()).word() + (first ? "" : " (above)"));
        if (first) {
            for (Arc child : sentence.graph().children(arc.word())) {
                if (!child.is("punct")) {
                    tree(sentence, child, depth + 1, shown);
                }
            }
        }
    }

    private void matches(List<Extraction.Finding> findings) {
        line("matches");
        for (Extraction.Finding finding : findings) {
            line("  " + finding.trigger() + ": " + finding.rule() + " (" + finding.constructions() + ")");
            line("    " + finding.outcome());
        }
        if (findings.isEmpty()) {
            line("  none: no word of the lexicon has an argument here");
        }
    }

    private void claims(List<Claim> claims) {
        line("claims");
        for (Claim claim : claims) {
            line("  " + claim.inWords() + ", told by \"" + claim.cue() + "\"");
        }
        if (claims.isEmpty()) {
            line("  none");
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
