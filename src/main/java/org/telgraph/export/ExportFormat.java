package org.telgraph.export;

import java.io.IOException;
import java.io.OutputStream;

/** The formats of graph tools. */
public enum ExportFormat {
    GEXF(GexfWriter::new),
    GRAPHML(GraphMlWriter::new),
    CYTOSCAPE(CytoscapeWriter::new),
    DOT(DotWriter::new),
    /** Two tables, which no single stream can take. */
    CSV(out -> {
        throw new IllegalArgumentException("two tables need two files");
    });

    private interface Opening {
        GraphWriter writer(OutputStream out) throws IOException;
    }

    private final Opening opening;

    ExportFormat(Opening opening) {
        this.opening = opening;
    }

    GraphWriter writer(OutputStream out) throws IOException {
        return opening.writer(out);
    }
}
