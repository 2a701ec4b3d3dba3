package org.telgraph.curate;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.sys.NormalizeTermsTDB2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Relation;
import org.telgraph.ontology.Vocabulary;

/**
 * Carries out rulings on one graph: rejections, splits, merges, corrections and confirmations, in this order, so that
 * the later ones find the names that the earlier ones gave. Used once.
 */
final class GraphCuration {

    private final String graphIri;
    private final Graph extracted;
    private final Graph before = GraphFactory.createDefaultGraph();
    private final Model model = ModelFactory.createDefaultModel();
    private final Ontology ontology;
    private final Model gazetteer;
    /** Rulings that had something to change. */
    private final TreeSet<String> applied = new TreeSet<>();

    GraphCuration(String graphIri, Graph graph, Ontology ontology, Model gazetteer) {
        this.graphIri = graphIri;
        this.extracted = Effect.undo(graphIri, graph);
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        // As a store gives terms back: a graph has the same effects before it is stored and after.
        extracted.find().mapWith(GraphCuration::normalized).forEachRemaining(triple -> {
            before.add(triple);
            model.getGraph().add(triple);
        });
    }

    private static Triple normalized(Triple triple) {
        return Triple.create(
                triple.getSubject(), triple.getPredicate(), NormalizeTermsTDB2.normalizeTDB2(triple.getObject()));
    }

    /** The graph as the rulings want it; the one that was given if they change nothing. */
    Graph apply(List<Ruling> rulings) {
        each(rulings, Ruling.Rejection.class, this::reject);
        each(rulings, Ruling.Split.class, this::split);
        each(rulings, Ruling.Merge.class, this::merge);
        each(rulings, Ruling.Correction.class, this::correct);
        each(rulings, Ruling.Confirmation.class, this::confirm);
        if (applied.isEmpty()) {
            return extracted;
        }
        Graph after = model.getGraph();
        Effect.describe(graphIri, before, after, applied);
        return after;
    }

    private static <T extends Ruling> void each(List<Ruling> rulings, Class<T> kind, Consumer<T> action) {
        rulings.stream().filter(kind::isInstance).map(kind::cast).forEach(action);
    }

    private void reject(Ruling.Rejection rejection) {
        Resource claim = model.createResource(rejection.claim());
        if (claim.hasProperty(RDF.type, Vocabulary.CLAIM)) {
            withdraw(claim);
            applied.add(rejection.iri());
        }
    }

    private void split(Ruling.Split split) {
        if (split.articles().contains(graphIri)) {
            rename(split.entity(), split.into(), split.iri());
        }
    }

    private void merge(Ruling.Merge merge) {
        rename(merge.entity(), merge.into(), merge.iri());
    }

    private void confirm(Ruling.Confirmation confirmation) {
        Resource claim = model.createResource(confirmation.claim());
        if (claim.hasProperty(RDF.type, Vocabulary.CLAIM)) {
            claim.removeAll(Vocabulary.CONFIDENCE)
                    .addProperty(
                            Vocabulary.CONFIDENCE,
                            model.asRDFNode(NormalizeTermsTDB2.normalizeTDB2(
                                    model.createTypedLiteral(1.0).asNode())))
                    .addProperty(Vocabulary.CONFIRMED_BY, model.createResource(confirmation.iri()));
            applied.add(confirmation.iri());
        }
    }

    private void correct(Ruling.Correction correction) {
        Resource entity = model.createResource(correction.entity());
        if (!entity.hasProperty(RDF.type)) {
            return;
        }
        correction
                .type()
                .ifPresent(type -> entity.removeAll(RDF.type).addProperty(RDF.type, model.createResource(type)));
        correction.label().ifPresent(label -> label(entity, label));
        applied.add(correction.iri());
    }

    /** Gives a label; the former one stays a name. */
    private void label(Resource entity, String label) {
        entity.listProperties(RDFS.label).toList().forEach(old -> entity.addProperty(SKOS.altLabel, old.getObject()));
        entity.removeAll(RDFS.label).addProperty(RDFS.label, label, "en");
        model.remove(entity, SKOS.altLabel, model.createLiteral(label, "en"));
    }

    /** Removes a claim, with what only that claim is there for. */
    private void withdraw(Resource claim) {
        Resource subject = claim.getPropertyResourceValue(Vocabulary.SUBJECT);
        Resource object = claim.getPropertyResourceValue(Vocabulary.OBJECT);
        Property relation = model.createProperty(
                claim.getPropertyResourceValue(Vocabulary.RELATION).getURI());
        Resource holder = claim.getPropertyResourceValue(Vocabulary.HOLDER);
        Resource sentence = claim.getPropertyResourceValue(Vocabulary.WAS_DERIVED_FROM);
        claim.removeProperties();
        removeUnsupported(subject, relation, object);
        removeUnsupported(object, relation, subject);
        if (sentence != null && !model.contains(null, Vocabulary.WAS_DERIVED_FROM, sentence)) {
            sentence.removeProperties();
        }
        removeUnmentioned(subject);
        removeUnmentioned(object);
        if (holder != null) {
            removeUnmentioned(holder);
        }
    }

    private void removeUnsupported(Resource subject, Property relation, Resource object) {
        boolean supported =
                isFact(subject, relation, object) || isSymmetric(relation) && isFact(object, relation, subject);
        if (!supported) {
            model.remove(subject, relation, object);
        }
    }

    /** Whether a claim that is left has the narrator say so. */
    private boolean isFact(Resource subject, Property relation, Resource object) {
        return model.listSubjectsWithProperty(Vocabulary.SUBJECT, subject)
                .filterKeep(claim -> claim.hasProperty(Vocabulary.RELATION, relation)
                        && claim.hasProperty(Vocabulary.OBJECT, object)
                        && claim.hasProperty(Vocabulary.STATUS, Vocabulary.tg("fact"))
                        && !claim.hasProperty(Vocabulary.HOLDER)
                        && !claim.hasProperty(Vocabulary.HOLDER_TEXT))
                .hasNext();
    }

    private boolean isSymmetric(Resource relation) {
        return relation(relation.getURI()).filter(Relation::symmetric).isPresent();
    }

    private Optional<Relation> relation(String iri) {
        return iri.startsWith(Vocabulary.TG)
                ? Optional.ofNullable(ontology.relation(iri.substring(Vocabulary.TG.length())))
                : Optional.empty();
    }

    private void removeUnmentioned(Resource entity) {
        if (!model.contains(null, Vocabulary.SUBJECT, entity)
                && !model.contains(null, Vocabulary.OBJECT, entity)
                && !model.contains(null, Vocabulary.HOLDER, entity)) {
            entity.removeProperties();
        }
    }

    /** Calls an entity by another name, which may be that of an entity that is there already. */
    private void rename(String from, String to, String ruling) {
        Resource old = model.createResource(from);
        if (!model.containsResource(old)) {
            return;
        }
        Resource other = model.createResource(to);
        boolean known = other.hasProperty(RDF.type);
        for (Statement statement : old.listProperties().toList()) {
            describe(other, known, statement);
        }
        old.removeProperties();
        for (Statement statement : model.listStatements(null, null, old).toList()) {
            model.remove(statement).add(statement.getSubject(), statement.getPredicate(), other);
        }
        if (!known && other.hasProperty(RDF.type)) {
            introduce(other);
        } else if (known) {
            other.listProperties(RDFS.label)
                    .toList()
                    .forEach(label -> model.remove(other, SKOS.altLabel, label.getObject()));
        }
        applied.add(ruling);
        model.listSubjectsWithProperty(Vocabulary.RELATION).toList().forEach(this::putInOrder);
    }

    /** Gives an entity that the graph did not have the type and label by which it is known elsewhere. */
    private void introduce(Resource entity) {
        Resource reference = gazetteer.createResource(entity.getURI());
        if (reference.hasProperty(RDF.type) && reference.hasProperty(RDFS.label)) {
            entity.removeAll(RDF.type);
            reference.listProperties(RDF.type).forEach(type -> entity.addProperty(RDF.type, type.getObject()));
            label(entity, reference.getProperty(RDFS.label).getString());
        } else {
            label(entity, labelOf(entity.getURI()));
        }
    }

    /** Says of an entity what is said of another one; of what can be so only once, what is known of it stays. */
    private void describe(Resource other, boolean known, Statement statement) {
        Property property = statement.getPredicate();
        RDFNode value = statement.getObject();
        if (property.equals(RDFS.label) || property.equals(SKOS.altLabel)) {
            other.addProperty(SKOS.altLabel, value);
        } else if (!property.equals(Vocabulary.SAME_AS)
                && !property.equals(Vocabulary.LINK_SCORE)
                && (!known || relation(property.getURI()).isPresent())) {
            other.addProperty(property, value);
        }
    }

    /** A claim of two that have become one says nothing; one without direction has its arguments in order. */
    private void putInOrder(Resource claim) {
        Resource subject = claim.getPropertyResourceValue(Vocabulary.SUBJECT);
        Resource object = claim.getPropertyResourceValue(Vocabulary.OBJECT);
        if (subject.equals(object)) {
            withdraw(claim);
        } else if (subject.getURI().compareTo(object.getURI()) > 0
                && isSymmetric(claim.getPropertyResourceValue(Vocabulary.RELATION))) {
            claim.removeAll(Vocabulary.SUBJECT)
                    .removeAll(Vocabulary.OBJECT)
                    .addProperty(Vocabulary.SUBJECT, object)
                    .addProperty(Vocabulary.OBJECT, subject);
        }
    }

    /** IRIs of entities are made of their names. */
    private static String labelOf(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)
                .replace('_', ' ');
    }
}
