package org.telgraph.store;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.rowset.rw.RowSetWriterJSON;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * Writes answers as <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 results in JSON</a>, with triple
 * terms as in SPARQL 1.2. Jena's own writer looks at each character several times, which took longer than to find an answer
 * of some thousand rows.
 */
public final class JsonRows implements RowSetWriter {

    private static final int BUFFER = 1 << 16;

    /** Has it used wherever Jena writes such answers in this process, in servers too. */
    public static void install() {
        RowSetWriterRegistry.register(ResultSetLang.RS_JSON, lang -> new JsonRows());
    }

    @Override
    public void write(OutputStream out, RowSet rows, Context context) {
        write(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER), rows, context);
    }

    /** Leaves the writer open. */
    @Override
    public void write(Writer out, RowSet rows, Context context) {
        try {
            new Answer(new JsonWriter(out)).write(rows);
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new RuntimeIOException(e);
        }
    }

    @Override
    public void write(OutputStream out, boolean answer, Context context) {
        RowSetWriterJSON.factory.create(ResultSetLang.RS_JSON).write(out, answer, context);
    }

    /** A line for each row. */
    private static final class Answer {

        private static final FormattingStyle LINES = FormattingStyle.PRETTY.withIndent(" ");

        private final JsonWriter json;
        /** Names of blank nodes, which hold within the answer. */
        private final Map<Node, String> labels = new HashMap<>();

        Answer(JsonWriter json) {
            this.json = json;
            json.setFormattingStyle(LINES);
            json.setHtmlSafe(false);
        }

        void write(RowSet rows) throws IOException {
            json.beginObject().name("head").beginObject().name("vars").beginArray();
            for (Var variable : rows.getResultVars()) {
                json.value(variable.getVarName());
            }
            json.endArray().endObject();
            json.name("results").beginObject().name("bindings").beginArray();
            while (rows.hasNext()) {
                writeRow(rows.next(), rows.getResultVars());
            }
            json.endArray().endObject().endObject();
        }

        private void writeRow(Binding row, List<Var> variables) throws IOException {
            json.beginObject();
            json.setFormattingStyle(FormattingStyle.COMPACT);
            for (Var variable : variables) {
                Node value = row.get(variable);
                if (value != null) {
                    json.name(variable.getVarName());
                    write(value);
                }
            }
            json.endObject();
            json.setFormattingStyle(LINES);
        }

        private void write(Node term) throws IOException {
            json.beginObject().name("type");
            if (term.isURI()) {
                json.value("uri").name("value").value(term.getURI());
            } else if (term.isBlank()) {
                json.value("bnode").name("value").value(labels.computeIfAbsent(term, t -> "b" + labels.size()));
            } else if (term.isLiteral()) {
                writeLiteral(term);
            } else {
                writeTriple(term.getTriple());
            }
            json.endObject();
        }

        private void writeLiteral(Node literal) throws IOException {
            json.value("literal").name("value").value(literal.getLiteralLexicalForm());
            if (!literal.getLiteralLanguage().isEmpty()) {
                json.name("xml:lang").value(literal.getLiteralLanguage());
            } else if (!XSDDatatype.XSDstring.equals(literal.getLiteralDatatype())) {
                json.name("datatype").value(literal.getLiteralDatatypeURI());
            }
        }

        private void writeTriple(Triple triple) throws IOException {
            json.value("triple").name("value").beginObject().name("subject");
            write(triple.getSubject());
            json.name("predicate");
            write(triple.getPredicate());
            json.name("object");
            write(triple.getObject());
            json.endObject();
        }
    }
}
