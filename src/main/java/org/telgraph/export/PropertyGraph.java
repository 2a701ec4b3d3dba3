package org.telgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.SortedLines;
import org.telgraph.store.StoreException;

/**
 * The claims of a store as a graph with attributes: what all articles say alike becomes one edge. Claims are sorted on
 * disk, so that memory does not grow with the store.
 */
public final class PropertyGraph implements AutoCloseable {

    private static final long SORT_MEMORY = 64L << 20;

    static final String PREFIXES = "PREFIX tg: <" + Vocabulary.TG + "> PREFIX schema: <" + Vocabulary.SCHEMA + "> "
            + "PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n";
    private static final String CLAIMS = PREFIXES + """
            SELECT ?subject ?relation ?object ?status ?holder ?earliest ?published ?document ?confidence
            WHERE {
              GRAPH ?article {
                ?claim tg:relation ?relation ;
                       tg:subject ?subject ;
                       tg:object ?object ;
                       tg:status ?status ;
                       tg:confidence ?confidence .
                ?article schema:identifier ?document .
                OPTIONAL { ?article schema:datePublished ?published }
                OPTIONAL { ?claim tg:earliest ?earliest }
                OPTIONAL { ?claim tg:holder/rdfs:label ?label }
                OPTIONAL { ?claim tg:holderText ?text }
              }
              BIND(COALESCE(?label, ?text) AS ?holder)
            }""";
    static final String SYMMETRIC =
            PREFIXES + "SELECT DISTINCT ?relation { ?relation a owl:SymmetricProperty, tg:Relation }";
    private static final String CLASSES = PREFIXES + "SELECT DISTINCT ?class ?above { ?class rdfs:subClassOf+ ?above }";
    private static final String COUNTRIES =
            PREFIXES + "SELECT DISTINCT ?country ?label { ?any tg:country ?country . ?country rdfs:label ?label }";
    private static final List<String> FACETS = List.of(
            PREFIXES + "SELECT ?entity ('label' AS ?facet) ?value { GRAPH ?any { ?entity rdfs:label ?value } }",
            PREFIXES + "SELECT ?entity ('type' AS ?facet) ?value { GRAPH ?any { ?entity a ?value } "
                    + "FILTER(STRSTARTS(STR(?value), STR(tg:)) && ?value != tg:Claim) }",
            PREFIXES + "SELECT ?entity ('country' AS ?facet) ?value { GRAPH ?any { ?entity tg:country ?value } }",
            PREFIXES + "SELECT ?entity ('link' AS ?facet) ?value { GRAPH ?any { ?entity schema:sameAs ?value } }");

    private final Rows rows;
    private final EdgeFile edges;
    /** Where edges have to be; null for everywhere. */
    private final Set<String> region;

    private PropertyGraph(Rows rows, EdgeFile edges, Set<String> region) {
        this.rows = rows;
        this.edges = edges;
        this.region = region;
    }

    /** Collects the claims that a filter admits. */
    public static PropertyGraph of(Rows rows, ClaimFilter filter) throws StoreException {
        Set<String> symmetric = new HashSet<>();
        rows.ask(SYMMETRIC, row -> symmetric.add(ClaimRow.local(row.get("relation"))));
        try (SortedLines claims = new SortedLines(SORT_MEMORY)) {
            rows.ask(CLAIMS, row -> {
                ClaimRow claim = ClaimRow.of(row, symmetric);
                if (filter.admits(claim.status(), claim.relation(), claim.day())) {
                    claims.add(claim.line());
                }
            });
            return new PropertyGraph(rows, edges(claims, symmetric), null);
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException("cannot sort claims: " + e.getMessage(), e);
        }
    }

    private static EdgeFile edges(SortedLines claims, Set<String> symmetric) throws IOException {
        EdgeFile edges = new EdgeFile();
        try {
            EdgeBuilder builder = new EdgeBuilder(symmetric, edges::add);
            claims.forEach(line -> builder.add(ClaimRow.of(line)));
            builder.finish();
            return edges;
        } catch (IOException | RuntimeException e) {
            try (edges) { // which nobody else will remove
                throw e;
            }
        }
    }

    /**
     * The part of it that is near some entities.
     *
     * @param entities their IRIs
     * @param hops how many edges away another entity may be, 1 or more
     */
    public PropertyGraph near(Set<String> entities, int hops) throws StoreException {
        Set<String> reached = new HashSet<>(entities);
        try {
            for (int hop = 0; hop < hops; hop++) {
                Set<String> next = new HashSet<>();
                edges.forEach(edge -> {
                    if (reached.contains(edge.subject())) {
                        next.add(edge.object());
                    }
                    if (reached.contains(edge.object())) {
                        next.add(edge.subject());
                    }
                });
                reached.addAll(next);
            }
        } catch (IOException e) {
            throw new StoreException("cannot read what was put aside: " + e.getMessage(), e);
        }
        return new PropertyGraph(rows, edges, reached);
    }

    /** Writes it in a format that is one file, and leaves the stream open. */
    public void writeTo(ExportFormat format, OutputStream out) throws StoreException {
        try {
            write(format.graph(out));
            out.flush();
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException("cannot write the graph: " + e.getMessage(), e);
        }
    }

    /** Writes it as the tables {@code nodes.csv} and {@code edges.csv}. */
    public void writeTables(Path folder) throws StoreException {
        try {
            write(new CsvWriter(folder));
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException("cannot write into " + folder + ": " + e.getMessage(), e);
        }
    }

    private void write(GraphWriter writer) throws IOException, StoreException {
        try (writer;
                Vertices vertices = new Vertices(classes(), countries())) {
            edges.forEach(edge -> {
                if (isInside(edge.subject(), edge.object())) {
                    vertices.add(edge);
                }
            });
            for (String facet : FACETS) {
                rows.ask(facet, vertices::add);
            }
            vertices.writeTo(writer);
            edges.forEach(edge -> {
                if (isInside(edge.subject(), edge.object())) {
                    writer.edge(edge);
                }
            });
        }
    }

    /** Whether an edge between two entities would be a part of it. */
    boolean isInside(String subject, String object) {
        return region == null || region.contains(subject) && region.contains(object);
    }

    private Map<String, Set<String>> classes() throws StoreException {
        Map<String, Set<String>> above = new HashMap<>();
        rows.ask(CLASSES, row -> {
            if (row.get("class").isURI() && row.get("above").isURI()) {
                above.computeIfAbsent(row.get("class").getURI(), name -> new HashSet<>())
                        .add(row.get("above").getURI());
            }
        });
        return above;
    }

    private Map<String, String> countries() throws StoreException {
        Map<String, String> labels = new HashMap<>();
        rows.ask(
                COUNTRIES,
                row -> labels.putIfAbsent(ClaimRow.text(row.get("country")), ClaimRow.text(row.get("label"))));
        return labels;
    }

    @Override
    public void close() throws StoreException {
        try {
            edges.close();
        } catch (IOException e) {
            throw new StoreException("cannot remove what was put aside: " + e.getMessage(), e);
        }
    }
}
