package org.telgraph.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Which statements follow from which, by an ontology's hierarchies, inverse and symmetric properties. Immutable. */
final class Entailment {

    /**
     * A property from which another one follows.
     *
     * @param turned whether subject and object change places
     */
    record Source(Node property, boolean turned) {}

    /** What each property follows from, itself first; of those that follow from no other there is no entry. */
    private final Map<Node, List<Source>> sources = new HashMap<>();
    /** What follows from each property, in the same way. */
    private final Map<Node, List<Source>> consequences = new HashMap<>();

    private final Map<Node, Set<Node>> subclasses = new HashMap<>();
    private final Map<Node, Set<Node>> superclasses = new HashMap<>();

    /** Reads the ontology that is among the triples of a graph. */
    static Entailment of(Graph graph) {
        Entailment entailment = new Entailment();
        entailment.readClasses(graph);
        entailment.readProperties(graph);
        return entailment;
    }

    private void readClasses(Graph graph) {
        Map<Node, List<Node>> above = new HashMap<>();
        graph.find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)
                .forEachRemaining(triple -> above.computeIfAbsent(triple.getSubject(), type -> new ArrayList<>())
                        .add(triple.getObject()));
        for (Node type : above.keySet()) {
            Set<Node> all = new LinkedHashSet<>();
            Deque<Node> open = new ArrayDeque<>(List.of(type));
            while (!open.isEmpty()) {
                Node next = open.remove();
                if (all.add(next)) {
                    open.addAll(above.getOrDefault(next, List.of()));
                }
            }
            superclasses.put(type, all);
            all.forEach(higher -> subclasses
                    .computeIfAbsent(higher, name -> new LinkedHashSet<>(List.of(name)))
                    .add(type));
        }
    }

    private void readProperties(Graph graph) {
        Map<Node, List<Source>> direct = new HashMap<>();
        graph.find(Node.ANY, RDFS.subPropertyOf.asNode(), Node.ANY)
                .forEachRemaining(triple -> add(direct, triple.getObject(), new Source(triple.getSubject(), false)));
        graph.find(Node.ANY, OWL2.inverseOf.asNode(), Node.ANY).forEachRemaining(triple -> {
            add(direct, triple.getObject(), new Source(triple.getSubject(), true));
            add(direct, triple.getSubject(), new Source(triple.getObject(), true));
        });
        graph.find(Node.ANY, RDF.type.asNode(), OWL2.SymmetricProperty.asNode())
                .forEachRemaining(triple -> add(direct, triple.getSubject(), new Source(triple.getSubject(), true)));
        for (Node property : direct.keySet()) {
            Set<Source> all = new LinkedHashSet<>();
            Deque<Source> open = new ArrayDeque<>(List.of(new Source(property, false)));
            while (!open.isEmpty()) {
                Source next = open.remove();
                if (all.add(next)) {
                    direct.getOrDefault(next.property, List.of())
                            .forEach(source -> open.add(new Source(source.property, source.turned ^ next.turned)));
                }
            }
            sources.put(property, List.copyOf(all));
            all.forEach(source -> add(consequences, source.property, new Source(property, source.turned)));
        }
    }

    private static void add(Map<Node, List<Source>> map, Node property, Source source) {
        map.computeIfAbsent(property, name -> new ArrayList<>()).add(source);
    }

    /** What a property follows from, itself first. */
    List<Source> sources(Node property) {
        List<Source> known = sources.get(property);
        return known == null ? List.of(new Source(property, false)) : known;
    }

    /** What follows from a property, itself included. */
    List<Source> consequences(Node property) {
        List<Source> known = consequences.get(property);
        if (known == null) {
            return List.of(new Source(property, false));
        }
        return sources.containsKey(property) ? known : withItself(property, known);
    }

    private static List<Source> withItself(Node property, List<Source> others) {
        List<Source> all = new ArrayList<>(others);
        all.add(new Source(property, false));
        return all;
    }

    /** The classes whose members belong to a class, itself first. */
    Set<Node> subclasses(Node type) {
        return subclasses.getOrDefault(type, Set.of(type));
    }

    /** The classes that members of a class belong to, itself first. */
    Set<Node> superclasses(Node type) {
        return superclasses.getOrDefault(type, Set.of(type));
    }
}
