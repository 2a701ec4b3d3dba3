package org.telgraph.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.telgraph.ontology.Vocabulary;

/** The claims of a graph in words, sorted: {@code Huawei supplies Vodafone: claimed by Reuters, 2018}. */
public final class ClaimList {

    private ClaimList() {}

    /** One line a claim. */
    public static List<String> of(Graph graph) {
        Model model = ModelFactory.createModelForGraph(graph);
        List<String> lines = new ArrayList<>();
        model.listResourcesWithProperty(RDF.type, Vocabulary.CLAIM).forEachRemaining(claim -> lines.add(line(claim)));
        lines.sort(null);
        return lines;
    }

    private static String line(Resource claim) {
        String holder = value(claim, Vocabulary.HOLDER) + value(claim, Vocabulary.HOLDER_TEXT);
        String date = value(claim, Vocabulary.DATE_TEXT);
        return value(claim, Vocabulary.SUBJECT) + " " + value(claim, Vocabulary.RELATION) + " "
                + value(claim, Vocabulary.OBJECT) + ": " + value(claim, Vocabulary.STATUS)
                + (holder.isEmpty() ? "" : " by " + holder) + (date.isEmpty() ? "" : ", " + date);
    }

    private static String value(Resource claim, Property property) {
        Statement statement = claim.getProperty(property);
        return statement == null ? "" : words(statement.getObject());
    }

    private static String words(RDFNode node) {
        if (node.isLiteral()) {
            return node.asLiteral().getLexicalForm();
        }
        Statement label = node.asResource().getProperty(RDFS.label);
        String iri = node.toString();
        return label != null
                ? label.getString()
                : iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
