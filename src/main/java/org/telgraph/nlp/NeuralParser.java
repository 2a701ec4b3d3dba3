package org.telgraph.nlp;

import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;

/**
 * Predicts grammatical relations without making a tree of phrases first. Its model is loaded when it is first asked, as
 * many texts do without. One instance may be shared by threads: what is predicted depends on nothing but the model.
 */
final class NeuralParser {

    private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

    private DependencyParser parser;

    GrammaticalStructure parse(List<CoreLabel> words) {
        CoreMap sentence = new ArrayCoreMap(1);
        sentence.set(TokensAnnotation.class, words);
        return parser().predict(sentence);
    }

    private synchronized DependencyParser parser() {
        if (parser == null) {
            parser = DependencyParser.loadFromModelFile(MODEL);
        }
        return parser;
    }
}
