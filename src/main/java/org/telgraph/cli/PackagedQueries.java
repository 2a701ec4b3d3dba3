package org.telgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The queries for analysts that come with the program. */
final class PackagedQueries {

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

    static final List<String> NAMES =
            Stream.of(QUESTIONS, CURATION, EXPORTS).flatMap(List::stream).toList();

    private PackagedQueries() {}

    /** The texts of those that analysts ask, by name. */
    static Map<String, String> questions() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : QUESTIONS) {
            texts.put(name, packaged(name));
        }
        return texts;
    }

    /** All of them. */
    static List<PackagedQuery> all() throws IOException {
        List<PackagedQuery> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(PackagedQuery.parse(name, packaged(name)));
        }
        return all;
    }

    /** The text of a file, or else of the packaged query of that name. */
    static String read(Path file) throws IOException {
        String name = file.toString().replaceFirst("\\.rq$", "");
        if (!Files.exists(file)) {
            if (!NAMES.contains(name)) {
                throw new UserError(
                        "there is no file " + file + "; queries that come with telgraph: " + String.join(", ", NAMES));
            }
            return packaged(name);
        }
        if (Files.isDirectory(file)) {
            throw new UserError(file + " is a folder, not a query");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UserError(file + " is not a text in UTF-8");
        }
    }

    /** The text of the packaged query of one of the names. */
    static String packaged(String name) throws IOException {
        try (InputStream in = PackagedQueries.class.getResourceAsStream("/queries/" + name + ".rq")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
