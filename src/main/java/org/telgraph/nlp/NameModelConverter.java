package org.telgraph.nlp;

import edu.stanford.nlp.ie.AbstractSequenceClassifier;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.util.Index;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.telgraph.models.ModelFile;

/** Brings CoreNLP's recognizer of names into the form of a {@link NameModel}. */
final class NameModelConverter {

    private final CRFClassifier<?> classifier = CRFClassifier.getClassifierNoExceptions(NameModel.RESOURCE);
    private final ModelFile.Writer file;

    private NameModelConverter(ModelFile.Writer file) {
        this.file = file;
    }

    static void convert(ModelFile.Writer file) throws IOException {
        new NameModelConverter(file).convert();
    }

    private Object field(Class<?> owner, String name) {
        return ModelFields.get(classifier, owner, name);
    }

    private void convert() throws IOException {
        List<String> labels = List.copyOf(classifier.classIndex.objectsList());
        file.strings(labels);
        Object predicates = ModelFields.get(null, NERCombinerAnnotator.class, "nerSpecificTokenizationExceptions");
        file.strings(((Collection<?>) predicates)
                .stream().map(String::valueOf).sorted().toList());
        clusters();
        Collection<?> small = (Collection<?>) field(AbstractSequenceClassifier.class, "knownLCWords");
        long[] numbers = new long[small.size()];
        Arrays.fill(numbers, 1);
        HashTable.write(
                file,
                small.stream()
                        .mapToLong(word -> TextHash.of((String) word).hash())
                        .toArray(),
                numbers);
        weights("|C", labels.size(), labels.size());
        weights("|CpC", labels.size(), labels.size() * labels.size());
    }

    private void clusters() throws IOException {
        List<?> factories = (List<?>) field(AbstractSequenceClassifier.class, "featureFactories");
        HashTable.writeClasses(file, (Map<?, ?>) ModelFields.get(factories.get(0), "lexicon"));
    }

    /** Features whose names end so. */
    private void weights(String ending, int labels, int classes) throws IOException {
        float[][] weights = (float[][]) field(CRFClassifier.class, "weights");
        List<?> labelIndices = (List<?>) field(CRFClassifier.class, "labelIndices");
        Index<?> combinations = (Index<?>) labelIndices.get(classes == labels ? 0 : 1);
        List<WeightTable.Feature> features = new ArrayList<>();
        int number = 0;
        for (Object name : (Iterable<?>) field(CRFClassifier.class, "featureIndex")) {
            if (((String) name).endsWith(ending)) {
                byte[] places = new byte[classes];
                for (int i = 0; i < classes; i++) {
                    int place = 0;
                    for (int label : ((CRFLabel) combinations.get(i)).getLabel()) {
                        place = place * labels + label;
                    }
                    places[i] = (byte) place;
                }
                features.add(new WeightTable.Feature(TextHash.of((String) name).hash(), places, weights[number]));
            }
            number++;
        }
        WeightTable.write(file, features, classes);
    }
}
