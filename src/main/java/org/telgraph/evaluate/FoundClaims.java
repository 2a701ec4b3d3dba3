package org.telgraph.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Claims of articles as the query claims gives them: CSV, an entity's names separated by bars. */
final class FoundClaims {

    /** In the ontology, but no annotator marks it: such claims are not judged. */
    private static final Set<String> UNANNOTATED = Set.of("rejects");

    private static final List<String> NEEDED = List.of("document", "subject", "property", "object", "status");
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Gold gold;
    private final String where;
    private final Map<String, List<ScoredClaim>> documents = new HashMap<>();

    private FoundClaims(Gold gold, String where) {
        this.gold = gold;
        this.where = where;
    }

    /**
     * Reads them all.
     *
     * @param where what messages call the source
     * @return the claims of each document, in the order of the rows
     * @throws EvaluationException when it is not such a CSV
     */
    static Map<String, List<ScoredClaim>> read(InputStream in, String where, Gold gold) throws IOException {
        FoundClaims found = new FoundClaims(gold, where);
        try (CSVParser rows = CSV.parse(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            if (!rows.getHeaderNames().containsAll(NEEDED)) {
                throw new EvaluationException(
                        where + ": the first line must name the columns " + String.join(", ", NEEDED));
            }
            rows.forEach(found::add);
        } catch (UncheckedIOException | CSVException | IllegalArgumentException e) {
            throw new EvaluationException(where + " is broken CSV: " + e.getMessage());
        }
        return found.documents;
    }

    private void add(CSVRecord row) {
        String status = text(row, "status");
        if (!Gold.STATUSES.contains(status)) {
            throw new EvaluationException(
                    where + ": status '" + status + "' is none of " + String.join(", ", Gold.STATUSES));
        }
        List<String> subject = entity(row, "subject");
        List<String> object = entity(row, "object");
        List<String> holder = entity(row, "holder");
        String property = text(row, "property");
        if (!subject.isEmpty() && !object.isEmpty() && !UNANNOTATED.contains(property)) {
            documents
                    .computeIfAbsent(text(row, "document"), document -> new ArrayList<>())
                    .add(gold.claim(subject, property, object, Set.of(status), holder, text(row, "date"), false, 0));
        }
    }

    private List<String> entity(CSVRecord row, String column) {
        List<String> names = Arrays.stream(text(row, column).split("\\|"))
                .filter(name -> !name.isBlank())
                .toList();
        if (gold.names().areOfSeveral(names)) {
            throw new EvaluationException(
                    where + ": one " + column + " bears the names of several entities: " + text(row, column));
        }
        return names;
    }

    private static String text(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }
}
