package org.telgraph.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.parser.common.ParserQuery;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructureFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the grammatical relations of a sentence as enhanced++ Universal Dependencies. One instance may be shared by
 * threads.
 */
public final class Parser {

    private static final String MODEL = "edu/stanford/nlp/models/srparser/englishSR.ser.gz";

    private final ShiftReduceParser parser = ShiftReduceParser.loadModel(MODEL);
    private final UniversalEnglishGrammaticalStructureFactory structures =
            new UniversalEnglishGrammaticalStructureFactory();

    /**
     * Parses a sentence.
     *
     * @param tokens its words
     * @param visible the positions of the words that take part; the others (remarks in brackets, say) stay out
     */
    public SyntaxGraph parse(List<Token> tokens, List<Integer> visible) {
        if (visible.isEmpty()) {
            return SyntaxGraph.EMPTY;
        }
        List<CoreLabel> labels = new ArrayList<>(visible.size());
        for (int position : visible) {
            labels.add(label(tokens.get(position), labels.size() + 1));
        }
        ParserQuery query = parser.parserQuery();
        if (!query.parse(labels)) {
            return SyntaxGraph.EMPTY;
        }
        Tree tree = query.getBestParse();
        GrammaticalStructure structure = structures.newGrammaticalStructure(tree);
        SemanticGraph graph = SemanticGraphFactory.generateEnhancedPlusPlusDependencies(structure);
        for (IndexedWord word : graph.vertexSet()) {
            Token token = tokens.get(visible.get(word.index() - 1));
            word.setLemma(token.lemma());
            word.setNER(token.ner());
            word.setTag(token.tag());
        }
        return new SyntaxGraph(graph, visible);
    }

    private static CoreLabel label(Token token, int index) {
        CoreLabel label = new CoreLabel();
        label.setWord(token.head());
        label.setValue(token.head());
        label.setTag(token.tag());
        label.setLemma(token.lemma());
        label.setIndex(index);
        return label;
    }
}
