package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns as wide as they need, the last one ragged. */
final class Table {

    private static final String GAP = "  ";

    private final String indent;
    private final List<String[]> rows = new ArrayList<>();

    Table(String indent) {
        this.indent = indent;
    }

    void row(String... cells) {
        rows.add(cells);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int column = 0; column < row.length; column++) {
                boolean last = column == row.length - 1;
                line.append(row[column]);
                line.append(last ? "" : " ".repeat(width(column) - length(row[column])) + GAP);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row[column])).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
