package org.telgraph.nlp;

import edu.stanford.nlp.parser.shiftreduce.BinaryTransition;
import edu.stanford.nlp.parser.shiftreduce.CompoundUnaryTransition;
import edu.stanford.nlp.parser.shiftreduce.FinalizeTransition;
import edu.stanford.nlp.parser.shiftreduce.IdleTransition;
import edu.stanford.nlp.parser.shiftreduce.PerceptronModel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.parser.shiftreduce.ShiftTransition;
import edu.stanford.nlp.parser.shiftreduce.Weight;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.telgraph.models.ModelFile;
import org.telgraph.nlp.Transition.Kind;

/**
 * What {@link PhraseParser} follows.
 *
 * @param transitions the steps that it may take
 * @param weights what speaks for each of them, by its place in the list
 */
record PhraseModel(List<Transition> transitions, WeightTable weights) {

    static final String RESOURCE = "edu/stanford/nlp/models/srparser/englishSR.ser.gz";
    private static final int FORM = 1;

    PhraseModel {
        transitions = List.copyOf(transitions);
    }

    static PhraseModel open() {
        ModelFile file = ModelFile.open(RESOURCE, FORM, PhraseModel::convert);
        List<Transition> transitions =
                file.strings().stream().map(Transition::read).toList();
        return new PhraseModel(transitions, new WeightTable(file, transitions.size()));
    }

    private static void convert(ModelFile.Writer file) throws IOException {
        ShiftReduceParser parser = ShiftReduceParser.loadModel(RESOURCE);
        Object model = ModelFields.get(parser, "model");
        List<Transition> transitions = new ArrayList<>();
        for (Object step : (Iterable<?>) ModelFields.get(model, model.getClass().getSuperclass(), "transitionIndex")) {
            transitions.add(transition(step));
        }
        file.strings(transitions.stream().map(Transition::written).toList());
        WeightMap weights = (WeightMap) ModelFields.get(model, PerceptronModel.class, "featureWeights");
        List<WeightTable.Feature> features = new ArrayList<>(weights.size());
        for (Map.Entry<String, Weight> entry : weights.entrySet()) {
            features.add(feature(entry.getKey(), entry.getValue(), transitions.size()));
        }
        WeightTable.write(file, features, transitions.size());
    }

    private static Transition transition(Object step) {
        if (step instanceof ShiftTransition) {
            return new Transition(Kind.SHIFT, List.of(), false);
        }
        if (step instanceof FinalizeTransition) {
            return new Transition(Kind.FINALIZE, List.of(), false);
        }
        if (step instanceof IdleTransition) {
            return new Transition(Kind.IDLE, List.of(), false);
        }
        if (step instanceof BinaryTransition binary) {
            Kind kind = binary.side == BinaryTransition.Side.LEFT ? Kind.LEFT : Kind.RIGHT;
            return new Transition(kind, List.of(Category.of(binary.label)), binary.isRoot);
        }
        if (step instanceof CompoundUnaryTransition unary) {
            List<Category> categories =
                    Arrays.stream(unary.labels).map(Category::of).toList();
            return new Transition(Kind.UNARY, categories, unary.isRoot);
        }
        throw new IllegalStateException("the model has a step of an unknown kind: " + step);
    }

    private static WeightTable.Feature feature(String name, Weight weight, int transitions) {
        float[] all = new float[transitions];
        weight.score(all);
        byte[] classes = new byte[weight.size()];
        float[] weights = new float[weight.size()];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] != 0) {
                classes[count] = (byte) i;
                weights[count++] = all[i];
            }
        }
        return new WeightTable.Feature(
                TextHash.of(name).hash(), Arrays.copyOf(classes, count), Arrays.copyOf(weights, count));
    }
}
