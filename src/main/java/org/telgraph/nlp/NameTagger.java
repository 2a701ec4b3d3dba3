package org.telgraph.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.AmericanizeFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells which words of a sentence name persons, organizations and places: the most probable sequence of classes, each of
 * which depends on the one before it (Viterbi's algorithm). Gives the classes of CoreNLP's recognizer from the same model.
 * One instance may be shared by threads.
 */
final class NameTagger {

    private static final String HYPHEN = "-";

    private final NameModel model = NameModel.open();
    private final AmericanizeFunction american = new AmericanizeFunction();

    /** The classes of the tagged words of a sentence, {@code O} for none. */
    List<String> classes(List<CoreLabel> sentence) {
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        int[] places = join(sentence, words, tags);
        List<String> joined = search(words.stream().map(american).toList(), tags);
        return Arrays.stream(places).mapToObj(joined::get).toList();
    }

    /**
     * Puts words around hyphens together, "Huawei" "-" "made", as the model does not know them cut; but not where the last
     * part says what the name does, as in "U.S." "-" "based".
     *
     * @return for each word where it went
     */
    private int[] join(List<CoreLabel> sentence, List<String> words, List<String> tags) {
        int[] places = new int[sentence.size()];
        for (int i = 0; i < places.length; i++) {
            CoreLabel word = sentence.get(i);
            String before = words.isEmpty() ? "" : words.get(words.size() - 1);
            boolean touches = i > 0 && sentence.get(i - 1).endPosition() == word.beginPosition();
            boolean hyphen = word.word().equals(HYPHEN);
            boolean joins = touches
                    && (hyphen
                            ? i + 1 < places.length && !isPredicate(sentence.get(i + 1))
                            : before.endsWith(HYPHEN) && !isPredicate(word));
            if (joins) {
                words.set(words.size() - 1, before + word.word());
            } else {
                words.add(word.word());
                tags.add(word.tag());
            }
            places[i] = words.size() - 1;
        }
        return places;
    }

    private boolean isPredicate(CoreLabel word) {
        return model.predicates().contains(word.word());
    }

    private List<String> search(List<String> words, List<String> tags) {
        NameFeatures features = new NameFeatures(model, words, tags);
        int labels = model.labels().size();
        float[] single = new float[labels];
        float[] pairs = new float[labels * labels];
        int[][] before = new int[words.size()][labels];
        double[] best = new double[labels];
        Arrays.fill(best, 1, labels, Double.NEGATIVE_INFINITY); // nothing is named before the sentence
        for (int i = 0; i < words.size(); i++) {
            Arrays.fill(single, 0);
            Arrays.fill(pairs, 0);
            features.score(i, single);
            features.scorePairs(i, pairs);
            best = step(best, single, pairs, before[i]);
        }
        return trace(best, before);
    }

    private static double[] step(double[] best, float[] single, float[] pairs, int[] before) {
        double[] next = new double[best.length];
        for (int label = 0; label < next.length; label++) {
            next[label] = Double.NEGATIVE_INFINITY;
            for (int last = 0; last < best.length; last++) {
                double score = best[last] + single[label] + pairs[last * best.length + label];
                if (score > next[label]) {
                    next[label] = score;
                    before[label] = last;
                }
            }
        }
        return next;
    }

    private List<String> trace(double[] best, int[][] before) {
        int label = 0;
        for (int other = 1; other < best.length; other++) {
            label = best[other] > best[label] ? other : label;
        }
        String[] classes = new String[before.length];
        for (int i = before.length - 1; i >= 0; i--) {
            classes[i] = model.labels().get(label);
            label = before[i][label];
        }
        return List.of(classes);
    }
}
