package org.telgraph.article;

import java.util.List;
import java.util.Objects;

/** What became of one piece of input: an article, or the reason why there is none. */
public sealed interface Reading {

    /** The place as a user would look for it: {@code folder/a.txt}, or {@code news.jsonl:12} for line 12. */
    String where();

    /**
     * An article.
     *
     * @param warnings what was not right about it, one line each; usually none
     */
    record Read(String where, Article article, List<String> warnings) implements Reading {
        public Read {
            Objects.requireNonNull(article);
            warnings = List.copyOf(warnings);
        }
    }

    /** Something that is rightly left out, such as an empty file. */
    record Skipped(String where, String why) implements Reading {}

    /** Something that should have been an article but is broken; {@code why} says what to do where that can be said. */
    record Failed(String where, String why) implements Reading {}
}
