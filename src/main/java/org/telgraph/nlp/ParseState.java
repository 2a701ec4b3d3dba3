package org.telgraph.nlp;

import java.util.Arrays;
import java.util.List;

/**
 * How far the parsing of a sentence has come: the nodes made so far, those on the stack, and the word that is next. Nodes
 * are numbers: first the words, then their tags, then phrases.
 */
final class ParseState {

    static final int NONE = -1;

    private static final int NODES_PER_WORD = 6;

    /** Signs that part clauses: the first character of each word that is one, zero elsewhere. */
    private final char[] separators;

    final int size;
    final TextHash[] words;
    final TextHash[] tags;

    private TextHash[] values;
    private Category[] categories;
    private int[] heads;
    private int[] first;
    private int[] second;
    private int nodes;

    private final int[] stack;
    private int depth;
    private int next;

    ParseState(List<String> words, List<String> tags) {
        size = words.size();
        this.words = words.stream().map(TextHash::of).toArray(TextHash[]::new);
        this.tags = tags.stream().map(TextHash::of).toArray(TextHash[]::new);
        separators = new char[size];
        int room = size * NODES_PER_WORD;
        values = new TextHash[room];
        categories = new Category[room];
        heads = new int[room];
        first = new int[room];
        second = new int[room];
        stack = new int[size + 1];
        for (int word = 0; word < size; word++) {
            separators[word] = isSeparator(words.get(word)) ? words.get(word).charAt(0) : 0;
            add(this.words[word], null, word, NONE, NONE);
        }
        for (int word = 0; word < size; word++) {
            add(this.tags[word], null, word, word, NONE);
        }
    }

    private static boolean isSeparator(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (",;:-，；：".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private int add(TextHash value, Category category, int head, int firstChild, int secondChild) {
        if (nodes == values.length) {
            int room = nodes * 2;
            values = Arrays.copyOf(values, room);
            categories = Arrays.copyOf(categories, room);
            heads = Arrays.copyOf(heads, room);
            first = Arrays.copyOf(first, room);
            second = Arrays.copyOf(second, room);
        }
        values[nodes] = value;
        categories[nodes] = category;
        heads[nodes] = head;
        first[nodes] = firstChild;
        second[nodes] = secondChild;
        return nodes++;
    }

    void shift() {
        stack[depth++] = size + next++;
    }

    /** Puts a phrase in the place of the two topmost nodes. */
    void reduce(Category category, boolean headIsLeft) {
        int right = stack[--depth];
        int left = stack[--depth];
        stack[depth++] = add(category.hash(), category, heads[headIsLeft ? left : right], left, right);
    }

    /** Puts a phrase around the topmost node. */
    void wrap(Category category) {
        int top = stack[--depth];
        stack[depth++] = add(category.hash(), category, heads[top], top, NONE);
    }

    int depth() {
        return depth;
    }

    boolean isAtEnd() {
        return next == size;
    }

    /** The node on the stack at this depth, 0 for the topmost. */
    int onStack(int below) {
        return below < depth ? stack[depth - 1 - below] : NONE;
    }

    /** The tag of a word from the next one on or, if negative, before it. */
    int inQueue(int offset) {
        int word = next + offset;
        return word >= 0 && word < size ? size + word : NONE;
    }

    boolean isWord(int node) {
        return node < size;
    }

    boolean isTag(int node) {
        return node >= size && node < 2 * size;
    }

    TextHash value(int node) {
        return values[node];
    }

    /** The category of a phrase, null for words and tags. */
    Category category(int node) {
        return categories[node];
    }

    /** The word that is the head. */
    int head(int node) {
        return heads[node];
    }

    /** The first or only child. */
    int first(int node) {
        return node == NONE ? NONE : first[node];
    }

    int second(int node) {
        return node == NONE ? NONE : second[node];
    }

    int left(int node) {
        return second(node) == NONE ? NONE : first[node];
    }

    int only(int node) {
        return second(node) == NONE ? first(node) : NONE;
    }

    /** The dependent that the node's head got last on the left side. */
    int recentLeft(int node) {
        for (int child = first(node); child != NONE; child = first[child]) {
            if (heads[child] != heads[node]) {
                return child;
            }
        }
        return NONE;
    }

    int recentRight(int node) {
        int child = last(node);
        while (child != NONE) {
            if (heads[child] != heads[node]) {
                return child;
            }
            child = last(child);
        }
        return NONE;
    }

    private int last(int node) {
        return second(node) == NONE ? first(node) : second[node];
    }

    /** The first separator from one node's head to another's, zero if there is none. */
    char separator(int left, int right) {
        for (int word = heads[left]; word <= heads[right]; word++) {
            if (separators[word] != 0) {
                return separators[word];
            }
        }
        return 0;
    }

    /** How many separators there are between the heads of two nodes. */
    int separators(int left, int right) {
        int count = 0;
        for (int word = heads[left] + 1; word < heads[right]; word++) {
            count += separators[word] == 0 ? 0 : 1;
        }
        return count;
    }
}
