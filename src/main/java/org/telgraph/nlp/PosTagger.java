package org.telgraph.nlp;

import edu.stanford.nlp.process.AmericanizeFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the parts of speech of a sentence's words: the most probable sequence of tags, each of which depends on the two
 * before it (Viterbi's algorithm). Gives the tags of CoreNLP's tagger from the same model. One instance may be shared by
 * threads.
 */
final class PosTagger {

    /** CoreNLP's model knows the end of a sentence as a word. */
    private static final String END = ".$.";

    private final TagModel model = TagModel.open();
    private final AmericanizeFunction american = new AmericanizeFunction();
    /** What two tags add to the scores of the next one; the last number stands for what is before the sentence. */
    private final float[][][] afterTags;

    /** The exponentials of these, so that those of sums are products. */
    private final double[][][] factors;

    private final int outside;

    PosTagger() {
        List<String> names = new ArrayList<>(model.tags());
        outside = names.size();
        names.add(TagFeatures.OUTSIDE);
        afterTags = new float[names.size()][names.size()][outside];
        factors = new double[names.size()][names.size()][outside];
        for (int first = 0; first < names.size(); first++) {
            for (int second = 0; second < names.size(); second++) {
                long[] features = {
                    TagFeatures.tags(names.get(first), names.get(second)), TagFeatures.tag(names.get(second))
                };
                float[] context = afterTags[first][second];
                model.score(features, features.length, context);
                for (int tag = 0; tag < outside; tag++) {
                    factors[first][second][tag] = Math.exp(context[tag]);
                }
            }
        }
    }

    /** The tags of the words of a sentence. */
    List<String> tag(List<String> sentence) {
        List<String> words = new ArrayList<>(sentence.size() + 1);
        sentence.forEach(word -> words.add(american.apply(word)));
        words.add(END);
        int[] best = new Search(words).run();
        List<String> tags = new ArrayList<>(sentence.size());
        for (int i = 0; i < sentence.size(); i++) {
            tags.add(model.tags().get(best[i]));
        }
        return tags;
    }

    /** The work on one sentence. */
    private final class Search {

        private final int[][] possible;
        private final TagFeatures features;
        private final float[] scores = new float[outside];
        /** The exponentials of the scores, each less the highest. */
        private final double[] powers = new double[outside];

        /** For each word and each pair of possible tags of the word before and of itself: the tag before these. */
        private final int[][][] before;

        Search(List<String> words) {
            features = new TagFeatures(model, words);
            possible = new int[words.size()][];
            for (int i = 0; i < possible.length; i++) {
                possible[i] = model.possible(model.entry(words.get(i)));
            }
            before = new int[possible.length][][];
        }

        private int[] tagsAt(int position) {
            return position < 0 ? new int[] {outside} : possible[position];
        }

        int[] run() {
            double[][] best = {{0}};
            for (int i = 0; i < possible.length; i++) {
                Arrays.fill(scores, 0);
                features.score(i, scores);
                float highest = raise();
                best = step(i, best, highest);
            }
            return trace(best);
        }

        private float raise() {
            float highest = Float.NEGATIVE_INFINITY;
            for (float score : scores) {
                highest = Math.max(highest, score);
            }
            for (int tag = 0; tag < scores.length; tag++) {
                powers[tag] = Math.exp(scores[tag] - highest);
            }
            return highest;
        }

        /** @param best the logarithms of the probabilities of pairs of tags, those of the two words before */
        private double[][] step(int position, double[][] best, float highest) {
            int[] first = tagsAt(position - 2);
            int[] second = tagsAt(position - 1);
            int[] third = possible[position];
            double[][] next = new double[second.length][third.length];
            before[position] = new int[second.length][third.length];
            for (int b = 0; b < second.length; b++) {
                Arrays.fill(next[b], Double.NEGATIVE_INFINITY);
                for (int a = 0; a < first.length; a++) {
                    float[] context = afterTags[first[a]][second[b]];
                    double all = highest + Math.log(sum(factors[first[a]][second[b]]));
                    for (int c = 0; c < third.length; c++) {
                        double score = best[a][b] + scores[third[c]] + context[third[c]] - all;
                        if (score > next[b][c]) {
                            next[b][c] = score;
                            before[position][b][c] = a;
                        }
                    }
                }
            }
            return next;
        }

        /** Of all tags, in four parts, as each addition waits for the one before. */
        private double sum(double[] context) {
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            int tag = 0;
            for (; tag + 3 < context.length; tag += 4) {
                a += powers[tag] * context[tag];
                b += powers[tag + 1] * context[tag + 1];
                c += powers[tag + 2] * context[tag + 2];
                d += powers[tag + 3] * context[tag + 3];
            }
            for (; tag < context.length; tag++) {
                a += powers[tag] * context[tag];
            }
            return a + b + c + d;
        }

        private int[] trace(double[][] best) {
            int last = possible.length - 1;
            int b = 0;
            int c = 0;
            for (int i = 0; i < best.length; i++) {
                for (int j = 0; j < best[i].length; j++) {
                    if (best[i][j] > best[b][c]) {
                        b = i;
                        c = j;
                    }
                }
            }
            int[] tags = new int[possible.length];
            for (int position = last; position >= 0; position--) {
                tags[position] = possible[position][c];
                int a = before[position][b][c];
                c = b;
                b = a;
            }
            return tags;
        }
    }
}
