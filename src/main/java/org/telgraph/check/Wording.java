package org.telgraph.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.vocabulary.RDFS;
import org.telgraph.ontology.Vocabulary;

/** Says in words what a SHACL report says in IRIs. */
record Wording(Graph graph, PrefixMapping prefixes) {

    private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");

    /** The shape of the graph as a whole has this constant as its target; what is at fault is the value. */
    private static final Node WHOLE_GRAPH = Vocabulary.CLAIM.asNode();

    Violation violation(ReportEntry entry) {
        Node node = entry.focusNode().equals(WHOLE_GRAPH) && entry.value() != null ? entry.value() : entry.focusNode();
        String path = entry.resultPath() == null ? "" : PathWriter.asString(entry.resultPath(), new Prologue(prefixes));
        return new Violation(node.isURI() ? node.getURI() : node.toString(), about(node), path, message(entry));
    }

    /** The shape's message, with names for IRIs. */
    private String message(ReportEntry entry) {
        return IRI.matcher(entry.message())
                .replaceAll(iri -> Matcher.quoteReplacement(name(NodeFactory.createURI(iri.group(1)))));
    }

    private String about(Node node) {
        Node subject = value(node, Vocabulary.SUBJECT);
        Node relation = value(node, Vocabulary.RELATION);
        Node object = value(node, Vocabulary.OBJECT);
        if (subject == null || relation == null || object == null) {
            return name(node);
        }
        return name(subject) + " " + name(relation) + " " + name(object);
    }

    /** The label, or the IRI without what all IRIs have in common. */
    private String name(Node node) {
        Node label = value(node, RDFS.label);
        if (label != null && label.isLiteral()) {
            return label.getLiteralLexicalForm();
        }
        if (!node.isURI()) {
            return node.toString();
        }
        String iri = node.getURI();
        return iri.startsWith(Vocabulary.TG) ? iri.substring(Vocabulary.TG.length()) : iri;
    }

    private Node value(Node node, Property property) {
        var found = graph.find(node, property.asNode(), null);
        try {
            return found.hasNext() ? found.next().getObject() : null;
        } finally {
            found.close();
        }
    }
}
