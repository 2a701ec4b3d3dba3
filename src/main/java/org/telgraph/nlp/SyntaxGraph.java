package org.telgraph.nlp;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The grammatical relations between the words of one sentence, which are known by their positions. */
public final class SyntaxGraph {

    /** The graph of a sentence that was not parsed. */
    public static final SyntaxGraph EMPTY = new SyntaxGraph(new SemanticGraph(), List.of());

    /** An edge: {@code word} is the other end, {@code relation} its name in Universal Dependencies ({@code obl:in}). */
    public record Arc(String relation, int word) {

        /** Whether the relation is the given one or a subtype of it. */
        public boolean is(String type) {
            return relation.equals(type) || relation.startsWith(type) && relation.charAt(type.length()) == ':';
        }
    }

    private final SemanticGraph graph;
    /** For each part that was parsed for itself, where its words stand in the sentence. */
    private final List<List<Integer>> positions;

    private final Map<Integer, IndexedWord> words = new HashMap<>();

    SyntaxGraph(SemanticGraph graph, List<List<Integer>> positions) {
        this.graph = graph;
        this.positions = List.copyOf(positions);
        for (IndexedWord word : graph.vertexSet()) {
            // Copies stand for words that ellipsis repeats; the original is the one that has its own position.
            words.merge(position(word), word, (a, b) -> a.copyCount() <= b.copyCount() ? a : b);
        }
    }

    SemanticGraph semantic() {
        return graph;
    }

    IndexedWord word(int position) {
        return words.get(position);
    }

    int position(IndexedWord word) {
        return positions.get(word.sentIndex()).get(word.index() - 1);
    }

    /** Whether the word takes part in the graph. */
    public boolean contains(int position) {
        return words.containsKey(position);
    }

    /** The words that depend on this one, in the order of the sentence. */
    public List<Arc> children(int position) {
        IndexedWord word = words.get(position);
        if (word == null) {
            return List.of();
        }
        List<Arc> arcs = new ArrayList<>();
        for (SemanticGraphEdge edge : graph.outgoingEdgeIterable(word)) {
            arcs.add(new Arc(edge.getRelation().toString(), position(edge.getDependent())));
        }
        arcs.sort(BY_POSITION);
        return arcs;
    }

    /** The words that this one depends on, in the order of the sentence. */
    public List<Arc> parents(int position) {
        IndexedWord word = words.get(position);
        if (word == null) {
            return List.of();
        }
        List<Arc> arcs = new ArrayList<>();
        for (SemanticGraphEdge edge : graph.incomingEdgeIterable(word)) {
            arcs.add(new Arc(edge.getRelation().toString(), position(edge.getGovernor())));
        }
        arcs.sort(BY_POSITION);
        return arcs;
    }

    /** The words of the heads of the sentence. */
    public List<Integer> roots() {
        return graph.getRoots().stream().map(this::position).sorted().toList();
    }

    private static final Comparator<Arc> BY_POSITION =
            Comparator.comparingInt(Arc::word).thenComparing(Arc::relation);
}
