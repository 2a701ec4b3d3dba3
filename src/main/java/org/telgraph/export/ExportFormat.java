package org.telgraph.export;

import java.io.IOException;
import java.io.OutputStream;

/** The formats of graph tools. */
public enum ExportFormat {
    GEXF {
        @Override
        GraphWriter writer(OutputStream out) throws IOException {
            return new GexfWriter(out);
        }
    },
    GRAPHML {
        @Override
        GraphWriter writer(OutputStream out) throws IOException {
            return new GraphMlWriter(out);
        }
    },
    CYTOSCAPE {
        @Override
        GraphWriter writer(OutputStream out) throws IOException {
            return new CytoscapeWriter(out);
        }
    },
    DOT {
        @Override
        GraphWriter writer(OutputStream out) throws IOException {
            return new DotWriter(out);
        }
    },
    /** Two tables, which are no stream. */
    CSV {
        @Override
        GraphWriter writer(OutputStream out) {
            throw new IllegalArgumentException("two tables need two files");
        }
    };

    abstract GraphWriter writer(OutputStream out) throws IOException;
}
