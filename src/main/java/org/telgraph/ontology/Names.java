package org.telgraph.ontology;

import java.nio.charset.StandardCharsets;

/**
 * Makes IRIs. Everything that telgraph names hangs below one base: entities below {@code id/}, articles below
 * {@code article/}, and the reference graphs beside them.
 *
 * @param base an absolute IRI that ends in a slash
 */
public record Names(String base) {

    public static final Names DEFAULT = new Names("https://w3id.org/telgraph/");

    public Names {
        if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]+/")) {
            throw new IllegalArgumentException("a base is an http(s) IRI that ends in a slash, not " + base);
        }
    }

    /** Namespace of entities, what the prefix {@code id:} stands for. */
    public String entities() {
        return base + "id/";
    }

    /** The graph that holds the ontology. */
    public String ontologyGraph() {
        return base + "ontology";
    }

    /** The graph that holds the gazetteer. */
    public String gazetteerGraph() {
        return base + "gazetteer";
    }

    /** The graph that links articles of the same text. */
    public String duplicatesGraph() {
        return base + "duplicates";
    }

    /** The graph that holds the rulings of analysts. */
    public String curationGraph() {
        return base + "curation";
    }

    /** The graph of an article, which is also the article's own IRI. */
    public String article(String id) {
        return base + "article/" + encode(id);
    }

    /** Percent-encodes all but RFC 3986's unreserved characters and inner slashes; dot segments lose their meaning. */
    private static String encode(String id) {
        StringBuilder out = new StringBuilder();
        for (String segment : id.split("/", -1)) {
            if (!out.isEmpty()) {
                out.append('/');
            }
            boolean dots = segment.equals(".") || segment.equals("..") || segment.isEmpty();
            if (segment.isEmpty()) {
                out.append("%2F");
            }
            for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
                char c = (char) (b & 0xff);
                boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-_~".indexOf(c) >= 0 || c == '.' && !dots);
                out.append(plain ? String.valueOf(c) : String.format("%%%02X", b & 0xff));
            }
        }
        return out.toString();
    }
}
