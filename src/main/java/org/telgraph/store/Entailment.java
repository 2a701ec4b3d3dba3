package org.telgraph.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
            Set<Node> all = closure(type, lower -> above.getOrDefault(lower, List.of()));
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
            Set<Source> all = closure(
                    new Source(property, false),
                    reached -> direct.getOrDefault(reached.property, List.of()).stream()
                            .map(source -> new Source(source.property, source.turned ^ reached.turned))
                            .toList());
            sources.put(property, List.copyOf(all));
            all.forEach(source -> add(consequences, source.property, new Source(property, source.turned)));
        }
        consequences.forEach((property, others) -> {
            if (!sources.containsKey(property)) {
                others.add(new Source(property, false));
            }
        });
    }

    /** All that is reached from a start, the start first. */
    private static <T> Set<T> closure(T start, Function<T, List<T>> next) {
        Set<T> all = new LinkedHashSet<>();
        Deque<T> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            T reached = open.remove();
            if (all.add(reached)) {
                open.addAll(next.apply(reached));
            }
        }
        return all;
    }

    private static void add(Map<Node, List<Source>> map, Node property, Source source) {
        map.computeIfAbsent(property, name -> new ArrayList<>()).add(source);
    }

    /** What a property follows from, itself first. */
    List<Source> sources(Node property) {
        return sources.getOrDefault(property, List.of(new Source(property, false)));
    }

    /** What follows from a property, itself included. */
    List<Source> consequences(Node property) {
        return consequences.getOrDefault(property, List.of(new Source(property, false)));
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
