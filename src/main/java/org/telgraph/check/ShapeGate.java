package org.telgraph.check;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.KnowledgeException;

/**
 * Lets no graph pass that the shapes do not allow: an article's before it is stored, the gazetteer's and the lexicon's
 * when they are checked. Immutable: threads may share one.
 */
public final class ShapeGate {

    /** What the shapes read of the ontology. The less there is, the faster is each validation. */
    private static final Set<Node> SCHEMA =
            Set.of(RDF.type.asNode(), RDFS.subClassOf.asNode(), RDFS.domain.asNode(), RDFS.range.asNode());

    private final Shapes shapes;
    private final Graph schema = GraphMemFactory.createDefaultGraph();

    /** @throws KnowledgeException when the shapes are not SHACL */
    public ShapeGate(Knowledge knowledge) {
        try {
            shapes = Shapes.parse(knowledge.shapes().getGraph());
        } catch (ShaclParseException e) {
            throw new KnowledgeException("shapes.ttl is not SHACL: " + e.getMessage(), e);
        }
        knowledge.ontology().getGraph().stream()
                .filter(triple -> SCHEMA.contains(triple.getPredicate()))
                .forEach(schema::add);
    }

    /** What is wrong with a graph, sorted; nothing when it conforms. */
    public List<Violation> validate(Graph graph) {
        Graph data = GraphMemFactory.createDefaultGraph(); // A copy: finding in one graph beats finding in a union.
        GraphUtil.addInto(data, schema);
        GraphUtil.addInto(data, graph);
        if (ShaclValidator.get().conforms(shapes, data)) {
            return List.of(); // The usual case, and it is cheaper to find out than a report is to write.
        }
        Wording wording = new Wording(graph, shapes.getGraph().getPrefixMapping());
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .map(wording::violation)
                .distinct()
                .sorted(Comparator.comparing(Violation::node)
                        .thenComparing(Violation::path)
                        .thenComparing(Violation::message))
                .toList();
    }
}
