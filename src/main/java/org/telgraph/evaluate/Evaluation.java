package org.telgraph.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.telgraph.extract.Extraction;
import org.telgraph.ontology.Gazetteer;

/** Claims held against the gold: how many are right, and of the others why not. */
public final class Evaluation {

    /** What can be printed before the figures, in this order. */
    public enum Part {
        /** Every claim that is missed, spare or has a wrong facet. */
        CLAIMS(ClaimList::new),
        /** Hits, misses and spare claims by property. */
        PROPERTIES(PropertyTable::new),
        /** Which property was taken for which. */
        CONFUSION(ConfusionTable::new),
        /** How often claims of a confidence are right. Needs extractions. */
        RELIABILITY(ReliabilityTable::new);

        private final Supplier<Report> report;

        Part(Supplier<Report> report) {
            this.report = report;
        }
    }

    private final List<Document> documents = new ArrayList<>();

    private Evaluation() {}

    /**
     * Matches claims with the gold.
     *
     * @param claims the answer to the packaged query claims, as CSV; left open
     * @param where what messages call it
     * @param extractions what the claims of each document are from, for the causes; empty when that is not known
     * @throws EvaluationException when the claims are not such an answer
     */
    public static Evaluation of(
            Gold gold, InputStream claims, String where, Map<String, Extraction> extractions, Gazetteer gazetteer)
            throws IOException {
        Map<String, List<ScoredClaim>> found = FoundClaims.read(claims, where, gold);
        Evaluation evaluation = new Evaluation();
        gold.claims().forEach((id, wanted) -> {
            Extraction extraction = extractions.get(id);
            Evidence evidence = extraction == null ? null : new Evidence(extraction, gold.names(), gazetteer);
            evaluation.documents.add(Document.of(id, wanted, found.getOrDefault(id, List.of()), evidence));
        });
        return evaluation;
    }

    /** Prints the parts and then the figures, the last line as JSON. */
    public void print(PrintWriter out, Set<Part> parts) {
        List<Report> reports = new ArrayList<>();
        EnumSet.allOf(Part.class).stream().filter(parts::contains).forEach(part -> reports.add(part.report.get()));
        reports.add(new Score());
        for (Report report : reports) {
            documents.forEach(report::add);
            report.print(out);
        }
    }
}
