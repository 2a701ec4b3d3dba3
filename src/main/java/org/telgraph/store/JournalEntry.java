package org.telgraph.store;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A line of a {@link Journal}.
 *
 * @param time an instant in ISO 8601, to the second
 * @param article the name of its graph
 * @param digest of the article, null unless it was loaded
 * @param version of the program, and what else decides about the graph; null unless it was loaded
 * @param content what was loaded; null for another event, for a graph that is no article's, and in old journals
 */
public record JournalEntry(String time, Event event, String article, String digest, String version, Content content) {

    /** What became of an article. */
    public enum Event {
        @SerializedName("loaded")
        LOADED,
        /** Its graph was, or was about to be, replaced; an entry of what it was replaced with follows unless a file was loaded. */
        @SerializedName(value = "replaced", alternate = "forgotten")
        REPLACED,
        @SerializedName("retracted")
        RETRACTED
    }

    /**
     * What an article's graph held.
     *
     * @param text the digest of its text
     * @param claims how many there are
     * @param added claims in words that the graph before did not hold, if there was one
     * @param removed claims in words that only the graph before held
     */
    public record Content(String text, int claims, List<String> added, List<String> removed) {}
}
