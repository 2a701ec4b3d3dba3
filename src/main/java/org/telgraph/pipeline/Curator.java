package org.telgraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.telgraph.check.ShapeGate;
import org.telgraph.check.Violation;
import org.telgraph.curate.Curation;
import org.telgraph.curate.Ruling;
import org.telgraph.graph.ReferenceGraphs;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.Change;
import org.telgraph.store.GraphStore;
import org.telgraph.store.ReadableStore;
import org.telgraph.store.StoreException;

/** Has the rulings of analysts carried out on graphs on their way into a store, and on those that are there. */
public final class Curator {

    private final Curation curation;
    private final Names names;
    private final Ontology ontology;
    private final Model gazetteer;
    private final ShapeGate gate;
    private final Consumer<String> problems;

    private Curator(
            Curation curation,
            Names names,
            Ontology ontology,
            Model gazetteer,
            ShapeGate gate,
            Consumer<String> problems) {
        this.curation = curation;
        this.names = names;
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.gate = gate;
        this.problems = problems;
    }

    /** Leaves graphs as they are, those of a store too. */
    public static Curator none() {
        return new Curator(Curation.none(), Names.DEFAULT, null, null, null, line -> {});
    }

    /**
     * @param knowledge tells what graphs may look like; what rulings make must not break its rules
     * @param problems gets a line for each graph where rulings would break them, and which stays as it was extracted
     */
    public static Curator of(Curation curation, Knowledge knowledge, Names names, Consumer<String> problems) {
        Graph gazetteer = ReferenceGraphs.of(knowledge, names).get(names.gazetteerGraph());
        return new Curator(
                curation,
                names,
                Ontology.of(knowledge.ontology()),
                ModelFactory.createModelForGraph(gazetteer),
                new ShapeGate(knowledge),
                problems);
    }

    /** What is to be stored instead of an extracted graph. */
    Graph curated(String graphIri, Graph extracted) {
        return curation.isEmpty() ? extracted : apply(graphIri, extracted);
    }

    private Graph apply(String graphIri, Graph graph) {
        Graph curated = curation.apply(graphIri, graph, ontology, gazetteer);
        List<Violation> violations = gate.validate(curated);
        if (violations.isEmpty()) {
            return curated;
        }
        problems.accept("not curated: " + graphIri + ": " + violations.get(0));
        return Curation.undo(graphIri, graph);
    }

    /** Keeps the rulings in the store, whose later runs will find them. */
    public void keep(GraphStore store) throws StoreException {
        if (!curation.isEmpty()) {
            store.put(names.curationGraph(), curation.graph());
        } else if (store.contains(names.curationGraph())) {
            store.delete(names.curationGraph());
        }
    }

    /**
     * Makes all graphs of a store what the rulings want, whatever earlier ones made of them.
     *
     * @return how many graphs are another now
     */
    public int update(ReadableStore store) throws StoreException {
        if (gate == null) {
            return 0;
        }
        int changed = 0;
        for (String graphIri : affected(store)) {
            Graph graph = store.graph(graphIri);
            if (!graph.isEmpty() && store.amend(graphIri, apply(graphIri, graph)) != Change.UNCHANGED) {
                changed++;
            }
        }
        store.flush();
        return changed;
    }

    /** Graphs that rulings changed earlier or are about to change. */
    private Set<String> affected(ReadableStore store) throws StoreException {
        Set<String> graphs = new TreeSet<>(curation.articles());
        Consumer<Node> take = graph -> graphs.add(graph.getURI());
        store.rows(
                "SELECT DISTINCT ?graph { GRAPH ?graph { ?effect a <" + Vocabulary.CURATION_EFFECT + "> } }",
                row -> take.accept(row.get("graph")));
        if (!curation.entities().isEmpty()) {
            String entities =
                    curation.entities().stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "));
            store.rows(
                    "SELECT DISTINCT ?graph { VALUES ?entity { " + entities
                            + " } { GRAPH ?graph { ?entity ?property ?value } } "
                            + "UNION { GRAPH ?graph { ?subject ?property ?entity } } }",
                    row -> take.accept(row.get("graph")));
        }
        graphs.removeAll(Set.of(names.curationGraph(), names.ontologyGraph(), names.duplicatesGraph()));
        return graphs;
    }

    /** Rulings that changed nothing in the store, by their names; but a split without articles is not meant to. */
    public List<String> idle(ReadableStore store) throws StoreException {
        Set<String> idle = new TreeSet<>();
        curation.rulings().stream()
                .filter(ruling -> !(ruling instanceof Ruling.Split split
                        && split.articles().isEmpty()))
                .map(Ruling::iri)
                .forEach(idle::add);
        store.rows(
                "SELECT DISTINCT ?ruling { GRAPH ?graph { ?effect <" + Vocabulary.APPLIED_RULING + "> ?ruling } }",
                row -> idle.remove(row.get("ruling").getURI()));
        return new ArrayList<>(idle);
    }
}
