package org.telgraph.evaluate;

import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telgraph.extract.Status;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Relation;

/** What people found in articles, and how claims are compared with it. */
public final class Gold {

    /** What a claim's status can be. */
    static final Set<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::localName).collect(Collectors.toCollection(TreeSet::new));

    private static final String ALIASES = "aliases.json";

    /** A gold file. */
    private record GoldFile(String id, List<Annotation> claims) {}

    /** A claim of it; the status is a text or a list of texts. */
    private record Annotation(
            List<String> s,
            String p,
            List<String> o,
            Object status,
            List<String> holder,
            String date,
            boolean optional,
            int sent) {

        /** What is wrong with it, null when nothing is. */
        String mistake() {
            if (isEmpty(s) || p == null || isEmpty(o)) {
                return "needs \"s\" and \"o\", lists of names, and \"p\", a property";
            }
            if (holder != null && holder.contains(null)) {
                return "has a holder without a name";
            }
            return statuses().stream()
                    .filter(status -> !STATUSES.contains(status))
                    .map(status -> "has the status '" + status + "', which is none of " + String.join(", ", STATUSES))
                    .findFirst()
                    .orElse(null);
        }

        private static boolean isEmpty(List<String> names) {
            return names == null || names.isEmpty() || names.contains(null);
        }

        Set<String> statuses() {
            if (status instanceof List<?> several) {
                return several.stream().map(String::valueOf).collect(Collectors.toSet());
            }
            return Set.of(status == null || status.equals("") ? ScoredClaim.FACT : status.toString());
        }
    }

    private final NameKeys names;
    private final Set<String> symmetric;
    private final Map<String, List<ScoredClaim>> documents = new LinkedHashMap<>();

    private Gold(NameKeys names, Ontology ontology) {
        this.names = names;
        this.symmetric = ontology.relations().stream()
                .filter(Relation::symmetric)
                .map(Relation::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads the {@code *.json} of a folder, one article each.
     *
     * @param aliases a JSON file of names with other names of the same; null for {@code aliases.json} beside the folder,
     *     if there is one
     * @param ontology says which properties have no direction
     * @throws EvaluationException when there is no gold, or a file is broken
     */
    public static Gold read(Path folder, Path aliases, Ontology ontology) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new EvaluationException("there is no folder " + folder);
        }
        Path beside = folder.toAbsolutePath().normalize().resolveSibling(ALIASES);
        Gold gold = new Gold(NameKeys.of(aliases == null && Files.exists(beside) ? beside : aliases), ontology);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                gold.add(file);
            }
        }
        if (gold.documents.isEmpty()) {
            throw new EvaluationException("there is no *.json in the folder " + folder);
        }
        return gold;
    }

    private void add(Path file) throws IOException {
        GoldFile document = JsonFile.read(file, TypeToken.get(GoldFile.class));
        if (document.id == null || document.claims == null) {
            throw new EvaluationException(file + " is no gold file: it needs \"id\" and \"claims\"");
        }
        for (int i = 0; i < document.claims.size(); i++) {
            Annotation annotation = document.claims.get(i);
            String mistake = annotation == null ? "is empty" : annotation.mistake();
            if (mistake != null) {
                throw new EvaluationException(file + ": claim " + (i + 1) + " " + mistake);
            }
        }
        documents.put(document.id, document.claims.stream().map(this::claim).toList());
    }

    private ScoredClaim claim(Annotation annotation) {
        return claim(
                annotation.s,
                annotation.p,
                annotation.o,
                annotation.statuses(),
                annotation.holder == null ? List.of() : annotation.holder,
                annotation.date == null ? "" : annotation.date,
                annotation.optional,
                annotation.sent);
    }

    /** A claim with the keys of its names. */
    ScoredClaim claim(
            List<String> subject,
            String property,
            List<String> object,
            Set<String> statuses,
            List<String> holder,
            String date,
            boolean optional,
            int sentence) {
        return new ScoredClaim(
                subject,
                object,
                new ScoredClaim.Triple(names.keys(subject), property, symmetric.contains(property), names.keys(object)),
                statuses,
                holder.isEmpty() || holder.contains(""),
                names.keys(holder),
                date,
                optional,
                sentence);
    }

    NameKeys names() {
        return names;
    }

    /** The claims of each document, in the order of the files. */
    Map<String, List<ScoredClaim>> claims() {
        return Collections.unmodifiableMap(documents);
    }

    /** The documents that there is gold for: the ids of articles, or the names of their files without ending. */
    public Set<String> documents() {
        return claims().keySet();
    }
}
