package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What full-text search finds, whatever happened to the store. */
class TextSearchTest {

    private static final String ONE = "http://example.org/one";
    private static final String TWO = "http://example.org/two";
    private static final String TELEFONICA =
            ":Telefonica rdfs:label 'Telefónica'@en ; skos:altLabel 'Telefonica Group'@en .";

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void fill() throws Exception {
        folder = temp.resolve("store");
        try (TdbStore store = TdbStore.open(folder)) {
            store.put(ONE, graph(TELEFONICA + " :s1 nif:anchorOf 'Spain banned the vendor.' ."));
            store.put(TWO, graph(TELEFONICA + " :s2 nif:anchorOf 'Nobody bans anything.' ."));
        }
    }

    private static Graph graph(String turtle) {
        return Turtle.graph(
                "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
                        + "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>\n" + turtle);
    }

    private static List<String> found(TdbStore store, String property, String words) throws StoreException {
        DatasetGraph data = store.searchable();
        return Txn.calculateRead(data, () -> {
            TreeSet<String> found = new TreeSet<>();
            List<String> all = new ArrayList<>();
            try (QueryExec execution = QueryExec.dataset(data)
                    .query(
                            "PREFIX text: <http://jena.apache.org/text#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                                    + "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> "
                                    + "SELECT ?what ?text { (?what ?score ?text) text:query (" + property + " '" + words
                                    + "' 10) } ORDER BY ?what ?text")
                    .build()) {
                execution.select().forEachRemaining(row -> {
                    String name = row.get("what").getURI().replaceFirst(".*[/:#]", "") + " "
                            + row.get("text").getLiteralLexicalForm();
                    assertTrue(found.add(name), "twice: " + name);
                    all.add(name);
                });
            }
            return all;
        });
    }

    private static List<String> names(TdbStore store, String words) throws StoreException {
        return found(store, "rdfs:label", words);
    }

    private static List<String> sentences(TdbStore store, String words) throws StoreException {
        return found(store, "nif:anchorOf", words);
    }

    @Test
    void namesAreFoundOnceAndSentencesByTheStemsOfTheirWords() throws Exception {
        try (TdbStore store = TdbStore.openExisting(folder)) {
            assertEquals(List.of("Telefonica Telefonica Group", "Telefonica Telefónica"), names(store, "telefon*"));
            assertEquals(List.of("Telefonica Telefonica Group"), names(store, "+telefónica +gro*"));
            assertEquals(
                    List.of("s1 Spain banned the vendor.", "s2 Nobody bans anything."), sentences(store, "banning"));
        }
    }

    @Test
    void changesAreFollowed() throws Exception {
        try (TdbStore store = TdbStore.openExisting(folder)) {
            assertFalse(names(store, "telefonica").isEmpty());
            store.put(ONE, graph(":Orange rdfs:label 'Orange'@en . :s1 nif:anchorOf 'Spain lifted it.' ."));
            assertEquals(List.of("Orange Orange"), names(store, "orange"));
            assertEquals(2, names(store, "telefonica").size(), "it is in the other graph still");
            assertEquals(List.of("s2 Nobody bans anything."), sentences(store, "ban"));
            store.delete(TWO);
            assertEquals(List.of(), names(store, "telefonica"));
            assertEquals(List.of(), sentences(store, "ban"));
        }
    }

    @Test
    void changesAreFollowedByWhoeverMakesThem() throws Exception {
        try (TdbStore store = TdbStore.openExisting(folder)) {
            assertFalse(names(store, "telefonica").isEmpty());
        }
        try (TdbStore store = TdbStore.openExisting(folder)) {
            store.delete(ONE);
            store.put(TWO, graph(":Orange rdfs:label 'Orange'@en ."));
        }
        try (TdbStore store = TdbStore.openExisting(folder)) {
            store.compact();
            assertEquals(List.of("Orange Orange"), names(store, "orange"));
            assertEquals(List.of(), names(store, "telefonica"));
        }
    }

    @Test
    void whatIsDamagedIsMadeAgain() throws Exception {
        try (TdbStore store = TdbStore.openExisting(folder)) {
            assertFalse(names(store, "telefonica").isEmpty());
        }
        try (Stream<Path> files = Files.list(folder.resolve("text"))) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (TdbStore store = TdbStore.openExisting(folder)) {
            assertFalse(names(store, "telefonica").isEmpty());
        }
    }

    @Test
    void whatWasBrokenOffIsMadeAgain() throws Exception {
        try (TdbStore store = TdbStore.openExisting(folder)) {
            assertTrue(store.lacksTextIndex());
            assertFalse(names(store, "telefonica").isEmpty());
            assertFalse(store.lacksTextIndex());
            assertFalse(Files.exists(folder.resolve("text/unfinished")));
            DatasetGraph data = store.searchable();
            data.begin(ReadWrite.WRITE);
            assertTrue(Files.exists(folder.resolve("text/unfinished")));
            data.abort();
            data.end();
            assertFalse(Files.exists(folder.resolve("text/unfinished")));
        }
        try (TdbStore store = TdbStore.openExisting(folder)) {
            // A transaction of the database alone, such as a dying process leaves.
            DatasetGraph data = store.dataset();
            Txn.executeWrite(
                    data, () -> data.addGraph(NodeFactory.createURI(TWO), graph(":New rdfs:label 'New'@en .")));
        }
        Files.createFile(folder.resolve("text/unfinished"));
        try (TdbStore store = TdbStore.openExisting(folder)) {
            assertEquals(List.of("New New"), names(store, "new"));
            assertFalse(Files.exists(folder.resolve("text/unfinished")));
        }
    }
}
