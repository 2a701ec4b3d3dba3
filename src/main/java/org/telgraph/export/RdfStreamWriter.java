package org.telgraph.export;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;

/** Writes RDF by one of Jena's streaming writers. */
final class RdfStreamWriter implements ArticleWriter {

    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final StreamRDF stream;
    private final boolean quads;
    private final UnaryOperator<Graph> form;

    private RdfStreamWriter(OutputStream out, RDFFormat format, boolean quads, UnaryOperator<Graph> form) {
        this.stream = StreamRDFWriter.getWriterStream(out, format);
        this.quads = quads;
        this.form = form;
        stream.start();
        if (!quads) {
            Vocabulary.prefixes(Names.DEFAULT).getNsPrefixMap().forEach(stream::prefix);
        }
    }

    static RdfStreamWriter nquads(OutputStream out) {
        return new RdfStreamWriter(out, RDFFormat.NQUADS, true, UnaryOperator.identity());
    }

    static RdfStreamWriter turtle(OutputStream out) {
        return new RdfStreamWriter(out, RDFFormat.TURTLE_BLOCKS, false, UnaryOperator.identity());
    }

    /** Turtle 1.2, in which claims reify what they say. */
    static RdfStreamWriter reifiers(OutputStream out) {
        return new RdfStreamWriter(out, RDFFormat.TURTLE_BLOCKS, false, Reifiers::of);
    }

    /** In an order of its own, so that the same claims give the same file. */
    static Stream<Triple> sorted(Graph graph) {
        return graph.stream().sorted(ORDER);
    }

    @Override
    public void write(Node article, Graph graph) {
        sorted(form.apply(graph)).forEach(triple -> {
            if (quads) {
                stream.quad(Quad.create(article, triple));
            } else {
                stream.triple(triple);
            }
        });
    }

    @Override
    public void close() {
        stream.finish();
    }
}
