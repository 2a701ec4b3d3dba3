package org.telgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {

    private static final String PREFIXES = """
            @prefix tg: <https://w3id.org/telgraph/ontology#> .
            @prefix id: <https://w3id.org/telgraph/id/> .
            @prefix lex: <https://w3id.org/telgraph/lexicon#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
            """;

    @TempDir
    private Path folder;

    /** A lexicon and a gazetteer that are small enough to be looked through. */
    @BeforeEach
    void replaceLexiconAndGazetteer() throws IOException {
        write("lexicon.ttl", "lex:ban-v a ontolex:LexicalEntry ; ontolex:denotes tg:bans .");
        for (String name : List.of(
                "places", "operators", "companies", "bodies", "organizations", "people", "technologies", "laws")) {
            write("gazetteer/" + name + ".ttl", "");
        }
        write("gazetteer/states.ttl", "id:Freedonia a tg:State ; rdfs:label \"Freedonia\"@en .");
    }

    @Test
    void aFileOfTheSameNameReplacesTheBuiltInOne() {
        Knowledge knowledge = Knowledge.of(folder);
        assertEquals(2, knowledge.lexicon().size());
        assertEquals(2, knowledge.gazetteer().size());
        assertTrue(knowledge.ontology().contains(Vocabulary.tg("bans"), RDFS.domain, Vocabulary.tg("Authority")));
    }

    @Test
    void anotherFileIsAddedAndSortedByKind() throws IOException {
        write("my-relations.ttl", """
                tg:lobbies a owl:ObjectProperty , tg:Relation ; rdfs:domain tg:Actor ; rdfs:range tg:Actor .
                lex:lobby-v a ontolex:LexicalEntry ; ontolex:denotes tg:lobbies .
                lex:mumbling a tg:WordClass ; tg:word "mumble" .
                id:Acme a tg:Company ; rdfs:label "Acme"@en .
                tg:LobbyShape a sh:NodeShape ; sh:property [ sh:path tg:lobbies ; sh:maxCount 3 ] .
                """);
        Knowledge knowledge = Knowledge.of(folder);
        assertEquals(
                "Actor", Ontology.of(knowledge.ontology()).relation("lobbies").domain());
        assertEquals(2 + 4, knowledge.lexicon().size());
        assertEquals(2 + 2, knowledge.gazetteer().size());
        assertTrue(knowledge.shapes().contains(null, null, Vocabulary.tg("lobbies")), "the blank node follows");
        assertFalse(knowledge.gazetteer().contains(Vocabulary.tg("lobbies"), null));
    }

    @Test
    void anAddedFileMaySayMoreOfWhatIsThere() throws IOException {
        write("names.ttl", "id:Freedonia skos:altLabel \"Land of the Free\"@en . lex:ban-v tg:frame \"transitive\" .");
        Knowledge knowledge = Knowledge.of(folder);
        assertEquals(3, knowledge.gazetteer().size());
        assertEquals(3, knowledge.lexicon().size());
    }

    @Test
    void anAddedGazetteerFileIsReadToo() throws IOException {
        write("gazetteer/ships.ttl", "id:Titanic a tg:Technology ; rdfs:label \"Titanic\"@en .");
        assertEquals(4, Knowledge.of(folder).gazetteer().size());
    }

    @Test
    void brokenTurtleIsReportedWithFileAndLine() throws IOException {
        write("mine.ttl", "id:Acme a tg:Company ;\n  rdfs:label Acme .");
        int line = PREFIXES.split("\n").length + 2;
        String message = assertThrows(KnowledgeException.class, () -> Knowledge.of(folder))
                .getMessage();
        assertTrue(message.startsWith(folder.resolve("mine.ttl") + ", line " + line + ": "), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void anUnknownPrefixIsReportedWithFileAndLine() throws IOException {
        write("gazetteer/laws.ttl", "my:Law a tg:LegalInstrument .");
        String message = assertThrows(KnowledgeException.class, () -> Knowledge.of(folder))
                .getMessage();
        assertTrue(message.contains("laws.ttl, line ") && message.contains("Undefined prefix: my"), message);
    }

    @Test
    void aMissingFolderIsReported() {
        Path missing = folder.resolve("nowhere");
        assertEquals(
                "there is no folder " + missing,
                assertThrows(KnowledgeException.class, () -> Knowledge.of(missing))
                        .getMessage());
    }

    @Test
    void everyFileOfTheSourceTreeIsBuiltIn() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("ontology"))) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".ttl"))
                            .filter(file -> !Knowledge.builtIn(Path.of("ontology"), file))
                            .toList());
        }
    }

    private void write(String name, String turtle) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, PREFIXES + turtle);
    }
}
