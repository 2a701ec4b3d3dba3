package org.telgraph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;

/** How answers are written. */
public enum ResultFormat {
    /** For people: rows as a table of bare texts and prefixed names, graphs as Turtle. */
    TABLE(null),
    /** SPARQL 1.1 results in CSV; rows only. */
    CSV(ResultSetLang.RS_CSV),
    /** SPARQL 1.1 results in TSV; rows only. */
    TSV(ResultSetLang.RS_TSV),
    /** SPARQL 1.1 results in JSON, graphs as JSON-LD. */
    JSON(ResultSetLang.RS_JSON),
    /** Canonical N-Quads; graphs only. */
    NQ(null);

    private final Lang rows;

    ResultFormat(Lang rows) {
        this.rows = rows;
    }

    void writeRows(RowSet answer, PrefixMapping prefixes, OutputStream out) throws IOException {
        if (this == TABLE) {
            TextTable.write(answer, prefixes, out);
        } else if (this == JSON) {
            new JsonRows().write(out, answer, null);
        } else {
            ResultsWriter.create().lang(rows).write(out, answer);
        }
    }

    void writeBoolean(boolean answer, OutputStream out) throws IOException {
        if (this == TABLE) {
            out.write(answer ? new byte[] {'y', 'e', 's', '\n'} : new byte[] {'n', 'o', '\n'});
        } else {
            ResultsWriter.create().lang(rows).write(out, answer);
        }
    }

    void writeGraph(Graph answer, OutputStream out) throws IOException {
        if (this == NQ) {
            try (SortedLines lines = new SortedLines(QuadsFile.SORT_MEMORY)) {
                answer.find().forEachRemaining(triple -> lines.add(NQuads.line(triple), 0));
                lines.writeTo(out, part -> true);
            }
        } else if (this == JSON) {
            RDFDataMgr.write(out, answer, RDFFormat.JSONLD);
        } else {
            StringWriter turtle = new StringWriter();
            RDFDataMgr.write(turtle, answer, RDFFormat.TURTLE_PRETTY);
            out.write(VisibleText.of(turtle.toString()).getBytes(StandardCharsets.UTF_8)); // its escapes are Turtle's
        }
    }

    /** Refuses a format that the kind of query has no answer in. */
    void check(boolean graph) throws BadQueryException {
        if (graph && (this == CSV || this == TSV)) {
            throw new BadQueryException("a query that makes a graph has no rows for " + name().toLowerCase()
                    + "; use table (Turtle), json (JSON-LD) or nq (N-Quads)");
        }
        if (!graph && this == NQ) {
            throw new BadQueryException("only a query that makes a graph (CONSTRUCT, DESCRIBE) can be written as nq");
        }
    }
}
