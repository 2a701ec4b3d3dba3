package org.telgraph.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Labels blank nodes by what is said of them, so that a graph that is read again is the same graph, term by term. Each
 * node's colour is refined by the colours around it until no more nodes are told apart; where several stay alike one of
 * them is singled out, which is as good as any other when they are interchangeable, as in the lists and class
 * expressions of an ontology. (It is not in graphs of blank nodes alone such as two rings of different length.)
 */
final class BlankNodes {

    /** Labels given here, as a regular expression. */
    static final String LABEL = "b[0-9a-f]{32}";

    private final List<Triple> triples;
    private Map<Node, String> colours = new HashMap<>();

    private BlankNodes(String graphIri, List<Triple> triples) {
        this.triples = triples;
        for (Triple triple : triples) {
            blanks(triple).forEach(node -> colours.put(node, graphIri));
        }
    }

    /** The graph with its blank nodes labelled, distinct from those of any other graph; the graph itself if it has none. */
    static Graph labelled(String graphIri, Graph graph) {
        List<Triple> withBlanks = graph.stream()
                .filter(triple -> blanks(triple).findAny().isPresent())
                .toList();
        if (withBlanks.isEmpty()) {
            return graph;
        }
        Map<Node, String> labels = new BlankNodes(graphIri, withBlanks).distinguish();
        Graph labelled = GraphFactory.createDefaultGraph();
        graph.stream()
                .map(triple -> Triple.create(
                        label(triple.getSubject(), labels), triple.getPredicate(), label(triple.getObject(), labels)))
                .forEach(labelled::add);
        return labelled;
    }

    private static Node label(Node node, Map<Node, String> labels) {
        return node.isBlank() ? NodeFactory.createBlankNode("b" + labels.get(node)) : node;
    }

    private static Stream<Node> blanks(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getObject()).filter(Node::isBlank);
    }

    private Map<Node, String> distinguish() {
        refineToTheEnd();
        while (classes() < colours.size()) {
            Map<String, List<Node>> alike = new TreeMap<>();
            colours.forEach((node, colour) ->
                    alike.computeIfAbsent(colour, c -> new ArrayList<>()).add(node));
            for (List<Node> nodes : alike.values()) {
                if (nodes.size() > 1) {
                    colours.compute(nodes.get(0), (node, colour) -> hash(List.of(colour, "first")));
                    break;
                }
            }
            refineToTheEnd();
        }
        return colours;
    }

    private void refineToTheEnd() {
        int before;
        do {
            before = classes();
            refine();
        } while (classes() > before);
    }

    private void refine() {
        Map<Node, List<String>> around = new HashMap<>();
        for (Triple triple : triples) {
            String subject = colour(triple.getSubject());
            String predicate = triple.getPredicate().toString();
            String object = colour(triple.getObject());
            around.computeIfAbsent(triple.getSubject(), n -> new ArrayList<>()).add("> " + predicate + ' ' + object);
            around.computeIfAbsent(triple.getObject(), n -> new ArrayList<>()).add("< " + predicate + ' ' + subject);
        }
        Map<Node, String> next = new HashMap<>();
        colours.forEach((node, colour) -> {
            List<String> parts = around.get(node);
            parts.sort(null);
            parts.add(colour);
            next.put(node, hash(parts));
        });
        colours = next;
    }

    private String colour(Node node) {
        return node.isBlank() ? colours.get(node) : node.toString();
    }

    private int classes() {
        return (int) colours.values().stream().distinct().count();
    }

    private static String hash(List<String> parts) {
        return DigestUtils.sha256Hex(String.join("\n", parts) + "\n").substring(0, 32);
    }
}
