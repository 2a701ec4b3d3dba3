package org.telgraph.nlp;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreAnnotations.IndexAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicts grammatical relations without making a tree of phrases first: CoreNLP's neural parser with the same model, at
 * a fraction of the cost. The model is opened when it is first asked, as many texts do without. One instance may be shared
 * by threads.
 */
final class NeuralParser {

    private NeuralModel model;

    /** The grammar of a sentence of at least one word. */
    GrammaticalStructure parse(List<CoreLabel> words) {
        NeuralModel network = model();
        ArcState state = new ArcState(network, words);
        float[] hidden = new float[NeuralModel.HIDDEN];
        float[] scores = new float[NeuralModel.OUTPUT_ROW];
        while (!state.isFinished()) {
            if (!state.takesOnlyStep()) {
                network.score(state.inputs(), hidden, scores);
                state.takeBestStep(scores);
            }
        }
        return structure(network, state, words);
    }

    private synchronized NeuralModel model() {
        if (model == null) {
            model = NeuralModel.open();
        }
        return model;
    }

    private static GrammaticalStructure structure(NeuralModel network, ArcState state, List<CoreLabel> words) {
        IndexedWord root = new IndexedWord(new Word("ROOT"));
        root.set(IndexAnnotation.class, 0);
        List<TypedDependency> dependencies = new ArrayList<>();
        for (int word = 1; word <= words.size(); word++) {
            int head = state.head(word);
            dependencies.add(new TypedDependency(
                    head == 0 ? GrammaticalRelation.ROOT : relation(network.label(state.label(word))),
                    head == 0 ? root : new IndexedWord(words.get(head - 1)),
                    new IndexedWord(words.get(word - 1))));
        }
        return new UniversalEnglishGrammaticalStructure(dependencies, new TreeGraphNode(root));
    }

    private static GrammaticalRelation relation(String label) {
        GrammaticalRelation known = UniversalEnglishGrammaticalRelations.shortNameToGRel.get(label);
        return known == null
                ? new GrammaticalRelation(Language.UniversalEnglish, label, null, GrammaticalRelation.DEPENDENT)
                : known;
    }
}
