package org.telgraph.nlp;

import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.List;
import java.util.Locale;

/**
 * What {@link PosTagger} looks at: of every word the word and its neighbours, of a rare one its letters and its likes too.
 * Features are hashes of a template's number and a value, as {@link TagModelConverter} makes them of CoreNLP's.
 */
final class TagFeatures {

    /** The most that one word has. */
    static final int MOST = 44;

    /** What stands beyond the ends of a sentence, as a word and as a tag. */
    static final String OUTSIDE = "NA";

    /** The templates in the order of CoreNLP's model. */
    private static final int PREVIOUS_WORD = 0;

    private static final int WORD = 1;
    private static final int NEXT_WORD = 2;
    private static final int TWO_TAGS = 3;
    private static final int ONE_TAG = 4;
    private static final int SHAPE = 5;
    private static final int CLUSTER = 8;
    private static final int CLUSTERS = 11;
    private static final int UPPER_CASE = 12;
    private static final int DIGIT = 13;
    private static final int DASH = 14;
    private static final int LETTER_DIGIT_DASH = 15;
    private static final int COMPANY = 16;
    private static final int ALL_UPPER_CASE = 17;
    private static final int UPPER_DIGIT_DASH = 18;
    private static final int FIRST_CAPITAL = 19;
    private static final int LATER_CAPITAL = 20;
    private static final int FIRST_UPPER_CASE = 21;
    private static final int PREFIX = 22;
    private static final int SUFFIX = 32;
    private static final int FINE_SHAPE = 42;
    private static final int NOT_ALPHANUMERIC = 43;

    private static final int LONGEST_AFFIX = 10;
    private static final TextHash NO_AFFIX = TextHash.of("######");
    private static final int COMPANY_WINDOW = 3;

    private final TagModel model;
    private final List<String> words;
    private final long[] features = new long[MOST];
    private int count;

    /** @param words of a sentence */
    TagFeatures(TagModel model, List<String> words) {
        this.model = model;
        this.words = words;
    }

    /** Where the hashes of a template's features begin. */
    static long template(int number) {
        return TextHash.append(0, (char) number);
    }

    /** The feature of the tags of the last two words. */
    static long tags(String beforeLast, String last) {
        return TextHash.of(beforeLast + "!" + last).after(template(TWO_TAGS));
    }

    /** The feature of the tag of the last word. */
    static long tag(String last) {
        return TextHash.of(last).after(template(ONE_TAG));
    }

    /** Adds to the scores of the tags what speaks for each at a word, but for the tags before it. */
    void score(int position, float[] scores) {
        count = 0;
        String word = words.get(position);
        add(PREVIOUS_WORD, at(position - 1));
        add(WORD, word);
        add(NEXT_WORD, at(position + 1));
        if (TagModel.isRare(model.entry(word))) {
            addClasses(position);
            addCharacters(position, word);
            addCapitals(position, word);
            addAffixes(word);
        }
        model.score(features, count, scores);
    }

    private String at(int position) {
        return position < 0 || position >= words.size() ? OUTSIDE : words.get(position);
    }

    private void add(int template, String value) {
        features[count++] = TextHash.of(value).after(template(template));
    }

    private void addIf(boolean holds, int template) {
        if (holds) {
            add(template, "1");
        }
    }

    private void addClasses(int position) {
        String[] clusters = new String[3];
        for (int i = 0; i < clusters.length; i++) {
            String word = at(position + i - 1);
            int cluster = model.cluster(word.toLowerCase(Locale.ROOT));
            clusters[i] = cluster < 0 ? "null" : Integer.toString(cluster);
            add(SHAPE + i, WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPECHRIS2));
            add(CLUSTER + i, clusters[i]);
        }
        add(CLUSTERS, String.join("|", clusters));
        add(FINE_SHAPE, WordShapeClassifier.wordShape(at(position), WordShapeClassifier.WORDSHAPECHRIS4));
    }

    private void addCharacters(int position, String word) {
        boolean upper = word.chars().anyMatch(Character::isUpperCase);
        boolean letter = word.chars().anyMatch(Character::isLetter);
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean dash = word.indexOf('-') >= 0;
        addIf(upper, UPPER_CASE);
        addIf(digit, DIGIT);
        addIf(dash, DASH);
        addIf(letter && digit && dash, LETTER_DIGIT_DASH);
        addIf(word.chars().allMatch(Character::isUpperCase), ALL_UPPER_CASE);
        addIf(upper && digit && dash, UPPER_DIGIT_DASH);
        addIf(upper && position == 0, FIRST_UPPER_CASE);
        addIf(!letter && !digit, NOT_ALPHANUMERIC);
    }

    /** A capital tells little where the word, written small, is a known one. */
    private void addCapitals(int position, String word) {
        String tag = "0";
        if (Character.isUpperCase(word.charAt(0))) {
            long small = model.entry(word.toLowerCase(Locale.ROOT));
            tag = small == 0 ? tag : model.firstTag(small);
            boolean company = false;
            for (int i = 0; i <= COMPANY_WINDOW; i++) {
                company |= model.endsCompany(at(position + i));
            }
            addIf(company, COMPANY);
        }
        add(position == 0 ? FIRST_CAPITAL : LATER_CAPITAL, tag);
    }

    private void addAffixes(String word) {
        int length = word.length();
        for (int affix = 1; affix <= LONGEST_AFFIX; affix++) {
            long prefixes = template(PREFIX + affix - 1);
            long suffixes = template(SUFFIX + affix - 1);
            if (length < affix) {
                features[count++] = NO_AFFIX.after(prefixes);
                features[count++] = NO_AFFIX.after(suffixes);
            } else {
                features[count++] = TextHash.of(word.substring(0, affix)).after(prefixes);
                features[count++] = TextHash.of(word.substring(length - affix)).after(suffixes);
            }
        }
    }
}
