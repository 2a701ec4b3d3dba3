package org.telgraph.nlp;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.telgraph.models.ModelFile;

/**
 * What {@link NameTagger} knows: what speaks for each class of names at a word, and for each pair of classes at two words
 * (Finkel, Grenager and Manning, <i>Incorporating Non-local Information into Information Extraction Systems by Gibbs
 * Sampling</i>, ACL 2005). One instance may be shared by threads.
 */
final class NameModel {

    static final String RESOURCE = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
    private static final int FORM = 1;

    private final List<String> labels;
    private final Set<String> predicates;
    private final HashTable clusters;
    private final HashTable smallWords;
    private final WeightTable single;
    private final WeightTable pairs;

    private NameModel(ModelFile file) {
        labels = file.strings();
        predicates = Set.copyOf(file.strings());
        clusters = new HashTable(file);
        smallWords = new HashTable(file);
        single = new WeightTable(file, labels.size());
        pairs = new WeightTable(file, labels.size() * labels.size());
    }

    static NameModel open() {
        return new NameModel(ModelFile.open(RESOURCE, FORM, NameModelConverter::convert));
    }

    /** The classes, first that of words which name nothing. */
    List<String> labels() {
        return labels;
    }

    /** What follows a hyphen without being part of the name before it, such as "based". */
    Set<String> predicates() {
        return predicates;
    }

    /** The number of the class of words that are used alike, zero if the word is in none. */
    int cluster(String lowerCase) {
        return (int) Math.max(0, clusters.get(TextHash.of(lowerCase).hash()) - 1);
    }

    /** The words that are known to be written small; only {@code contains} is supported. */
    Collection<String> smallWords() {
        return new AbstractCollection<>() {
            @Override
            public boolean contains(Object word) {
                return smallWords.get(TextHash.of((String) word).hash()) != 0;
            }

            @Override
            public Iterator<String> iterator() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int size() {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Adds what features weigh for each class of a word. */
    void score(long[] features, int count, float[] scores) {
        single.score(features, count, scores);
    }

    /** Adds what features weigh for each pair of classes, of the word before and of the word. */
    void scorePairs(long[] features, int count, float[] scores) {
        pairs.score(features, count, scores);
    }
}
