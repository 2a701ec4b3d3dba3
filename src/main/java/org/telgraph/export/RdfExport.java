package org.telgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.StoreException;

/**
 * The claims that a filter admits as RDF, each with its evidence, its article and its entities. One article is in memory at a
 * time.
 */
public final class RdfExport {

    private static final Node STATUS = Vocabulary.STATUS.asNode();
    private static final Node RELATION = Vocabulary.RELATION.asNode();
    private static final Node FACT = NodeFactory.createURI(Vocabulary.TG + "fact");

    private final Rows rows;
    private final ClaimFilter filter;
    private final PropertyGraph region;

    /** @param region where both ends of a claim have to be; null for everywhere */
    public RdfExport(Rows rows, ClaimFilter filter, PropertyGraph region) {
        this.rows = rows;
        this.filter = filter;
        this.region = region;
    }

    /** Writes them, and leaves the stream open. */
    public void writeTo(ExportFormat format, OutputStream out) throws StoreException {
        Set<String> articles = new TreeSet<>();
        rows.ask(
                PropertyGraph.PREFIXES + "SELECT DISTINCT ?article { GRAPH ?article { ?claim a tg:Claim } }",
                row -> articles.add(row.get("article").getURI()));
        Set<Node> symmetric = new HashSet<>();
        rows.ask(PropertyGraph.SYMMETRIC, row -> symmetric.add(row.get("relation")));
        try {
            try (ArticleWriter writer = format.articles(out)) {
                for (String article : articles) {
                    Node name = NodeFactory.createURI(article);
                    Graph part = new Part(name, graph(name), symmetric).admitted();
                    if (!part.isEmpty()) {
                        writer.write(name, part);
                    }
                }
            }
            out.flush();
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException("cannot write the claims: " + e.getMessage(), e);
        }
    }

    /** One of the values, null for none. */
    static Node value(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElse(null);
    }

    private Graph graph(Node article) throws StoreException {
        Graph graph = GraphFactory.createDefaultGraph();
        rows.ask(
                "SELECT ?s ?p ?o { GRAPH " + NodeFmtLib.strNT(article) + " { ?s ?p ?o } }",
                row -> graph.add(row.get("s"), row.get("p"), row.get("o")));
        return graph;
    }

    /** What an article's graph has of the admitted claims. */
    private final class Part {
        private final Node article;
        private final Graph whole;
        private final Set<Node> symmetric;
        private final Graph part = GraphFactory.createDefaultGraph();

        Part(Node article, Graph whole, Set<Node> symmetric) {
            this.article = article;
            this.whole = whole;
            this.symmetric = symmetric;
        }

        Graph admitted() {
            Set<Node> relations = new HashSet<>();
            Deque<Node> open = new ArrayDeque<>();
            whole.find(Node.ANY, RELATION, Node.ANY).forEach(triple -> {
                relations.add(triple.getObject());
                if (admits(triple.getSubject(), triple.getObject())) {
                    open.add(triple.getSubject());
                    addPlain(triple.getSubject(), triple.getObject());
                }
            });
            Set<Node> seen = new HashSet<>(open);
            while (!open.isEmpty()) {
                for (Triple triple : whole.find(open.pop(), Node.ANY, Node.ANY).toList()) {
                    // Plain triples of an entity may be those of claims that are not admitted.
                    if (!relations.contains(triple.getPredicate())) {
                        part.add(triple);
                        if (triple.getObject().isURI() && seen.add(triple.getObject())) {
                            open.add(triple.getObject());
                        }
                    }
                }
            }
            return part;
        }

        private boolean admits(Node claim, Node relation) {
            Node day = value(claim, Vocabulary.EARLIEST.asNode());
            String subject = value(claim, Vocabulary.SUBJECT.asNode()).toString();
            String object = value(claim, Vocabulary.OBJECT.asNode()).toString();
            return filter.admits(
                            ClaimRow.local(value(claim, STATUS)),
                            ClaimRow.local(relation),
                            ClaimRow.day(ClaimRow.text(
                                    day == null ? value(article, Vocabulary.DATE_PUBLISHED.asNode()) : day)))
                    && (region == null || region.isInside(subject, object));
        }

        private void addPlain(Node claim, Node relation) {
            if (value(claim, STATUS).equals(FACT)) {
                Node subject = value(claim, Vocabulary.SUBJECT.asNode());
                Node object = value(claim, Vocabulary.OBJECT.asNode());
                part.add(subject, relation, object);
                if (symmetric.contains(relation)) {
                    part.add(object, relation, subject);
                }
            }
        }

        private Node value(Node subject, Node property) {
            return RdfExport.value(whole, subject, property);
        }
    }
}
