package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;

class InferredViewTest {

    private static final String ONTOLOGY = """
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            :bans owl:inverseOf :bannedBy ; rdfs:subPropertyOf :measure ; rdfs:domain :State ; rdfs:range :Thing .
            :limits owl:inverseOf :limitedBy ; rdfs:subPropertyOf :measure .
            :measure rdfs:subPropertyOf :relatedTo .
            :partnersWith a owl:SymmetricProperty ; rdfs:subPropertyOf :relatedTo .
            :Operator rdfs:subClassOf :Company . :Company rdfs:subClassOf :Actor .
            """;

    private static final String FACTS = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            :Huawei a :Company ; rdfs:label "Huawei" ; :partnersWith :Orange .
            :Orange a :Operator ; :partnersWith :Huawei, :BT .
            :Sweden :bans :Huawei ; :limits :Huawei .
            :BT :limits :Huawei ; :says "Huawei" .
            """;

    @TempDir
    Path temp;

    private void assertAnswers(DatasetGraph quads, String pattern, String expected) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SparqlQuery.parse("PREFIX : <http://example.org/> SELECT * " + pattern, Vocabulary.prefixes(Names.DEFAULT))
                .run(InferredView.of(quads), ResultFormat.CSV, out);
        String rows = out.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.replace("http://example.org/", ""))
                .sorted()
                .collect(Collectors.joining(" "));
        assertEquals(expected == null ? "" : expected, rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Inverse
                "{ :Huawei :bannedBy ?who }             | Sweden",
                "{ ?what :bannedBy :Sweden }            | Huawei",
                "{ ?what :bannedBy ?who }               | Huawei,Sweden",
                "{ :Huawei :bannedBy ?who FILTER(?who = :Sweden) }  | Sweden",
                "{ :Sweden :bannedBy ?what }            | ",
                // Symmetric, each pair once, also where both directions are stored
                "{ :BT :partnersWith ?who }             | Orange",
                "{ :Huawei :partnersWith ?who }         | Orange",
                "{ ?who :partnersWith :Huawei }         | Orange",
                "{ :Orange :partnersWith ?who }         | BT Huawei",
                // Properties and classes above
                "{ ?who :measure :Huawei }              | BT Sweden",
                "{ :Sweden :measure ?what }             | Huawei",
                "{ ?who :relatedTo :Huawei }            | BT Orange Sweden",
                "{ ?what a :Company }                   | Huawei Orange",
                "{ ?what a :Actor }                     | Huawei Orange",
                "{ :Orange a ?kind }                    | Actor Company Operator",
                // Any property
                "{ :BT ?p ?o FILTER isIRI(?o) }         | limits,Huawei measure,Huawei partnersWith,Orange relatedTo,Huawei relatedTo,Orange",
                "{ :Huawei ?p :Sweden }                 | bannedBy limitedBy",
                "{ :Sweden ?p :Huawei }                 | bans limits measure relatedTo",
                "{ :Sweden ?p 'Huawei' }                | ",
                "{ ?who ?p 'Huawei' }                   | BT,says Huawei,http://www.w3.org/2000/01/rdf-schema#label",
                // Paths, and graphs by name
                "{ :BT :partnersWith/:partnersWith/:bannedBy ?who } | Sweden",
                "{ GRAPH :facts { :Huawei :bannedBy ?who } }        | Sweden",
                "{ GRAPH ?g { :Huawei :limitedBy ?who } }           | BT,facts Sweden,facts",
                "{ GRAPH :ontology { :Huawei :bannedBy ?who } }     | ",
                // No type from a domain or range
                "{ :Sweden a ?kind }                    | ",
            })
    void answersWhatFollows(String pattern, String expected) throws Exception {
        try (TdbStore store = TdbStore.open(temp)) {
            store.put("http://example.org/ontology", Turtle.graph(ONTOLOGY));
            store.put("http://example.org/facts", Turtle.graph(FACTS));
            assertAnswers(store.dataset(), pattern, expected);
        }
        MemoryStore memory = new MemoryStore();
        memory.put("http://example.org/ontology", Turtle.graph(ONTOLOGY));
        memory.put("http://example.org/facts", Turtle.graph(FACTS));
        assertAnswers(memory.dataset(), pattern, expected);
    }

    @Test
    void withoutAnOntologyAnswersWhatIsStored() throws Exception {
        MemoryStore memory = new MemoryStore();
        memory.put("http://example.org/facts", Turtle.graph(":Sweden :bans :Huawei ."));
        assertAnswers(memory.dataset(), "{ ?what :bannedBy ?who }", "");
        assertAnswers(memory.dataset(), "{ ?who :bans ?what }", "Sweden,Huawei");
    }
}
