package org.telgraph.nlp;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Set;
import org.telgraph.models.ModelFile;

/**
 * What {@link PosTagger} knows: which tags a word may have, and what speaks for each of them (Toutanova, Klein, Manning
 * and Singer, <i>Feature-Rich Part-of-Speech Tagging with a Cyclic Dependency Network</i>, NAACL 2003; its variant that
 * reads from left to right). One instance may be shared by threads.
 */
final class TagModel {

    static final String RESOURCE = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
    private static final int FORM = 1;

    private static final int RARE = 1;
    private static final int FIRST_TAG_SHIFT = 1;
    private static final long FIRST_TAG_MASK = 0xFF;
    private static final int LIST_SHIFT = 9;

    private final List<String> tags;
    private final Set<String> companyEndings;
    private final HashTable words;
    /** For each word of the dictionary the number of its tags, then these; first those of words that are not in it. */
    private final IntBuffer tagLists;

    private final HashTable clusters;
    private final WeightTable weights;

    private TagModel(ModelFile file) {
        tags = file.strings();
        companyEndings = Set.copyOf(file.strings());
        words = new HashTable(file);
        tagLists = file.ints();
        clusters = new HashTable(file);
        weights = new WeightTable(file, tags.size());
    }

    static TagModel open() {
        return new TagModel(ModelFile.open(RESOURCE, FORM, TagModelConverter::convert));
    }

    List<String> tags() {
        return tags;
    }

    /** Whether a word ends the name of a company, such as "Inc.". */
    boolean endsCompany(String word) {
        return companyEndings.contains(word);
    }

    /**
     * An entry of the dictionary.
     *
     * @param list where the word's tags stand, which is never at the beginning
     */
    static long entry(boolean rare, int firstTag, int list) {
        return (long) list << LIST_SHIFT | (long) firstTag << FIRST_TAG_SHIFT | (rare ? RARE : 0);
    }

    /** What the dictionary has on a word, zero if it lacks it. */
    long entry(String word) {
        return words.get(TextHash.of(word).hash());
    }

    /** Whether a word was seen so seldom that its letters have to tell. */
    static boolean isRare(long entry) {
        return entry == 0 || (entry & RARE) != 0;
    }

    /** The most frequent tag of a word that the dictionary has. */
    String firstTag(long entry) {
        return tags.get((int) (entry >>> FIRST_TAG_SHIFT & FIRST_TAG_MASK));
    }

    /** The tags that a word may have. */
    int[] possible(long entry) {
        int start = (int) (entry >>> LIST_SHIFT);
        int[] list = new int[tagLists.get(start)];
        tagLists.get(start + 1, list);
        return list;
    }

    /** The number of the class of words that are used alike, negative if the word is in none. */
    int cluster(String lowerCase) {
        return (int) clusters.get(TextHash.of(lowerCase).hash()) - 1;
    }

    /** Adds what features weigh for each tag. */
    void score(long[] features, int count, float[] scores) {
        weights.score(features, count, scores);
    }
}
