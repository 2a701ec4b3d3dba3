package org.telgraph.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;

/** Writes quads as canonical N-Quads: one form only for each quad, so that equal data are equal bytes. */
final class NQuads {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private NQuads() {}

    /** A quad's line in UTF-8, without the line feed. A quad of the default graph has three terms. */
    static byte[] line(Quad quad) {
        StringBuilder out = triple(quad.asTriple());
        if (!quad.isDefaultGraph()) {
            append(out.append(' '), quad.getGraph());
        }
        return out.append(" .").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A triple's line in UTF-8, without the line feed. */
    static byte[] line(Triple triple) {
        return triple(triple).append(" .").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static StringBuilder triple(Triple triple) {
        StringBuilder out = new StringBuilder(160);
        append(out, triple.getSubject());
        append(out.append(' '), triple.getPredicate());
        append(out.append(' '), triple.getObject());
        return out;
    }

    private static void append(StringBuilder out, Node node) {
        if (node.isURI()) {
            iri(out, node.getURI());
        } else if (node.isLiteral()) {
            literal(out, node);
        } else if (node.isBlank()) {
            blank(out, node.getBlankNodeLabel());
        } else if (node.isTripleTerm()) {
            out.append("<<( ").append(triple(node.getTriple())).append(" )>>");
        } else {
            throw new IllegalArgumentException("not a term of RDF: " + node);
        }
    }

    private static void iri(StringBuilder out, String iri) {
        out.append('<');
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                unicode(out, c);
            } else {
                out.append(c);
            }
        }
        out.append('>');
    }

    private static void literal(StringBuilder out, Node node) {
        String text = node.getLiteralLexicalForm();
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(out, text.charAt(i));
        }
        out.append('"');
        if (!node.getLiteralLanguage().isEmpty()) {
            out.append('@').append(node.getLiteralLanguage());
            TextDirection direction = node.getLiteralBaseDirection();
            if (direction != null) {
                out.append("--").append(direction);
            }
        } else if (!node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            iri(out.append("^^"), node.getLiteralDatatypeURI());
        }
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            default -> {
                if (c < ' ' || c == 0x7f) {
                    unicode(out, c);
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** Labels that {@link BlankNodes} gave are kept; any other label is encoded, so that no two become one. */
    private static void blank(StringBuilder out, String label) {
        out.append("_:");
        if (label.matches(BlankNodes.LABEL)) {
            out.append(label);
        } else {
            out.append('B').append(HEX.formatHex(label.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** A quad that was read from such a line with labels as they are there, as it was before. */
    static Quad decoded(Quad quad) {
        return Quad.create(quad.getGraph(), decoded(quad.getSubject()), quad.getPredicate(), decoded(quad.getObject()));
    }

    private static Node decoded(Node node) {
        if (node.isTripleTerm()) {
            Triple triple = node.getTriple();
            return NodeFactory.createTripleTerm(
                    decoded(triple.getSubject()), triple.getPredicate(), decoded(triple.getObject()));
        }
        if (!node.isBlank() || !node.getBlankNodeLabel().matches("B([0-9A-F]{2})*")) {
            return node;
        }
        byte[] label = HEX.parseHex(node.getBlankNodeLabel().substring(1));
        return NodeFactory.createBlankNode(new String(label, StandardCharsets.UTF_8));
    }

    private static void unicode(StringBuilder out, char c) {
        out.append("\\u").append(HEX.toHexDigits(c));
    }
}
