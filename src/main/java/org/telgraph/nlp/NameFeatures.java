package org.telgraph.nlp;

import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.List;
import java.util.Locale;

/**
 * What {@link NameTagger} looks at: words and their parts, their shapes (capitals, digits) and their likes, alone, with
 * those of the neighbours, and with those of the word before. Features are the hashes of the names that CoreNLP gives
 * them, put together without the names.
 */
final class NameFeatures {

    private static final int MOST = 64;
    private static final int AROUND = 5;
    private static final int LONGEST_PART = 6;
    private static final int SHORT = 3;
    private static final int NEARBY = 3;
    private static final int FAR = 150;

    private static final String SINGLE = "|C";
    private static final String PAIR = "|CpC";

    private static final TextHash EMPTY = TextHash.of("");
    private static final TextHash NULL = TextHash.of("null");
    private static final TextHash DOTS = TextHash.of("...");
    private static final TextHash DASH = TextHash.of("-");
    private static final long PART = TextHash.append(0, '#');
    private static final TextHash PART_END = TextHash.of("#" + SINGLE);

    private static final long ALWAYS = TextHash.of("###" + SINGLE).hash();
    private static final long ALWAYS_PAIR = TextHash.of("PSEQ" + PAIR).hash();
    private static final long NO_PATTERN =
            TextHash.of("NO-OCCURRENCE-PATTERN" + SINGLE).hash();
    private static final long LATER =
            TextHash.of("X-NEXT-OCCURRENCE-X" + SINGLE).hash();
    private static final long EARLIER =
            TextHash.of("X-PREV-OCCURRENCE-X" + SINGLE).hash();

    private static final TextHash WORD = single("WORD");
    private static final TextHash PREVIOUS = single("PW");
    private static final TextHash NEXT = single("NW");
    private static final TextHash NEXT_WORDS = single("DISJN");
    private static final TextHash PREVIOUS_WORDS = single("DISJP");
    private static final TextHash CLUSTER = single("DISTSIM");
    private static final TextHash PREVIOUS_CLUSTER = single("PDISTSIM");
    private static final TextHash NEXT_CLUSTER = single("NDISTSIM");
    private static final TextHash SHAPE = single("TYPE");
    private static final TextHash PREVIOUS_SHAPE = single("PTYPE");
    private static final TextHash NEXT_SHAPE = single("NTYPE");
    private static final TextHash PREVIOUS_AND_SHAPE = single("PW_CTYPE");
    private static final TextHash SHAPE_AND_NEXT = single("NW_CTYPE");
    private static final TextHash BEFORE_PREVIOUS_AND_SHAPE = single("PPW_CTYPE");
    private static final TextHash AFTER_NEXT_AND_SHAPE = single("NNW_CTYPE");
    private static final TextHash SHAPE_BEFORE = single("PCTYPE");
    private static final TextHash SHAPE_AFTER = single("CNTYPE");
    private static final TextHash SHAPES_AROUND = single("PCNTYPE");

    private static final TextHash PAIR_WORD = pair("PSEQW");
    private static final TextHash PAIR_PREVIOUS = pair("PSEQpW");
    private static final TextHash PAIR_WORDS = pair("PSEQW2");
    private static final TextHash PAIR_CLUSTER = pair("PSEQcDS");
    private static final TextHash PAIR_PREVIOUS_CLUSTER = pair("PSEQpDS");
    private static final TextHash PAIR_CLUSTERS = pair("PSEQpcDS");
    private static final TextHash PAIR_SHAPE = pair("PSEQcS");
    private static final TextHash PAIR_PREVIOUS_SHAPE = pair("PSEQpS");
    private static final TextHash PAIR_SHAPES = pair("TYPES");
    private static final TextHash PAIR_OWN_SHAPE = pair("TPS2");
    private static final TextHash PAIR_NEXT_SHAPE = pair("TNS1");

    private final NameModel model;
    private final List<String> words;
    private final List<String> tags;
    private final TextHash[] wordHashes;
    private final TextHash[] shapes;
    private final TextHash[] clusters;
    private final long[] features = new long[MOST];
    private int count;

    /**
     * Prepares a sentence.
     *
     * @param words in American spelling
     * @param tags their parts of speech
     */
    NameFeatures(NameModel model, List<String> words, List<String> tags) {
        this.model = model;
        this.words = words;
        this.tags = tags;
        wordHashes = new TextHash[words.size()];
        shapes = new TextHash[words.size()];
        clusters = new TextHash[words.size()];
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            wordHashes[i] = TextHash.of(word);
            shapes[i] = TextHash.of(
                    WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPECHRIS2USELC, model.smallWords()));
            String digitsAlike =
                    WordShapeClassifier.wordShape(word.toLowerCase(Locale.ROOT), WordShapeClassifier.WORDSHAPEDIGITS);
            clusters[i] = TextHash.of(Integer.toString(model.cluster(digitsAlike)));
        }
    }

    private static TextHash single(String name) {
        return TextHash.of("-" + name + SINGLE);
    }

    private static TextHash pair(String name) {
        return TextHash.of("-" + name + PAIR);
    }

    /** Adds to the scores of the classes what speaks for each at a word. */
    void score(int position, float[] scores) {
        count = 0;
        add(ALWAYS);
        addWords(position);
        addParts(words.get(position));
        addShapes(position);
        add(CLUSTER, cluster(position, NULL));
        add(PREVIOUS_CLUSTER, cluster(position - 1, NULL));
        add(NEXT_CLUSTER, cluster(position + 1, NULL));
        addOccurrences(position);
        model.score(features, count, scores);
    }

    /** Adds to the scores of pairs of classes what speaks for each at a word and the word before it. */
    void scorePairs(int position, float[] scores) {
        count = 0;
        add(ALWAYS_PAIR);
        add(PAIR_WORD, word(position));
        add(PAIR_PREVIOUS, word(position - 1));
        add(PAIR_WORDS, word(position - 1), DASH, word(position));
        add(PAIR_CLUSTER, cluster(position, EMPTY));
        add(PAIR_PREVIOUS_CLUSTER, cluster(position - 1, EMPTY));
        add(PAIR_CLUSTERS, cluster(position - 1, EMPTY), DASH, cluster(position, EMPTY));
        add(PAIR_SHAPE, shape(position));
        add(PAIR_PREVIOUS_SHAPE, shape(position - 1));
        add(PAIR_SHAPES, shape(position - 1), DASH, shape(position));
        add(PAIR_OWN_SHAPE, shape(position));
        add(PAIR_NEXT_SHAPE, isInside(position + 1) ? shapes[position + 1] : NULL);
        model.scorePairs(features, count, scores);
    }

    private void add(long feature) {
        features[count++] = feature;
    }

    private void add(TextHash name, TextHash value) {
        add(name.after(value.hash()));
    }

    private void add(TextHash name, TextHash first, TextHash between, TextHash second) {
        add(name.after(second.after(between.after(first.hash()))));
    }

    private boolean isInside(int position) {
        return position >= 0 && position < wordHashes.length;
    }

    private TextHash word(int position) {
        return isInside(position) ? wordHashes[position] : EMPTY;
    }

    private TextHash shape(int position) {
        return isInside(position) ? shapes[position] : EMPTY;
    }

    private TextHash cluster(int position, TextHash outside) {
        return isInside(position) ? clusters[position] : outside;
    }

    private void addWords(int position) {
        add(WORD, word(position));
        add(PREVIOUS, word(position - 1));
        add(NEXT, word(position + 1));
        addAround(position, 1, NEXT_WORDS);
        addAround(position, -1, PREVIOUS_WORDS);
    }

    /** The words on one side, each once. */
    private void addAround(int position, int direction, TextHash name) {
        int first = count;
        for (int i = 1; i <= AROUND; i++) {
            long feature = name.after(word(position + i * direction).hash());
            boolean known = false;
            for (int other = first; other < count; other++) {
                known |= features[other] == feature;
            }
            if (!known) {
                add(feature);
            }
        }
    }

    /** How the word begins and ends. */
    private void addParts(String word) {
        int length = word.length();
        int longest = Math.min(LONGEST_PART - 1, length);
        long start = TextHash.append(PART, '<');
        for (int i = 0; i < longest; i++) {
            start = TextHash.append(start, word.charAt(i));
            add(PART_END.after(start));
            long end = PART;
            for (int letter = length - i - 1; letter < length; letter++) {
                end = TextHash.append(end, word.charAt(letter));
            }
            add(PART_END.after(TextHash.append(end, '>')));
        }
        if (length + 2 <= LONGEST_PART) {
            add(PART_END.after(TextHash.append(start, '>')));
        }
    }

    private void addShapes(int position) {
        TextHash shape = shape(position);
        TextHash before = shape(position - 1);
        TextHash after = shape(position + 1);
        add(SHAPE, shape);
        add(PREVIOUS_SHAPE, before);
        add(NEXT_SHAPE, after);
        add(PREVIOUS_AND_SHAPE, word(position - 1), DOTS, shape);
        add(SHAPE_AND_NEXT, shape, DOTS, word(position + 1));
        if (length(position - 1) <= SHORT) {
            add(BEFORE_PREVIOUS_AND_SHAPE, word(position - 2), DOTS, shape);
        }
        if (length(position + 1) <= SHORT) {
            add(AFTER_NEXT_AND_SHAPE, word(position + 2), DOTS, shape);
        }
        add(SHAPE_BEFORE, before, DOTS, shape);
        add(SHAPE_AFTER, shape, DOTS, after);
        add(SHAPES_AROUND.after(after.after(DOTS.after(shape.after(DOTS.after(before.hash()))))));
    }

    private int length(int position) {
        return isInside(position) ? words.get(position).length() : 0;
    }

    /** Whether a capitalized word stands elsewhere in the sentence too, and not within a longer name. */
    private void addOccurrences(int position) {
        boolean pattern = isName(position)
                && position > 0
                && hasLetter(position - 1)
                && hasLetter(position + 1)
                && !hasCapital(position + 1, 0);
        if (!pattern) {
            add(NO_PATTERN);
        } else if (!isProperName(position - 1)) {
            if (occurs(position, 1)) {
                add(LATER);
            }
            if (occurs(position, -1)) {
                add(EARLIER);
            }
        }
    }

    private boolean occurs(int position, int direction) {
        for (int distance = NEARBY; distance < FAR; distance++) {
            int other = position + distance * direction;
            if (isInside(other)
                    && words.get(other).equals(words.get(position))
                    && !isProperName(other - 1)
                    && !isProperName(other + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isProperName(int position) {
        return isName(position) && tags.get(position).equals("NNP");
    }

    /** A capital and no other one. */
    private boolean isName(int position) {
        if (length(position) < 2) {
            return false;
        }
        char first = words.get(position).charAt(0);
        return (Character.isUpperCase(first) || Character.isTitleCase(first)) && !hasCapital(position, 1);
    }

    private boolean hasCapital(int position, int from) {
        return isInside(position) && words.get(position).chars().skip(from).anyMatch(Character::isUpperCase);
    }

    private boolean hasLetter(int position) {
        return isInside(position) && words.get(position).chars().anyMatch(Character::isLetter);
    }
}
