package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a store held before a run and what it is to hold after it, graph by graph: whatever stopped the run, nothing else may be found. */
final class GraphStates {

    private final Map<String, String> before;
    private final Map<String, String> after;

    /** From sorted N-Quads. */
    GraphStates(String before, String after) {
        this.before = graphs(before);
        this.after = graphs(after);
    }

    private static Map<String, String> graphs(String quads) {
        return quads.lines()
                .collect(Collectors.groupingBy(
                        line -> line.substring(line.lastIndexOf('<')), TreeMap::new, Collectors.joining("\n")));
    }

    /**
     * Makes sure that each graph is as it was or as it is to be.
     *
     * @return how many of those that differ are as they are to be
     */
    int check(String found) {
        Map<String, String> graphs = graphs(found);
        List<String> mixed = new ArrayList<>();
        int done = 0;
        for (String graph : changing()) {
            String now = graphs.getOrDefault(graph, "");
            if (now.equals(after.getOrDefault(graph, ""))) {
                done++;
            } else if (!now.equals(before.getOrDefault(graph, ""))) {
                mixed.add(graph);
            }
        }
        assertEquals(List.of(), mixed, "neither old nor new");
        graphs.keySet().removeAll(changing());
        Map<String, String> same = new TreeMap<>(before);
        same.keySet().removeAll(changing());
        assertEquals(same, graphs, "changed without a reason");
        return done;
    }

    /** The graphs that a run changes. */
    Set<String> changing() {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(graph -> before.getOrDefault(graph, "").equals(after.getOrDefault(graph, "")));
        return names;
    }
}
