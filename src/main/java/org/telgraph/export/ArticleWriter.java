package org.telgraph.export;

import java.io.Closeable;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Writes RDF, article by article. Closing it ends the file, but leaves streams open. */
interface ArticleWriter extends Closeable {

    /**
     * Writes what an article says.
     *
     * @param article its name and that of its graph
     */
    void write(Node article, Graph graph) throws IOException;
}
