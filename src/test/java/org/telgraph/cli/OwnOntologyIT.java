package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A relation is added in Turtle alone. */
class OwnOntologyIT {

    private static final String SPONSORING = """
            @prefix tg: <https://w3id.org/telgraph/ontology#> .
            @prefix id: <https://w3id.org/telgraph/id/> .
            @prefix lex: <https://w3id.org/telgraph/lexicon#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
            @prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .

            tg:sponsors a owl:ObjectProperty , tg:Relation ; rdfs:label "sponsors"@en ;
                rdfs:domain tg:Actor ; rdfs:range tg:Actor .
            lex:sponsor-company-v a ontolex:LexicalEntry ; ontolex:writtenRep "sponsor"@en ;
                lexinfo:partOfSpeech lexinfo:verb ; tg:frame "transitive" ; ontolex:denotes tg:sponsors ;
                tg:example "[s Quuxnet] has sponsored [o Nokia]."@en .
            lex:sponsor-company-n a ontolex:LexicalEntry ; ontolex:writtenRep "sponsor"@en ;
                lexinfo:partOfSpeech lexinfo:noun ; tg:frame "role-noun" ; tg:preposition "of" ;
                ontolex:denotes tg:sponsors ; tg:example "[s Quuxnet] is a sponsor of [o Nokia]."@en .
            id:Quuxnet a tg:Company ; rdfs:label "Quuxnet"@en .
            """;

    @TempDir
    Path temp;

    private Path ontology;
    private Path store;

    @BeforeEach
    void make() throws Exception {
        ontology = Files.createDirectory(temp.resolve("my-ontology"));
        store = temp.resolve("store");
    }

    @Test
    void aPropertyTwoEntriesAndACompanyGiveTriples() throws Exception {
        Files.writeString(ontology.resolve("sponsoring.ttl"), SPONSORING);
        Path article = Files.writeString(
                temp.resolve("a.txt"), "Quuxnet has sponsored Nokia since 2019. Quuxnet is a sponsor of Ericsson.");
        CommandRun.of("build", "--store", store, "--ontology", ontology, article)
                .ok();
        assertEquals(Set.of("Quuxnet sponsors Nokia", "Quuxnet sponsors Ericsson"), CommandRun.triples(store));
        assertEquals(
                "yes\n",
                CommandRun.of(
                                "query",
                                "--store",
                                store,
                                "-e",
                                "ASK { GRAPH <https://w3id.org/telgraph/article/a.txt> {"
                                        + " id:Quuxnet a tg:Company ; rdfs:label 'Quuxnet'@en } }")
                        .ok()
                        .out());
        CommandRun check =
                CommandRun.of("check", "--store", store, "--ontology", ontology).ok();
        assertEquals("", check.out());
    }

    /** The section of the README works to the letter. */
    @Test
    void theExampleOfTheReadmeWorks() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## Adding a relation"));
        String turtle = section.substring(section.indexOf("```turtle\n") + 10);
        Files.writeString(ontology.resolve("lobbying.ttl"), turtle.substring(0, turtle.indexOf("```")));
        Path article = Files.writeString(temp.resolve("a.txt"), "Acme lobbied for Huawei.");
        CommandRun.of("build", "--store", store, "--ontology", ontology, article)
                .ok();
        assertEquals(Set.of("Acme lobbiesFor Huawei"), CommandRun.triples(store));
        assertTrue(
                CommandRun.of("check", "--store", store, "--ontology", ontology)
                        .ok()
                        .out()
                        .isEmpty(),
                "check finds something");
    }
}
