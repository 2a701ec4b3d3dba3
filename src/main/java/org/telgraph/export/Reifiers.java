package org.telgraph.export;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.telgraph.ontology.Vocabulary;

/**
 * Claims as reifiers of triple terms (RDF 1.2 Concepts, section 1.5): what was subject, relation and object becomes the term, the
 * rest stays.
 */
final class Reifiers {

    private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
    private static final Node SUBJECT = Vocabulary.SUBJECT.asNode();
    private static final Node RELATION = Vocabulary.RELATION.asNode();
    private static final Node OBJECT = Vocabulary.OBJECT.asNode();
    private static final Set<Node> PARTS = Set.of(SUBJECT, RELATION, OBJECT);

    private Reifiers() {}

    static Graph of(Graph claims) {
        Graph reifiers = GraphFactory.createDefaultGraph();
        claims.stream().forEach(triple -> {
            Node claim = triple.getSubject();
            if (triple.getPredicate().equals(RELATION)) {
                Node term = NodeFactory.createTripleTerm(Triple.create(
                        RdfExport.value(claims, claim, SUBJECT),
                        triple.getObject(),
                        RdfExport.value(claims, claim, OBJECT)));
                reifiers.add(claim, REIFIES, term);
            } else if (!PARTS.contains(triple.getPredicate())) {
                reifiers.add(triple);
            }
        });
        return reifiers;
    }
}
