package org.telgraph.curate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Vocabulary;

/** The rulings of analysts: a Turtle file, and the graph of a store where it is kept. Immutable. */
public final class Curation {

    private static final String SHAPES = "/curation/shapes.ttl";

    private final Graph graph;
    private final List<Ruling> rulings;

    private Curation(Graph graph, List<Ruling> rulings) {
        this.graph = graph;
        this.rulings = List.copyOf(rulings);
    }

    /** No rulings. */
    public static Curation none() {
        return new Curation(GraphFactory.createDefaultGraph(), List.of());
    }

    /** Reads a Turtle file; relative names are resolved against the base. */
    public static Curation read(Path file, String base) throws CurationException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(RDFParser.source(in).lang(Lang.TURTLE).base(base).toGraph());
        } catch (RiotException e) {
            throw new CurationException(
                    file + ": " + e.getMessage().lines().findFirst().orElse(""), e);
        } catch (NoSuchFileException e) {
            throw new CurationException("there is no file " + file, e);
        } catch (IOException e) {
            throw new CurationException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Reads rulings from a graph, such as a store's. */
    public static Curation of(Graph graph) throws CurationException {
        if (graph.isEmpty()) {
            return none();
        }
        validate(graph);
        Model model = ModelFactory.createModelForGraph(graph);
        List<Ruling> rulings = new ArrayList<>();
        model.listSubjectsWithProperty(RDF.type).forEachRemaining(ruling -> rulings.add(ruling(ruling)));
        rulings.sort(Comparator.comparing(Ruling::iri));
        return new Curation(graph, resolved(rulings));
    }

    private static void validate(Graph graph) throws CurationException {
        Optional<ReportEntry> first = ShaclValidator.get().validate(shapes(), graph).getEntries().stream()
                .min(Comparator.comparing(
                                (ReportEntry entry) -> entry.focusNode().toString())
                        .thenComparing(entry -> String.valueOf(entry.message())));
        if (first.isPresent()) {
            throw new CurationException(
                    "ruling " + first.get().focusNode() + ": " + first.get().message());
        }
    }

    private static Shapes shapes() {
        try (InputStream in = Curation.class.getResourceAsStream(SHAPES)) {
            return Shapes.parse(RDFParser.source(in).lang(Lang.TURTLE).toGraph());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ruling ruling(Resource ruling) {
        String iri = ruling.getURI();
        String kind = ruling.getPropertyResourceValue(RDF.type).getURI().substring(Vocabulary.TG.length());
        return switch (kind) {
            case "Rejection" -> new Ruling.Rejection(iri, iri(ruling, Vocabulary.RULED_CLAIM));
            case "Confirmation" -> new Ruling.Confirmation(iri, iri(ruling, Vocabulary.RULED_CLAIM));
            case "Merge" -> new Ruling.Merge(iri, iri(ruling, Vocabulary.RULED_ENTITY), iri(ruling, Vocabulary.INTO));
            case "Split" ->
                new Ruling.Split(
                        iri,
                        iri(ruling, Vocabulary.RULED_ENTITY),
                        iri(ruling, Vocabulary.INTO),
                        ruling.listProperties(Vocabulary.IN_ARTICLE).toList().stream()
                                .map(statement -> statement.getResource().getURI())
                                .collect(Collectors.toSet()));
            default ->
                new Ruling.Correction(
                        iri,
                        iri(ruling, Vocabulary.RULED_ENTITY),
                        Optional.ofNullable(ruling.getPropertyResourceValue(Vocabulary.RULED_TYPE))
                                .map(Resource::getURI),
                        Optional.ofNullable(ruling.getProperty(RDFS.label))
                                .map(label -> label.getLiteral().getLexicalForm()));
        };
    }

    private static String iri(Resource ruling, Property property) {
        return ruling.getPropertyResourceValue(property).getURI();
    }

    /** Where a merge leads to an entity that is merged itself, the last one is meant. */
    private static List<Ruling> resolved(List<Ruling> rulings) throws CurationException {
        Map<String, Ruling.Merge> merges = new HashMap<>();
        for (Ruling ruling : rulings) {
            if (ruling instanceof Ruling.Merge merge && merges.put(merge.entity(), merge) != null) {
                throw new CurationException(
                        "ruling " + merge.iri() + ": " + merge.entity() + " is merged by another ruling too");
            }
        }
        List<Ruling> resolved = new ArrayList<>();
        for (Ruling ruling : rulings) {
            resolved.add(
                    ruling instanceof Ruling.Merge merge
                            ? new Ruling.Merge(merge.iri(), merge.entity(), last(merge, merges))
                            : ruling);
        }
        return resolved;
    }

    private static String last(Ruling.Merge merge, Map<String, Ruling.Merge> merges) throws CurationException {
        Set<String> passed = new HashSet<>(Set.of(merge.entity()));
        String last = merge.into();
        while (merges.containsKey(last)) {
            if (!passed.add(last)) {
                throw new CurationException(
                        "ruling " + merge.iri() + ": " + merge.entity() + " is merged into itself in the end");
            }
            last = merges.get(last).into();
        }
        return last;
    }

    /**
     * The rulings with who ruled, when and why, as the file has them; and which entities they keep apart, so that nobody
     * need look at those again.
     */
    public Graph graph() {
        Model all = ModelFactory.createModelForGraph(GraphFactory.createDefaultGraph());
        all.add(ModelFactory.createModelForGraph(graph));
        for (Ruling ruling : rulings) {
            if (ruling instanceof Ruling.Split split) {
                all.createResource(split.entity()).addProperty(OWL2.differentFrom, all.createResource(split.into()));
            }
        }
        return all.getGraph();
    }

    /** All rulings, by their names. */
    public List<Ruling> rulings() {
        return rulings;
    }

    public boolean isEmpty() {
        return rulings.isEmpty();
    }

    /** Articles that a ruling is about, whatever is in their graphs. */
    public Set<String> articles() {
        Set<String> articles = new LinkedHashSet<>();
        for (Ruling ruling : rulings) {
            if (ruling instanceof Ruling.Rejection rejection) {
                articles.add(articleOf(rejection.claim()));
            } else if (ruling instanceof Ruling.Confirmation confirmation) {
                articles.add(articleOf(confirmation.claim()));
            } else if (ruling instanceof Ruling.Split split) {
                articles.addAll(split.articles());
            }
        }
        return articles;
    }

    /** Entities that a ruling is about wherever they are. */
    public Set<String> entities() {
        Set<String> entities = new LinkedHashSet<>();
        for (Ruling ruling : rulings) {
            if (ruling instanceof Ruling.Merge merge) {
                entities.add(merge.entity());
            } else if (ruling instanceof Ruling.Correction correction) {
                entities.add(correction.entity());
            }
        }
        return entities;
    }

    private static String articleOf(String claim) {
        return claim.substring(0, claim.indexOf('#'));
    }

    /** What a graph was before any rulings. */
    public static Graph undo(String graphIri, Graph curated) {
        return Effect.undo(graphIri, curated);
    }

    /**
     * What the rulings make of a graph; the same graph where they change nothing. What earlier rulings made of it is undone
     * first.
     *
     * @param gazetteer tells types and labels of entities that rulings bring into the graph
     */
    public Graph apply(String graphIri, Graph graph, Ontology ontology, Model gazetteer) {
        return new GraphCuration(graphIri, graph, ontology, gazetteer).apply(rulings);
    }
}
