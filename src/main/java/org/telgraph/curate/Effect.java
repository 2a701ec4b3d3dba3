package org.telgraph.curate;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.telgraph.ontology.Vocabulary;

/**
 * The description, in a graph, of what rulings changed in it: which rulings, and the triples that they withdrew and
 * inserted as text, so that no query takes them for what the graph says, and so that it can all be undone.
 */
final class Effect {

    private static final String NAME = "#curation";

    private Effect() {}

    /** Adds the description to a graph that has been changed. */
    static void describe(String graphIri, Graph before, Graph after, Collection<String> rulings) {
        String withdrawn = text(before, after);
        String inserted = text(after, before);
        Model model = ModelFactory.createModelForGraph(after);
        Resource effect = model.createResource(graphIri + NAME).addProperty(RDF.type, Vocabulary.CURATION_EFFECT);
        rulings.forEach(ruling -> effect.addProperty(Vocabulary.APPLIED_RULING, model.createResource(ruling)));
        if (!withdrawn.isEmpty()) {
            effect.addProperty(Vocabulary.WITHDRAWN, withdrawn);
        }
        if (!inserted.isEmpty()) {
            effect.addProperty(Vocabulary.INSERTED, inserted);
        }
    }

    /** The triples that only the first graph has, as sorted N-Triples. */
    private static String text(Graph some, Graph others) {
        return some.stream()
                .filter(triple -> !others.contains(triple))
                .map(Effect::line)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String line(Triple triple) {
        return NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                + NodeFmtLib.strNT(triple.getObject()) + " .";
    }

    /** The graph as it was before; the graph itself if it was not changed. */
    static Graph undo(String graphIri, Graph curated) {
        Resource effect = ModelFactory.createModelForGraph(curated).createResource(graphIri + NAME);
        if (!effect.hasProperty(RDF.type, Vocabulary.CURATION_EFFECT)) {
            return curated;
        }
        Graph before = GraphFactory.createDefaultGraph();
        curated.find().forEachRemaining(before::add);
        triples(effect, Vocabulary.INSERTED).find().forEachRemaining(before::delete);
        triples(effect, Vocabulary.WITHDRAWN).find().forEachRemaining(before::add);
        before.remove(effect.asNode(), Node.ANY, Node.ANY);
        return before;
    }

    private static Graph triples(Resource effect, Property property) {
        String text =
                effect.hasProperty(property) ? effect.getProperty(property).getString() : "";
        return RDFParser.fromString(text, Lang.NTRIPLES).toGraph();
    }
}
