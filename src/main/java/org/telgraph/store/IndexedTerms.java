package org.telgraph.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDocProducer;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What of a database's quads goes into its text index. Names are in the graph of every article that has them and go into the index
 * once, or a search for the first ten would find one entity ten times; other texts are found by their graph as well.
 */
final class IndexedTerms implements TextDocProducer {

    private final DatasetGraph database;
    private final TextIndex index;
    private final EntityDefinition fields;
    private final List<Node> names;

    /** @param names properties that tell a name */
    IndexedTerms(DatasetGraph database, TextIndex index, List<Node> names) {
        this.database = database;
        this.index = index;
        this.fields = index.getDocDef();
        this.names = names;
    }

    /** Those whose values are indexed. */
    Set<Node> properties() {
        Set<Node> properties = new HashSet<>();
        fields.fields().stream()
                .map(fields::getPredicates)
                .flatMap(Collection::stream)
                .forEach(properties::add);
        return properties;
    }

    @Override
    public void change(TextQuadAction action, Node graph, Node subject, Node property, Node value) {
        if (fields.getField(property) == null) {
            return;
        }
        if (action == TextQuadAction.ADD && !isElsewhere(graph, subject, property, value)) {
            index.addEntity(entity(graph, subject, property, value));
        } else if (action == TextQuadAction.DELETE && !isElsewhere(graph, subject, property, value)) {
            index.deleteEntity(entity(graph, subject, property, value));
        }
    }

    /** Adds a text unless it comes from one graph of several and not the first. */
    void addOnce(Quad quad) {
        boolean first = !names.contains(quad.getPredicate())
                || quad.getGraph().equals(first(quad.getSubject(), quad.getPredicate(), quad.getObject()));
        if (first) {
            index.addEntity(entity(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        }
    }

    private Node first(Node subject, Node property, Node value) {
        return database.findNG(Node.ANY, subject, property, value).next().getGraph();
    }

    /** Whether another graph has the same name. */
    private boolean isElsewhere(Node graph, Node subject, Node property, Node value) {
        if (!names.contains(property)) {
            return false;
        }
        Iterator<Quad> quads = database.findNG(Node.ANY, subject, property, value);
        while (quads.hasNext()) {
            if (!quads.next().getGraph().equals(graph)) {
                return true;
            }
        }
        return false;
    }

    private Entity entity(Node graph, Node subject, Node property, Node value) {
        Node where = names.contains(property) ? Quad.unionGraph : graph;
        return TextQueryFuncs.entityFromQuad(fields, where, subject, property, value);
    }

    @Override
    public void start() {
        // a transaction is the database's to begin
    }

    @Override
    public void finish() {
        // and to end
    }

    @Override
    public void reset() {
        // nothing is kept here
    }
}
