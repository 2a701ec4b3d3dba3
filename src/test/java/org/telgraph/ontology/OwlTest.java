package org.telgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StreamDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** What OWL tools make of the ontology. */
class OwlTest {

    private static final String PREFIXES = """
            @prefix tg: <https://w3id.org/telgraph/ontology#> .
            @prefix id: <https://w3id.org/telgraph/id/> .
            """;

    @Test
    void isOwl2Dl() throws Exception {
        assertEquals(
                List.of(), new OWL2DLProfile().checkOntology(ontologyWith("")).getViolations());
    }

    @Test
    void isConsistentAndEveryClassCanHaveMembers() throws Exception {
        OWLReasoner reasoner = reasonerWith("");
        assertTrue(reasoner.isConsistent());
        assertEquals(Set.of(), reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom());
    }

    @ParameterizedTest
    @CsvSource({
        "State, GovernmentBody",
        "State, InternationalOrganization",
        "State, MediaOutlet",
        "GovernmentBody, Company",
        "GovernmentBody, InternationalOrganization",
        "InternationalOrganization, PoliticalParty",
        "ChipMaker, Person",
        "InternationalOrganization, LegalInstrument",
        "Person, Technology",
        "Technology, LegalInstrument"
    })
    void kindsExcludeEachOther(String one, String other) throws Exception {
        assertFalse(reasonerWith("id:X a tg:" + one + " , tg:" + other + " .").isConsistent());
    }

    @ParameterizedTest
    @CsvSource({"NetworkOperator, EquipmentVendor", "Company, MediaOutlet"})
    void companiesMayDoSeveralThings(String one, String other) throws Exception {
        assertTrue(reasonerWith("id:X a tg:" + one + " , tg:" + other + " .").isConsistent());
    }

    @Test
    void aTechnologyThatIsBannedByACompanyContradictsIt() throws Exception {
        assertFalse(reasonerWith("id:X a tg:Company ; tg:bans id:Y . id:Y a tg:Technology .")
                .isConsistent());
    }

    @Test
    void anInverseNameSaysTheSame() throws Exception {
        assertFalse(reasonerWith("id:Y a tg:Technology ; tg:bannedBy id:X . id:X a tg:Company .")
                .isConsistent());
    }

    private static OWLReasoner reasonerWith(String turtle) throws Exception {
        return new ReasonerFactory().createReasoner(ontologyWith(turtle));
    }

    private static OWLOntology ontologyWith(String turtle) throws IOException, OWLOntologyCreationException {
        try (InputStream in = OwlTest.class.getResourceAsStream("/ontology/telgraph.ttl")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8) + PREFIXES + turtle;
            return OWLManager.createOWLOntologyManager()
                    .loadOntologyFromOntologyDocument(new StreamDocumentSource(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            IRI.create("urn:test:ontology"),
                            new TurtleDocumentFormat(),
                            null));
        }
    }
}
