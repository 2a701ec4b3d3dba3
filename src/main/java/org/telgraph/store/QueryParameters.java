package org.telgraph.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * What the user of a query may set: the terms of a VALUES with one variable, such as {@code VALUES ?operator { "BT"@en }}.
 * They are put into the parsed query as terms of the kind of the first one that stands there, so that no value can change
 * what is asked.
 */
final class QueryParameters {

    /** Without what would end it in SPARQL (section 19.8, IRIREF). */
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|\\\\^`]*");

    private QueryParameters() {}

    /** The parameters of a query by name, each with the terms that it has now, as SPARQL writes them. */
    static Map<String, List<String>> of(Query query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        terms(query)
                .forEach((name, terms) -> parameters.put(
                        name,
                        terms.stream()
                                .map(term -> FmtUtils.stringForNode(term, query.getPrefixMapping()))
                                .toList()));
        return parameters;
    }

    private static Map<String, List<Node>> terms(Query query) {
        Map<String, List<Node>> parameters = new LinkedHashMap<>();
        transform(query, (name, terms) -> {
            parameters.putIfAbsent(name, terms);
            return terms;
        });
        return parameters;
    }

    /**
     * A query with other terms.
     *
     * @param values for some of its parameters, as users write them: without quotes, languages and types; names of the
     *     ontology without a prefix
     * @throws BadQueryException when there is no such parameter, or a value is none of its kind
     */
    static Query bind(Query query, Map<String, List<String>> values) throws BadQueryException {
        Map<String, List<Node>> there = terms(query);
        Map<String, List<Node>> bound = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> value : values.entrySet()) {
            List<Node> terms = there.get(value.getKey());
            if (terms == null) {
                throw new BadQueryException("there is no parameter " + value.getKey()
                        + (there.isEmpty() ? "" : "; there are " + String.join(", ", there.keySet())));
            }
            List<Node> others = new ArrayList<>();
            for (String text : value.getValue()) {
                others.add(term(value.getKey(), text, terms.get(0), query.getPrefixMapping()));
            }
            bound.put(value.getKey(), others);
        }
        return transform(query, bound::getOrDefault);
    }

    private static Node term(String name, String text, Node sample, PrefixMapping prefixes) throws BadQueryException {
        if (sample.isURI()) {
            return iri(name, text, sample, prefixes);
        }
        Node term = sample.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(text, sample.getLiteralDatatype())
                : NodeFactory.createLiteralLang(text, sample.getLiteralLanguage());
        if (!term.getLiteral().isWellFormed()) {
            throw new BadQueryException(name + " is no "
                    + prefixes.shortForm(sample.getLiteralDatatypeURI()) + ": " + text + "; one is "
                    + sample.getLiteralLexicalForm());
        }
        return term;
    }

    /** An IRI, a name with a prefix, or one like the sample's. */
    private static Node iri(String name, String text, Node sample, PrefixMapping prefixes) throws BadQueryException {
        String expanded = prefixes.expandPrefix(text);
        String iri = expanded.contains(":") ? expanded : sample.getURI().replaceFirst("[^/#]*$", "") + text;
        if (!IRI.matcher(iri).matches()) {
            throw new BadQueryException(name + " is neither a name nor an IRI: " + text);
        }
        return NodeFactory.createURI(iri);
    }

    private interface Terms {
        /** What is to stand there. */
        List<Node> instead(String name, List<Node> terms);
    }

    private static Query transform(Query query, Terms change) {
        ElementTransformCopyBase transform = new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementData data) {
                List<Node> terms = parameter(data);
                return terms.isEmpty()
                        ? data
                        : values(
                                data.getVars().get(0),
                                change.instead(data.getVars().get(0).getName(), terms));
            }
        };
        return QueryTransformOps.transform(query, transform, new ExprTransformCopy());
    }

    /** The terms of a parameter; none for what is not one. */
    private static List<Node> parameter(ElementData data) {
        if (data.getVars().size() != 1) {
            return List.of();
        }
        Var variable = data.getVars().get(0);
        boolean whole = data.getRows().stream().allMatch(row -> row.contains(variable));
        return whole ? data.getRows().stream().map(row -> row.get(variable)).toList() : List.of();
    }

    private static Element values(Var variable, List<Node> terms) {
        ElementData data = new ElementData();
        data.add(variable);
        for (Node term : terms) {
            Binding row = BindingFactory.binding(variable, term);
            data.add(row);
        }
        return data;
    }
}
