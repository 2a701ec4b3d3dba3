package org.telgraph.store;

import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.telgraph.store.Entailment.Source;

/**
 * Quads with what follows from them by the ontology that is among them: relations under the name that they have from the
 * other end ({@code owl:inverseOf}) or in both directions ({@code owl:SymmetricProperty}), under the names of their kinds
 * ({@code rdfs:subPropertyOf}), and entities in the classes above theirs ({@code rdfs:subClassOf}). Nothing is stored; each
 * pattern of a query is answered by lookups, each answer once, and none are held in memory. (Jena's own view of this kind
 * knows no inverses, answers twice what follows twice, and collects.)
 *
 * <p>Domains and ranges give no types: what is said of an entity must not change what it is.
 */
public final class InferredView extends DatasetGraphReadOnly implements DatasetGraphWrapperView {

    private static final Node TYPE = RDF.type.asNode();

    private final DatasetGraph quads;
    private final Entailment entailment;

    private InferredView(DatasetGraph quads, Entailment entailment) {
        super(quads);
        this.quads = quads;
        this.entailment = entailment;
    }

    /** Looks at quads so, with the union of all graphs as the default graph. */
    public static DatasetGraph of(DatasetGraph quads) {
        return new InferredView(quads, Txn.calculateRead(quads, () -> Entailment.of(quads.getUnionGraph())));
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node graph) {
        return GraphView.createNamedGraph(this, graph);
    }

    @Override
    public Iterator<Quad> find() {
        return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public Iterator<Quad> find(Quad pattern) {
        return find(pattern.getGraph(), pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        return find(graph, subject, predicate, object);
    }

    @Override
    public boolean contains(Quad quad) {
        return find(quad).hasNext();
    }

    @Override
    public boolean contains(Node graph, Node subject, Node predicate, Node object) {
        return find(graph, subject, predicate, object).hasNext();
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        if (!predicate.isConcrete()) {
            return anyProperty(graph, subject, object);
        }
        return predicate.equals(TYPE) ? types(graph, subject, object) : property(graph, subject, predicate, object);
    }

    private Iterator<Quad> types(Node graph, Node subject, Node type) {
        if (!type.isConcrete()) {
            return Iter.flatMap(stored(graph, subject, TYPE, Node.ANY), this::superclasses);
        }
        return Iter.flatMap(
                entailment.subclasses(type).iterator(),
                subclass -> answers(
                        stored(graph, subject, TYPE, subclass),
                        quad -> Quad.create(quad.getGraph(), quad.getSubject(), TYPE, type),
                        quad -> isFirst(quad, type)));
    }

    /** An entity in a class that is stored, and in those above that no other stored class answers. */
    private Iterator<Quad> superclasses(Quad stored) {
        return entailment.superclasses(stored.getObject()).stream()
                .filter(type -> isFirst(stored, type))
                .map(type -> Quad.create(stored.getGraph(), stored.getSubject(), TYPE, type))
                .iterator();
    }

    /** Whether a stored class is the first of those from which membership in a class follows. */
    private boolean isFirst(Quad stored, Node type) {
        for (Node subclass : entailment.subclasses(type)) {
            if (subclass.equals(stored.getObject())) {
                return true;
            }
            if (isStored(stored.getGraph(), stored.getSubject(), TYPE, subclass)) {
                return false;
            }
        }
        throw new IllegalStateException(stored.getObject() + " is not below " + type);
    }

    private Iterator<Quad> property(Node graph, Node subject, Node predicate, Node object) {
        return Iter.flatMap(
                entailment.sources(predicate).iterator(),
                source -> fromSource(graph, subject, predicate, object, source));
    }

    private Iterator<Quad> fromSource(Node graph, Node subject, Node predicate, Node object, Source source) {
        Iterator<Quad> stored = source.turned()
                ? object.isLiteral() ? Iter.nullIterator() : stored(graph, object, source.property(), subject)
                : stored(graph, subject, source.property(), object);
        return answers(
                stored,
                quad -> conclusion(quad, new Source(predicate, source.turned())),
                quad -> isFirst(conclusion(quad, new Source(predicate, source.turned())), source));
    }

    private Iterator<Quad> anyProperty(Node graph, Node subject, Node object) {
        Iterator<Quad> same = Iter.concat(
                types(graph, subject, object),
                Iter.flatMap(stored(graph, subject, Node.ANY, object), quad -> conclusions(quad, false)));
        return object.isLiteral()
                ? same
                : Iter.concat(
                        same, Iter.flatMap(stored(graph, object, Node.ANY, subject), quad -> conclusions(quad, true)));
    }

    /** What follows from a stored quad in the same or the other direction, but for types. */
    private Iterator<Quad> conclusions(Quad stored, boolean turned) {
        if (stored.getPredicate().equals(TYPE) || turned && stored.getObject().isLiteral()) {
            return Iter.nullIterator();
        }
        return entailment.consequences(stored.getPredicate()).stream()
                .filter(consequence -> consequence.turned() == turned)
                .filter(consequence ->
                        isFirst(conclusion(stored, consequence), new Source(stored.getPredicate(), turned)))
                .map(consequence -> conclusion(stored, consequence))
                .iterator();
    }

    private static Quad conclusion(Quad stored, Source consequence) {
        return consequence.turned()
                ? Quad.create(stored.getGraph(), stored.getObject(), consequence.property(), stored.getSubject())
                : Quad.create(stored.getGraph(), stored.getSubject(), consequence.property(), stored.getObject());
    }

    /** Whether a source is the first of those from which a quad follows. */
    private boolean isFirst(Quad conclusion, Source from) {
        for (Source source : entailment.sources(conclusion.getPredicate())) {
            if (source.equals(from)) {
                return true;
            }
            boolean stored = source.turned()
                    ? !conclusion.getObject().isLiteral()
                            && isStored(
                                    conclusion.getGraph(),
                                    conclusion.getObject(),
                                    source.property(),
                                    conclusion.getSubject())
                    : isStored(
                            conclusion.getGraph(), conclusion.getSubject(), source.property(), conclusion.getObject());
            if (stored) {
                return false;
            }
        }
        throw new IllegalStateException(conclusion + " does not follow from " + from);
    }

    private static Iterator<Quad> answers(
            Iterator<Quad> stored, Function<Quad, Quad> conclusion, Predicate<Quad> first) {
        return Iter.map(Iter.filter(stored, first), conclusion);
    }

    private boolean isStored(Node graph, Node subject, Node predicate, Node object) {
        return stored(graph, subject, predicate, object).hasNext();
    }

    private Iterator<Quad> stored(Node graph, Node subject, Node predicate, Node object) {
        if (Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph)) {
            Iterator<Triple> triples = quads.getUnionGraph().find(subject, predicate, object);
            return Iter.map(triples, triple -> Quad.create(graph, triple));
        }
        return quads.findNG(graph, subject, predicate, object);
    }
}
