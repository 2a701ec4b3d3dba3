package org.telgraph.export;

import java.io.Closeable;
import java.io.IOException;

/** Writes a graph in some format: first all vertices, then all edges. Closing it ends the file, but leaves streams open. */
interface GraphWriter extends Closeable {

    void vertex(Vertex vertex) throws IOException;

    void edge(Edge edge) throws IOException;
}
