package org.telgraph.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trie from the parts of names to what they mean. It is filled first, then frozen, and only read from then on. */
final class NameIndex {

    private static final Comparator<NameEntry> SUREST_FIRST = Comparator.comparing(NameEntry::kind)
            .thenComparing(entry -> entry.entity().id());

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private List<NameEntry> entries = List.of();
    }

    private final Node root = new Node();

    /** Adds a name; one that begins with a small letter is a common noun, found with capitals as well. */
    void add(String name, NameEntry entry) {
        List<String> atoms = NameAtoms.ofName(name);
        put(atoms, entry);
        if (Character.isLowerCase(name.codePointAt(0))) {
            List<String> titled = new ArrayList<>(atoms);
            titled.set(0, capital(atoms.get(0)));
            put(titled, entry);
            titled.replaceAll(NameIndex::capital);
            put(titled, entry);
        }
    }

    private static String capital(String atom) {
        return Character.toUpperCase(atom.charAt(0)) + atom.substring(1);
    }

    private void put(List<String> atoms, NameEntry entry) {
        Node node = root;
        for (String atom : atoms) {
            node = node.next.computeIfAbsent(atom, a -> new Node());
        }
        // Several spellings of an entity may come to the same parts: the surest kind stays.
        List<NameEntry> entries = new ArrayList<>(node.entries);
        boolean known = entries.stream()
                .anyMatch(e -> e.entity() == entry.entity() && e.kind().compareTo(entry.kind()) <= 0);
        if (!known) {
            entries.removeIf(e -> e.entity() == entry.entity());
            entries.add(entry);
            entries.sort(SUREST_FIRST);
            node.entries = List.copyOf(entries);
        }
    }

    List<NameEntry> lookup(String surface) {
        Node node = root;
        for (String atom : NameAtoms.ofName(surface)) {
            node = node.next.get(atom);
            if (node == null) {
                return List.of();
            }
        }
        return node.entries;
    }

    Optional<NameMatch> match(List<String> tokens, int from) {
        Node node = root;
        NameMatch longest = null;
        for (int i = from; i < tokens.size(); i++) {
            for (String atom : NameAtoms.ofToken(tokens.get(i))) {
                node = node.next.get(atom);
                if (node == null) {
                    return Optional.ofNullable(longest);
                }
                // Also inside a token: tokenizers that keep hyphens give "U.K.-based" as one.
                if (!node.entries.isEmpty()) {
                    longest = new NameMatch(i - from + 1, node.entries);
                }
            }
            if (node == root) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(longest);
    }
}
