package org.telgraph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows as people like to read them: texts without quotes, short names for IRIs. Exact terms are in other formats. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    private TextTable() {}

    static void write(RowSet rows, PrefixMapping prefixes, OutputStream out) throws IOException {
        List<Var> columns = rows.getResultVars();
        TextTable table = new TextTable();
        table.lines.add(columns.stream().map(Var::getVarName).toList());
        while (rows.hasNext()) {
            Binding row = rows.next();
            table.lines.add(columns.stream()
                    .map(column -> text(row.get(column), prefixes))
                    .toList());
        }
        out.write(table.layOut().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Node node, PrefixMapping prefixes) {
        if (node == null) {
            return "";
        }
        if (node.isURI()) {
            String name = prefixes.shortForm(node.getURI());
            return name.equals(node.getURI()) ? "<" + name + ">" : name;
        }
        return node.isLiteral()
                ? VisibleText.of(node.getLiteralLexicalForm().replaceAll("\\s+", " "))
                : node.toString();
    }

    private String layOut() {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        lines.add(1, rule);
        StringBuilder out = new StringBuilder();
        lines.forEach(line -> append(out, line, widths));
        return out.toString();
    }

    private static void append(StringBuilder out, List<String> line, int[] widths) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = line.get(i);
            cells.append(cell).append(" ".repeat(widths[i] - width(cell))).append(GAP);
        }
        out.append(cells.toString().stripTrailing()).append('\n');
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
