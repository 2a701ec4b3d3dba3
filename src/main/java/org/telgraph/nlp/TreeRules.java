package org.telgraph.nlp;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.LabeledScoredTreeNode;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** CoreNLP's rules for English, and which of them can apply to a phrase as its label and those of its children are. */
final class TreeRules {

    private record Candidate(TreeRule rule, int phrase, BitSet children) {}

    private final List<TregexPattern> descriptions = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, List<Candidate>> byPhrase = new ConcurrentHashMap<>();

    /** For each label which descriptions it meets. */
    private final Map<String, BitSet> byLabel = new ConcurrentHashMap<>();

    TreeRules() {
        Map<String, Integer> numbers = new HashMap<>();
        for (GrammaticalRelation relation : UniversalEnglishGrammaticalRelations.values()) {
            for (TregexPattern pattern : relation.targetPatterns()) {
                TreeRule rule = TreeRule.of(relation, pattern);
                BitSet children = new BitSet();
                rule.children().forEach(child -> children.set(number(child, numbers)));
                candidates.add(new Candidate(rule, number(rule.phrase(), numbers), children));
            }
        }
    }

    private int number(String description, Map<String, Integer> numbers) {
        return numbers.computeIfAbsent(description, text -> {
            descriptions.add(TregexPattern.compile(text));
            return descriptions.size() - 1;
        });
    }

    /** The rules that may find something at a phrase, in CoreNLP's order. */
    List<TreeRule> at(Tree phrase) {
        BitSet met = new BitSet(descriptions.size());
        for (Tree child : phrase.children()) {
            // Labels of phrases and words are few; words themselves are not worth keeping.
            met.or(child.isLeaf() ? met(child.value()) : byLabel.computeIfAbsent(child.value(), this::met));
        }
        List<TreeRule> rules = new ArrayList<>();
        for (Candidate candidate : byPhrase.computeIfAbsent(phrase.value(), this::under)) {
            if (containsAll(met, candidate.children())) {
                rules.add(candidate.rule());
            }
        }
        return rules;
    }

    private BitSet met(String label) {
        Tree node = node(label);
        BitSet met = new BitSet();
        for (int i = 0; i < descriptions.size(); i++) {
            if (descriptions.get(i).matcher(node).findAt(node)) {
                met.set(i);
            }
        }
        return met;
    }

    private List<Candidate> under(String label) {
        BitSet met = met(label);
        Tree node = node(label);
        return candidates.stream()
                .filter(candidate -> met.get(candidate.phrase()))
                .filter(candidate -> candidate.rule().relation().isApplicable(node))
                .toList();
    }

    private static Tree node(String label) {
        return new LabeledScoredTreeNode(new Word(label));
    }

    private static boolean containsAll(BitSet all, BitSet some) {
        for (int bit = some.nextSetBit(0); bit >= 0; bit = some.nextSetBit(bit + 1)) {
            if (!all.get(bit)) {
                return false;
            }
        }
        return true;
    }
}
