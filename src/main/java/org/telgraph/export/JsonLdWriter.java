package org.telgraph.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;

/**
 * Writes JSON-LD 1.1: a named graph for each article, with prefixes as the only context. Jena's own writer holds all of it in
 * memory.
 */
final class JsonLdWriter implements ArticleWriter {

    private static final PrefixMapping PREFIXES = Vocabulary.prefixes(Names.DEFAULT);
    private static final String GRAPH = "@graph";
    private static final String ID = "@id";

    private final JsonWriter json;

    JsonLdWriter(OutputStream out) throws IOException {
        json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        json.setIndent(" ");
        json.beginObject().name("@context").beginObject();
        for (Map.Entry<String, String> prefix : PREFIXES.getNsPrefixMap().entrySet()) {
            json.name(prefix.getKey()).value(prefix.getValue());
        }
        json.endObject().name(GRAPH).beginArray();
    }

    @Override
    public void write(Node article, Graph graph) throws IOException {
        json.beginObject().name(ID).value(article.getURI()).name(GRAPH).beginArray();
        Map<Node, List<Triple>> subjects = RdfStreamWriter.sorted(graph)
                .collect(Collectors.groupingBy(Triple::getSubject, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<Node, List<Triple>> subject : subjects.entrySet()) {
            json.beginObject().name(ID).value(name(subject.getKey()));
            Map<Node, List<Node>> values = subject.getValue().stream()
                    .collect(Collectors.groupingBy(
                            Triple::getPredicate,
                            LinkedHashMap::new,
                            Collectors.mapping(Triple::getObject, Collectors.toList())));
            for (Map.Entry<Node, List<Node>> property : values.entrySet()) {
                write(property.getKey(), property.getValue());
            }
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void write(Node property, List<Node> values) throws IOException {
        boolean type = property.equals(RDF.type.asNode());
        json.name(type ? "@type" : name(property)).beginArray();
        for (Node value : values) {
            if (type) {
                json.value(name(value));
            } else if (value.isURI()) {
                json.beginObject().name(ID).value(name(value)).endObject();
            } else {
                literal(value);
            }
        }
        json.endArray();
    }

    private void literal(Node value) throws IOException {
        json.beginObject().name("@value").value(value.getLiteralLexicalForm());
        if (!value.getLiteralLanguage().isEmpty()) {
            json.name("@language").value(value.getLiteralLanguage());
        } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            json.name("@type").value(PREFIXES.shortForm(value.getLiteralDatatypeURI()));
        }
        json.endObject();
    }

    private static String name(Node node) {
        return PREFIXES.shortForm(node.getURI());
    }

    @Override
    public void close() throws IOException {
        json.endArray().endObject();
        json.flush();
    }
}
