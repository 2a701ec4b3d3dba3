package org.telgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The queries for analysts that come with the program. */
public final class PackagedQueries {

    private static final List<String> QUESTIONS = List.of(
            "who-supplies-whom",
            "supply-chain",
            "vendors-by-country",
            "exposure",
            "second-hand-exposure",
            "bans-by-state",
            "measures-in-force",
            "measures-and-answers",
            "possible-measures",
            "policy-timeline",
            "votes-and-laws",
            "who-accuses-whom",
            "holder-claims",
            "stance-over-time",
            "denied-and-contradicted",
            "corroboration",
            "independent-publishers",
            "entity-profile",
            "articles-about",
            "claims-since",
            "evidence");

    /** For those who curate the store. */
    private static final List<String> CURATION =
            List.of("doubtful-claims", "unlinked-entities", "similar-names", "rulings");

    /** What gives all claims, for other tools. */
    private static final List<String> EXPORTS = List.of("claims", "claims-as-statements", "claims-as-reifiers");

    public static final List<String> NAMES =
            Stream.of(QUESTIONS, CURATION, EXPORTS).flatMap(List::stream).toList();

    private PackagedQueries() {}

    /** The texts of those that analysts ask, by name. */
    public static Map<String, String> questions() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : QUESTIONS) {
            texts.put(name, text(name));
        }
        return texts;
    }

    /** All of them. */
    public static List<PackagedQuery> all() throws IOException {
        List<PackagedQuery> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(PackagedQuery.parse(name, text(name)));
        }
        return all;
    }

    /** The text of the packaged query of one of the names. */
    public static String text(String name) throws IOException {
        try (InputStream in = PackagedQueries.class.getResourceAsStream("/queries/" + name + ".rq")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
