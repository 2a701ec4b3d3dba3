package org.telgraph.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the grammatical relations of a sentence as enhanced++ Universal Dependencies. One instance may be shared by
 * threads.
 */
public final class Parser {

    private final PhraseParser phrases = new PhraseParser();
    private final TreeConverter converter = new TreeConverter();
    private final NeuralParser neural = new NeuralParser();

    /**
     * Parses a sentence.
     *
     * @param tokens its words
     * @param parts the positions of the words that take part, one list for each part that is parsed for itself; words
     *     in none of them (remarks in brackets, say) stay out
     */
    public SyntaxGraph parse(List<Token> tokens, List<List<Integer>> parts) {
        return parse(tokens, parts, this::structure);
    }

    /** The same by another parser, which errs elsewhere; the first call loads its model. */
    public SyntaxGraph parseAgain(List<Token> tokens, List<List<Integer>> parts) {
        return parse(tokens, parts, neural::parse);
    }

    /** The tree of phrases of tagged words, null where there is none. */
    Tree tree(List<CoreLabel> words) {
        return phrases.parse(words);
    }

    private GrammaticalStructure structure(List<CoreLabel> words) {
        Tree tree = phrases.parse(words);
        return tree == null ? null : converter.convert(tree);
    }

    private static SyntaxGraph parse(
            List<Token> tokens, List<List<Integer>> parts, Function<List<CoreLabel>, GrammaticalStructure> structures) {
        List<SemanticGraph> graphs = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (!parts.get(part).isEmpty()) {
                graphs.add(graph(tokens, parts.get(part), part, structures));
            }
        }
        return new SyntaxGraph(SemanticGraphFactory.makeFromGraphs(graphs), parts);
    }

    private static SemanticGraph graph(
            List<Token> tokens,
            List<Integer> positions,
            int part,
            Function<List<CoreLabel>, GrammaticalStructure> structures) {
        List<CoreLabel> labels = new ArrayList<>(positions.size());
        for (int position : positions) {
            labels.add(label(tokens.get(position), labels.size() + 1, part));
        }
        GrammaticalStructure structure = structures.apply(labels);
        if (structure == null) {
            return new SemanticGraph();
        }
        SemanticGraph graph = SemanticGraphFactory.generateEnhancedPlusPlusDependencies(structure);
        for (IndexedWord word : graph.vertexSet()) {
            Token token = tokens.get(positions.get(word.index() - 1));
            word.setLemma(token.lemma());
            word.setNER(token.ner());
            word.setTag(token.tag());
        }
        return graph;
    }

    private static CoreLabel label(Token token, int index, int part) {
        CoreLabel label = new CoreLabel();
        label.setWord(token.head());
        label.setValue(token.head());
        label.setTag(token.tag());
        label.setLemma(token.lemma());
        label.setIndex(index);
        label.setSentIndex(part);
        return label;
    }
}
