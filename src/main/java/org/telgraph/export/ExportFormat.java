package org.telgraph.export;

import java.io.IOException;
import java.io.OutputStream;

/** The formats of graph tools, in which claims that are alike are one edge, and those of RDF, in which each claim is itself. */
public enum ExportFormat {
    GEXF(GexfWriter::new, null),
    GRAPHML(GraphMlWriter::new, null),
    CYTOSCAPE(CytoscapeWriter::new, null),
    DOT(DotWriter::new, null),
    /** Two tables, which no single stream can take. */
    CSV(null, null),
    JSONLD(null, JsonLdWriter::new),
    TURTLE(null, RdfStreamWriter::turtle),
    NQUADS(null, RdfStreamWriter::nquads),
    /** Turtle 1.2, with claims as reifiers. */
    RDF12(null, RdfStreamWriter::reifiers);

    private interface Opening<T> {
        T writer(OutputStream out) throws IOException;
    }

    private final Opening<GraphWriter> graph;
    private final Opening<ArticleWriter> articles;

    ExportFormat(Opening<GraphWriter> graph, Opening<ArticleWriter> articles) {
        this.graph = graph;
        this.articles = articles;
    }

    /** Whether it is one of RDF. */
    public boolean isRdf() {
        return articles != null;
    }

    GraphWriter graph(OutputStream out) throws IOException {
        return graph.writer(out);
    }

    ArticleWriter articles(OutputStream out) throws IOException {
        return articles.writer(out);
    }
}
