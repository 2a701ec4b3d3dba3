package org.telgraph.nlp;

import java.util.List;
import java.util.stream.Stream;

/**
 * A step of {@link PhraseParser}.
 *
 * @param categories of the phrases that it makes, the outermost first
 * @param root whether these can only be the whole sentence
 */
record Transition(Kind kind, List<Category> categories, boolean root) {

    /** What a step does. */
    enum Kind {
        /** Puts the next word on the stack. */
        SHIFT,
        /** Joins two nodes to a phrase whose head is the left one. */
        LEFT,
        /** Joins two nodes to a phrase whose head is the right one. */
        RIGHT,
        /** Puts phrases around one node. */
        UNARY,
        FINALIZE,
        /** Of use only in training. */
        IDLE
    }

    private static final String ROOT = "ROOT";
    private static final String WHOLE = "*";

    Transition {
        categories = List.copyOf(categories);
    }

    private Transition(Kind kind, Category category) {
        this(kind, List.of(category), false);
    }

    /** One line, for a file. */
    String written() {
        return String.join(
                " ",
                Stream.concat(
                                Stream.of(kind.name(), root ? WHOLE : "-"),
                                categories.stream().map(Category::name))
                        .toList());
    }

    static Transition read(String written) {
        List<String> words = List.of(written.split(" "));
        List<Category> categories = words.stream().skip(2).map(Category::of).toList();
        return new Transition(
                Kind.valueOf(words.get(0)), categories, words.get(1).equals(WHOLE));
    }

    /** The conditions of the model's training. */
    boolean isLegal(ParseState state) {
        return switch (kind) {
            case SHIFT -> !state.isAtEnd();
            case LEFT, RIGHT -> state.depth() > 1 && joins(state);
            case UNARY -> state.depth() > 0 && wraps(state);
            case FINALIZE -> state.isAtEnd() && state.depth() == 1 && isRoot(state.category(state.onStack(0)));
            case IDLE -> false;
        };
    }

    private static boolean isRoot(Category category) {
        return category != null && category.name().equals(ROOT);
    }

    private static boolean isPartial(Category category) {
        return category != null && category.partial();
    }

    private boolean joins(ParseState state) {
        Category category = categories.get(0);
        Category right = state.category(state.onStack(0));
        Category left = state.category(state.onStack(1));
        if (isPartial(right) && (isPartial(left) || kind == Kind.LEFT || !category.isLike(right))) {
            return false;
        }
        if (isPartial(left) && (kind == Kind.RIGHT || !category.isLike(left))) {
            return false;
        }
        int depth = state.depth();
        if (category.partial() && state.isAtEnd()) {
            return depth > 2 && !isPartial(state.category(state.onStack(2)));
        }
        return !root || category.partial() || depth == 2 && state.isAtEnd();
    }

    private boolean wraps(ParseState state) {
        int top = state.onStack(0);
        Category category = state.category(top);
        if (state.only(top) != ParseState.NONE && !state.isTag(top)) {
            return false;
        }
        if (isPartial(category) && !categories.get(categories.size() - 1).name().equals(category.base())) {
            return false;
        }
        return !root || state.depth() == 1 && state.isAtEnd();
    }

    void apply(ParseState state) {
        switch (kind) {
            case SHIFT -> state.shift();
            case LEFT -> state.reduce(categories.get(0), true);
            case RIGHT -> state.reduce(categories.get(0), false);
            case UNARY -> {
                for (int i = categories.size() - 1; i >= 0; i--) {
                    state.wrap(categories.get(i));
                }
            }
            default -> throw new IllegalStateException(kind + " makes nothing");
        }
    }

    /** The way out of a state in which no step is legal, null if there is none. */
    static Transition emergency(ParseState state) {
        if (state.depth() == 0) {
            return null;
        }
        Category top = state.category(state.onStack(0));
        Category below = state.depth() == 1 ? null : state.category(state.onStack(1));
        if (isPartial(top) && (state.depth() == 1 || isPartial(below))) {
            return new Transition(Kind.UNARY, top.complete());
        }
        if (state.depth() == 1) {
            return state.isAtEnd() && !isRoot(top) ? new Transition(Kind.UNARY, Category.of(ROOT)) : null;
        }
        boolean last = state.isAtEnd() && state.depth() == 2;
        if (isPartial(top)) {
            return new Transition(Kind.RIGHT, completed(top, last));
        }
        return isPartial(below) ? new Transition(Kind.LEFT, completed(below, last)) : null;
    }

    /** Only the whole sentence may be a complete root. */
    private static Category completed(Category partial, boolean last) {
        return last && partial.base().equals(ROOT) ? partial : partial.complete();
    }
}
