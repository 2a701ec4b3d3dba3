package org.telgraph.export;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** A claim as a line whose order brings those together that make one edge. */
record ClaimRow(
        String subject,
        String relation,
        String object,
        String status,
        String day,
        String document,
        String holder,
        double confidence) {

    private static final int FIELDS = 8;

    /**
     * Reads a row.
     *
     * @param symmetric local names of relations that have no direction: the earlier IRI becomes the subject
     */
    static ClaimRow of(Binding row, Set<String> symmetric) {
        String subject = text(row.get("subject"));
        String object = text(row.get("object"));
        String relation = local(row.get("relation"));
        boolean turned = symmetric.contains(relation) && subject.compareTo(object) > 0;
        Node day = row.get("earliest") == null ? row.get("published") : row.get("earliest");
        return new ClaimRow(
                turned ? object : subject,
                relation,
                turned ? subject : object,
                local(row.get("status")),
                day(text(day)),
                text(row.get("document")),
                text(row.get("holder")),
                Double.parseDouble(row.get("confidence").getLiteralLexicalForm()));
    }

    /** The day of a time in ISO 8601. */
    static String day(String time) {
        int end = time.indexOf('T');
        return end < 0 ? time : time.substring(0, end);
    }

    /** What follows the last sign that divides an IRI. */
    static String local(Node iri) {
        String text = iri.getURI();
        return text.substring(Math.max(text.lastIndexOf('#'), text.lastIndexOf('/')) + 1);
    }

    /** In one line, without tabs. */
    static String text(Node node) {
        String text = node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    byte[] line() {
        return String.join("\t", subject, relation, object, status, day, document, holder, String.valueOf(confidence))
                .getBytes(StandardCharsets.UTF_8);
    }

    static ClaimRow of(byte[] line) {
        String[] fields = new String(line, StandardCharsets.UTF_8).split("\t", FIELDS);
        return new ClaimRow(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[5],
                fields[6],
                Double.parseDouble(fields[7]));
    }

    /** Whether both belong to one edge. */
    boolean isLike(ClaimRow other) {
        return subject.equals(other.subject)
                && relation.equals(other.relation)
                && object.equals(other.object)
                && status.equals(other.status);
    }
}
