package org.telgraph.pipeline;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.graph.GraphFactory;
import org.telgraph.duplicates.NearDuplicates;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.GraphStore;
import org.telgraph.store.ReadableStore;
import org.telgraph.store.StoreException;

/**
 * Links articles of a store that carry the same text, such as an agency's in several papers, in a graph of their own. It
 * looks at the whole store, so that the links do not depend on the order of loading.
 */
public final class DuplicateLinks {

    /** Members of larger groups, such as one publisher's empty pages, are linked with the first only. */
    private static final int ALL_WITH_ALL = 64;

    private DuplicateLinks() {}

    /** Makes the links anew, in a store that can be read. */
    public static void update(GraphStore store, Names names) throws StoreException {
        if (!(store instanceof ReadableStore readable) || !readable.isReadable()) {
            return;
        }
        NearDuplicates duplicates = new NearDuplicates();
        readable.rows(
                "SELECT ?article ?signature { GRAPH ?article { ?context <" + Vocabulary.TEXT_SIGNATURE
                        + "> ?signature } }",
                row -> duplicates.add(
                        row.get("article").getURI(), row.get("signature").getLiteralLexicalForm()));
        Graph links = GraphFactory.createDefaultGraph();
        for (List<String> group : duplicates.groups()) {
            link(group, links);
        }
        if (!links.isEmpty() || store.contains(names.duplicatesGraph())) {
            store.put(names.duplicatesGraph(), links);
        }
    }

    private static void link(List<String> group, Graph links) {
        for (String copy : group.subList(1, group.size())) {
            links.add(triple(copy, Vocabulary.COPY_OF, group.get(0)));
        }
        for (String one : group.size() <= ALL_WITH_ALL ? group : group.subList(0, 1)) {
            for (String other : group) {
                if (!one.equals(other)) {
                    links.add(triple(one, Vocabulary.SAME_TEXT_AS, other));
                    links.add(triple(other, Vocabulary.SAME_TEXT_AS, one));
                }
            }
        }
    }

    private static Triple triple(String one, Property property, String other) {
        return Triple.create(NodeFactory.createURI(one), property.asNode(), NodeFactory.createURI(other));
    }
}
