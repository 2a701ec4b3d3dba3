package org.telgraph.graph;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;

/** The graphs that are stored beside the articles', so that data explain themselves: the ontology and the gazetteer. */
public final class ReferenceGraphs {

    private ReferenceGraphs() {}

    /** The graphs by their IRIs, with the entities under the IRIs that articles use for them. */
    public static Map<String, Graph> of(Knowledge knowledge, Names names) {
        Map<String, Graph> graphs = new TreeMap<>();
        graphs.put(names.ontologyGraph(), knowledge.ontology().getGraph());
        graphs.put(names.gazetteerGraph(), rebased(knowledge.gazetteer().getGraph(), names));
        return graphs;
    }

    private static Graph rebased(Graph graph, Names names) {
        if (names.equals(Names.DEFAULT)) {
            return graph;
        }
        Graph rebased = GraphMemFactory.createDefaultGraph();
        graph.find()
                .mapWith(triple -> Triple.create(
                        rebased(triple.getSubject(), names), triple.getPredicate(), rebased(triple.getObject(), names)))
                .forEachRemaining(rebased::add);
        return rebased;
    }

    private static Node rebased(Node node, Names names) {
        String from = Names.DEFAULT.entities();
        return node.isURI() && node.getURI().startsWith(from)
                ? NodeFactory.createURI(names.entities() + node.getURI().substring(from.length()))
                : node;
    }
}
