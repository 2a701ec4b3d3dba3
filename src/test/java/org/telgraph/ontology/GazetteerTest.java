package org.telgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private static final String PREFIXES = """
            PREFIX id: <https://w3id.org/telgraph/id/>
            PREFIX tg: <https://w3id.org/telgraph/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX schema: <https://schema.org/>
            """;

    private static final String SMALL = """
            id:United_States a tg:State ; rdfs:label "United States" ; skos:altLabel "U.S." ; tg:demonym "American" ;
                tg:metonym "Washington" , "White House" .
            id:United_Kingdom a tg:State ; rdfs:label "United Kingdom" ; skos:altLabel "UK" .
            id:Ivory_Coast a tg:State ; rdfs:label "Ivory Coast" ; skos:altLabel "Côte d'Ivoire" .
            id:China a tg:State ; rdfs:label "China" .
            id:China_Mobile a tg:NetworkOperator ; rdfs:label "China Mobile" ; tg:country id:China .
            id:PLA a tg:Organization ; rdfs:label "People's Liberation Army" .
            id:ATT a tg:NetworkOperator ; rdfs:label "AT&T" ; skos:altLabel "AT&T Inc." ;
                tg:operatesIn id:United_States ; schema:sameAs <http://dbpedia.org/resource/AT&T> .
            id:Orange a tg:NetworkOperator ; rdfs:label "Orange" ; tg:contextName "Orange" .
            id:Three_UK a tg:NetworkOperator ; rdfs:label "Three UK" ; tg:contextName "Three" .
            id:Three_Ireland a tg:NetworkOperator ; rdfs:label "Three Ireland" ; tg:contextName "Three" .
            id:Wi-Fi a tg:Technology ; rdfs:label "Wi-Fi" .
            id:net_neutrality a tg:LegalInstrument ; rdfs:label "net neutrality rules" .
            id:smartphone a tg:Technology ; rdfs:label "smartphone" ; skos:altLabel "smartphones" .
            """;

    private final Gazetteer gazetteer = read(SMALL);

    private static Gazetteer read(String turtle) {
        Graph graph = RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
        return Gazetteer.of(graph);
    }

    private String found(String tokens, int from) {
        return gazetteer
                .match(List.of(tokens.split(" ")), from)
                .map(match -> match.length() + " "
                        + match.entries().stream()
                                .map(entry -> entry.entity().id() + ":" + entry.kind())
                                .collect(Collectors.joining(" ")))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "the U.S. said, 1, 1 United_States:ALT",
        "the US said, 1, 1 United_States:ALT",
        "the U.S said, 1, 1 United_States:ALT",
        "U.K. - based, 0, 1 United_Kingdom:ALT",
        "U.K.-based firm, 0, 1 United_Kingdom:ALT",
        "White House officials, 0, 2 United_States:METONYM",
        "China Mobile said, 0, 2 China_Mobile:LABEL",
        "China mobile phones, 0, 1 China:LABEL",
        "the People 's Liberation Army, 1, 4 PLA:LABEL",
        "the People ’s Liberation Army, 1, 4 PLA:LABEL",
        "AT&T Inc. said, 0, 2 ATT:ALT",
        "AT & T said, 0, 3 ATT:LABEL",
        "Wi - Fi routers, 0, 3 Wi-Fi:LABEL",
        "Wi ‑ Fi routers, 0, 3 Wi-Fi:LABEL",
        "Wi-Fi routers, 0, 1 Wi-Fi:LABEL",
        "Cote d'Ivoire, 0, 2 Ivory_Coast:ALT",
        "Côte d’Ivoire, 0, 2 Ivory_Coast:ALT",
        "Smartphones sell, 0, 1 smartphone:ALT",
        "Net neutrality rules end, 0, 3 net_neutrality:LABEL",
        "Net Neutrality Rules end, 0, 3 net_neutrality:LABEL",
        "Orange said, 0, 1 Orange:CONTEXT",
        "Three said, 0, 1 Three_Ireland:CONTEXT Three_UK:CONTEXT",
        "orange juice, 0, none",
        "us, 0, none",
        "an american firm, 1, none",
        "White, 0, none",
        "- China, 0, none",
    })
    void findsTheLongestNameAtAToken(String tokens, int from, String expected) {
        assertEquals(expected, found(tokens, from));
    }

    @Test
    void aCommaEndsAName() {
        assertEquals("1 China:LABEL", found("China , Mobile", 0));
    }

    @Test
    void looksUpWholeNamesOnly() {
        assertEquals(
                "PLA",
                gazetteer.lookup("People’s  Liberation Army").get(0).entity().id());
        assertEquals(List.of(), gazetteer.lookup("People's Liberation"));
        assertEquals(List.of(), gazetteer.lookup(""));
        assertEquals(NameEntry.Kind.CONTEXT, gazetteer.lookup("Orange").get(0).kind());
    }

    @Test
    void tellsWhatIsKnownOfAnEntity() {
        GazetteerEntity att = gazetteer.entity("ATT").orElseThrow();
        assertEquals("NetworkOperator", att.type());
        assertEquals(List.of("United_States"), List.copyOf(att.operatesIn()));
        assertEquals("http://dbpedia.org/resource/AT&T", att.dbpedia());
        assertEquals("China", gazetteer.entity("China_Mobile").orElseThrow().country());
        assertTrue(gazetteer.entity("Nobody").isEmpty());
        assertFalse(gazetteer.entities().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id:A a tg:Company . | needs one rdfs:label and has none",
                "id:A rdfs:label 'A' . | needs one rdf:type and has none",
                "id:A a tg:Company ; rdfs:label 'A' , 'B' . | needs one rdfs:label and has A, B",
                "id:A a rdfs:Class ; rdfs:label 'A' . | rdf:type <http://www.w3.org/2000/01/rdf-schema#Class>",
                "id:A a tg:Company ; rdfs:label 'A' ; tg:country id:B . | refers to id:B, which is no tg:State",
            },
            quoteCharacter = '~')
    void rejectsWhatItCannotUse(String turtle, String reason) {
        var error = assertThrows(IllegalArgumentException.class, () -> read(turtle));
        assertTrue(error.getMessage().contains(reason), error.getMessage());
    }
}
