package org.telgraph.nlp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the model looks at in a {@link ParseState}: the features of CoreNLP's {@code BasicFeatureFactory}, by the hashes of
 * their names and in its order, so that the weights add up to the same scores. Their names are the model's. For one
 * thread.
 */
final class ParseFeatures {

    private static final TextHash NULL = TextHash.of("*NULL*");
    private static final int NONE = ParseState.NONE;
    private static final int MOST = 256;
    private static final int COUNTS = 16;

    /** The names of what is asked of a node on the stack. */
    private record Stacked(long category, long wordTag, long tag, long wordCategory, long tagCategory) {
        static Stacked of(String place) {
            return new Stacked(
                    name(place + "C-"),
                    name(place + "WT-"),
                    name(place + "T-"),
                    name(place + "WC-"),
                    name(place + "TC-"));
        }
    }

    /** The names of what is asked of two nodes, by their words (w) and by category or tag (c). */
    private record Paired(
            long neither, long noneW, long noneC, long wNone, long cNone, long ww, long wc, long cw, long cc) {
        static Paired of(String a, String letterA, String b, String letterB) {
            return new Paired(
                    name(a + "n" + b + "n"),
                    name(a + "n" + b + "W-"),
                    name(a + "n" + b + letterB + "-"),
                    name(a + "W" + b + "n-"),
                    name(a + letterA + b + "n-"),
                    name(a + "W" + b + "W-"),
                    name(a + "W" + b + letterB + "-"),
                    name(a + letterA + b + "W-"),
                    name(a + letterA + b + letterB + "-"));
        }
    }

    /** The names of what is asked of two nodes with something between them. */
    private record Between(long wordA, long wordCategoryA, long wordB, long wordCategoryB, long categories) {
        static Between of(String a, String b, String between) {
            String sign = "Sepb" + a + b + "-" + between + "-";
            return new Between(
                    name(a + "w" + sign),
                    name(a + "wc" + sign),
                    name(b + "w" + sign),
                    name(b + "wc" + sign),
                    name(a + "c" + b + "c" + sign));
        }

        static Between[] counts(String a, String b) {
            Between[] counts = new Between[COUNTS];
            Arrays.setAll(counts, count -> of(a, b, String.valueOf(count)));
            return counts;
        }

        static Map<Character, Between> signs(String a, String b) {
            Map<Character, Between> signs = new HashMap<>();
            ",;:-，；：".chars().forEach(sign -> signs.put((char) sign, of(a, b, String.valueOf((char) sign))));
            return Map.copyOf(signs);
        }
    }

    private static final Stacked S0 = Stacked.of("S0");
    private static final Stacked S1 = Stacked.of("S1");
    private static final Stacked S2 = Stacked.of("S2");
    private static final Stacked S3 = Stacked.of("S3");
    private static final Stacked S0_L = Stacked.of("S0L");
    private static final Stacked S0_R = Stacked.of("S0R");
    private static final Stacked S0_U = Stacked.of("S0U");
    private static final Stacked S0_LL = Stacked.of("S0LL");
    private static final Stacked S0_LR = Stacked.of("S0LR");
    private static final Stacked S0_LU = Stacked.of("S0LU");
    private static final Stacked S0_RL = Stacked.of("S0RL");
    private static final Stacked S0_RR = Stacked.of("S0RR");
    private static final Stacked S0_RU = Stacked.of("S0RU");
    private static final Stacked S0_UL = Stacked.of("S0UL");
    private static final Stacked S0_UR = Stacked.of("S0UR");
    private static final Stacked S0_UU = Stacked.of("S0UU");
    private static final Stacked S1_L = Stacked.of("S1L");
    private static final Stacked S1_R = Stacked.of("S1R");
    private static final Stacked S1_U = Stacked.of("S1U");
    private static final Stacked RECENT_L0 = Stacked.of("recL0");
    private static final Stacked RECENT_R0 = Stacked.of("recR0");
    private static final Stacked RECENT_L1 = Stacked.of("recL1");
    private static final Stacked RECENT_R1 = Stacked.of("recR1");

    private static final long[] QUEUED = {
        name("Q0WT-"), name("Q1WT-"), name("Q2WT-"), name("Q3WT-"), name("QP1WT-"), name("QP2WT-")
    };
    private static final int[] QUEUE_OFFSETS = {0, 1, 2, 3, -1, -2};

    private static final Paired S0_S1 = Paired.of("S0", "C", "S1", "C");
    private static final Paired S0_Q0 = Paired.of("S0", "C", "Q0", "T");
    private static final Paired S1_Q0 = Paired.of("S1", "C", "Q0", "T");
    private static final Paired Q0_Q1 = Paired.of("Q0", "T", "Q1", "T");

    private static final long S0C_S1C_S2C = name("S0cS1cS2c-");
    private static final long S0W_S1C_S2C = name("S0wS1cS2c-");
    private static final long S0C_S1W_S2C = name("S0cS1wS2c-");
    private static final long S0C_S1C_S2W = name("S0cS1cS2w-");
    private static final long S0C_S1C_Q0T = name("S0cS1cQ0t-");
    private static final long S0W_S1C_Q0T = name("S0wS1cQ0t-");
    private static final long S0C_S1W_Q0T = name("S0cS1wQ0t-");
    private static final long S0C_S1C_Q0W = name("S0cS1cQ0w-");

    private static final long FINISHED = name("QUEUE_FINISHED");
    private static final long FINISHED_SINGLE = name("QUEUE_FINISHED_STACK_SINGLETON");

    private static final Between[] S0_S1_COUNTS = Between.counts("S0", "S1");
    private static final Between[] S0_Q0_COUNTS = Between.counts("S0", "Q0");
    private static final Map<Character, Between> S0_S1_SIGNS = Between.signs("S0", "S1");
    private static final Map<Character, Between> S0_Q0_SIGNS = Between.signs("S0", "Q0");

    private final ParseState state;
    private final long[] hashes = new long[MOST];
    private int count;

    ParseFeatures(ParseState state) {
        this.state = state;
    }

    private static long name(String text) {
        return TextHash.of(text).hash();
    }

    /** Adds the weights of the state's features to the scores. */
    void score(WeightTable weights, float[] scores) {
        count = 0;
        int s0 = state.onStack(0);
        int s1 = state.onStack(1);
        int s2 = state.onStack(2);
        int q0 = state.inQueue(0);
        addStack(s0, s1, s2);
        addQueue();
        addStacked(RECENT_L0, state.recentLeft(s0));
        addStacked(RECENT_R0, state.recentRight(s0));
        addStacked(RECENT_L1, state.recentLeft(s1));
        addStacked(RECENT_R1, state.recentRight(s1));
        addPair(S0_S1, s0, s1);
        addPair(S0_Q0, s0, q0);
        addPair(S1_Q0, s1, q0);
        addPair(Q0_Q1, q0, state.inQueue(1));
        addTriples(s0, s1, s2, q0);
        if (state.isAtEnd()) {
            add(FINISHED);
            if (state.depth() == 1) {
                add(FINISHED_SINGLE);
            }
        }
        addBetween(S0_S1_SIGNS, S0_S1_COUNTS, "S1", s0, s1, s1, s0);
        addBetween(S0_Q0_SIGNS, S0_Q0_COUNTS, "Q0", s0, q0, s0, q0);
        weights.score(hashes, count, scores);
    }

    private void add(long hash) {
        hashes[count++] = hash;
    }

    private void addStack(int s0, int s1, int s2) {
        addStacked(S0, s0);
        addStacked(S1, s1);
        addStacked(S2, s2);
        addStacked(S3, state.onStack(3));
        int left = state.left(s0);
        int right = state.second(s0);
        int only = state.only(s0);
        addStacked(S0_L, left);
        addStacked(S0_R, right);
        addStacked(S0_U, only);
        addStacked(S0_LL, state.left(left));
        addStacked(S0_LR, state.second(left));
        addStacked(S0_LU, state.only(left));
        addStacked(S0_RL, state.left(right));
        addStacked(S0_RR, state.second(right));
        addStacked(S0_RU, state.only(right));
        addStacked(S0_UL, state.left(only));
        addStacked(S0_UR, state.second(only));
        addStacked(S0_UU, state.only(only));
        addStacked(S1_L, state.left(s1));
        addStacked(S1_R, state.second(s1));
        addStacked(S1_U, state.only(s1));
    }

    private void addStacked(Stacked names, int node) {
        if (node == NONE) {
            add(NULL.after(names.category()));
            return;
        }
        TextHash category = state.value(node);
        TextHash word = word(node);
        TextHash tag = tag(node);
        add(category.after(names.category()));
        add(joined(names.wordTag(), word, tag));
        add(tag.after(names.tag()));
        add(joined(names.wordCategory(), word, category));
        add(joined(names.tagCategory(), tag, category));
    }

    private void addQueue() {
        for (int i = 0; i < QUEUED.length; i++) {
            int node = state.inQueue(QUEUE_OFFSETS[i]);
            add(node == NONE ? NULL.after(QUEUED[i]) : joined(QUEUED[i], tag(node), word(node)));
        }
    }

    /** A word in the queue has its tag for a category. */
    private void addPair(Paired names, int a, int b) {
        if (a == NONE && b == NONE) {
            add(names.neither());
        } else if (a == NONE) {
            add(word(b).after(names.noneW()));
            add(state.value(b).after(names.noneC()));
        } else if (b == NONE) {
            add(word(a).after(names.wNone()));
            add(state.value(a).after(names.cNone()));
        } else {
            add(joined(names.ww(), word(a), word(b)));
            add(joined(names.wc(), word(a), state.value(b)));
            add(joined(names.cw(), state.value(a), word(b)));
            add(joined(names.cc(), state.value(a), state.value(b)));
        }
    }

    private void addTriples(int s0, int s1, int s2, int q0) {
        TextHash c0 = s0 == NONE ? NULL : state.value(s0);
        TextHash c1 = s1 == NONE ? NULL : state.value(s1);
        TextHash c2 = s2 == NONE ? NULL : state.value(s2);
        TextHash w0 = s0 == NONE ? NULL : word(s0);
        TextHash w1 = s1 == NONE ? NULL : word(s1);
        TextHash tag = q0 == NONE ? NULL : tag(q0);
        add(joined(S0C_S1C_S2C, c0, c1, c2));
        add(joined(S0W_S1C_S2C, w0, c1, c2));
        add(joined(S0C_S1W_S2C, c0, w1, c2));
        add(joined(S0C_S1C_S2W, c0, c1, s2 == NONE ? NULL : word(s2)));
        add(joined(S0C_S1C_Q0T, c0, c1, tag));
        add(joined(S0W_S1C_Q0T, w0, c1, tag));
        add(joined(S0C_S1W_Q0T, c0, w1, tag));
        add(joined(S0C_S1C_Q0W, c0, c1, q0 == NONE ? NULL : word(q0)));
    }

    private void addBetween(
            Map<Character, Between> signs, Between[] counts, String nameB, int a, int b, int left, int right) {
        if (a == NONE || b == NONE) {
            return;
        }
        Between sign = signs.get(state.separator(left, right));
        if (sign != null) {
            addBetween(sign, a, b);
        }
        int number = state.separators(left, right);
        addBetween(number < COUNTS ? counts[number] : Between.of("S0", nameB, String.valueOf(number)), a, b);
    }

    private void addBetween(Between names, int a, int b) {
        add(word(a).after(names.wordA()));
        add(joined(names.wordCategoryA(), word(a), state.value(a)));
        add(word(b).after(names.wordB()));
        add(joined(names.wordCategoryB(), word(b), state.value(b)));
        add(joined(names.categories(), state.value(a), state.value(b)));
    }

    private TextHash word(int node) {
        return state.words[state.head(node)];
    }

    private TextHash tag(int node) {
        return state.tags[state.head(node)];
    }

    private static long joined(long name, TextHash a, TextHash b) {
        return b.after(TextHash.append(a.after(name), '-'));
    }

    private static long joined(long name, TextHash a, TextHash b, TextHash c) {
        return c.after(TextHash.append(joined(name, a, b), '-'));
    }
}
