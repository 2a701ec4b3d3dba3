package org.telgraph.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.KnowledgeException;
import org.telgraph.ontology.Vocabulary;

/** Whatever users add to the ontology, lexicon and gazetteer, it is used or refused in one line. */
class LexiconFuzzTest {

    static {
        JenaSystem.init(); // before its vocabularies, whoever loads them
    }

    private static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";
    private static final String LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#";
    private static final String LEX = "https://w3id.org/telgraph/lexicon#";

    private static final List<String> SUBJECTS = List.of(
            LEX + "own-v",
            LEX + "ban-v",
            Vocabulary.TG + "ownRelation",
            Vocabulary.TG + "bans",
            Vocabulary.TG + "Actor",
            "https://w3id.org/telgraph/id/Own",
            "https://w3id.org/telgraph/id/Huawei",
            "http://example.org/elsewhere");

    private static final List<String> PREDICATES = List.of(
            RDF.type.getURI(),
            RDFS.label.getURI(),
            RDFS.domain.getURI(),
            RDFS.range.getURI(),
            RDFS.subClassOf.getURI(),
            RDFS.subPropertyOf.getURI(),
            OWL2.inverseOf.getURI(),
            ONTOLEX + "writtenRep",
            ONTOLEX + "denotes",
            LEXINFO + "partOfSpeech",
            Vocabulary.TG + "frame",
            Vocabulary.TG + "preposition",
            Vocabulary.TG + "example",
            Vocabulary.TG + "counterExample",
            Vocabulary.TG + "status",
            Vocabulary.TG + "country",
            Vocabulary.TG + "implicitSubject",
            "http://www.w3.org/2004/02/skos/core#altLabel");

    private static final List<String> OBJECTS = List.of(
            OWL2.ObjectProperty.getURI(),
            OWL2.SymmetricProperty.getURI(),
            Vocabulary.TG + "Relation",
            Vocabulary.TG + "Company",
            Vocabulary.TG + "Entity",
            ONTOLEX + "LexicalEntry",
            LEXINFO + "verb",
            LEXINFO + "noun",
            LEXINFO + "adverb");

    private static final List<String> WORDS = List.of(
            "lobby",
            "transitive",
            "prepositional",
            "passive",
            "for",
            "[s Acme] lobbied for [o Huawei].",
            "[s",
            "",
            " ");

    @FuzzTest(maxDuration = "15m")
    void additions(FuzzedDataProvider data) {
        Model more = ModelFactory.createDefaultModel();
        for (int i = data.consumeInt(1, 14); i > 0; i--) {
            more.add(
                    resource(data.pickValue(SUBJECTS)),
                    ResourceFactory.createProperty(data.pickValue(PREDICATES)),
                    object(data));
        }
        Knowledge built = Knowledge.packaged();
        Knowledge changed = new Knowledge(
                built.ontology().union(more),
                built.shapes(),
                built.lexicon().union(more),
                built.gazetteer().union(more));
        try {
            LanguageModels.verify(changed);
        } catch (KnowledgeException e) {
            assertFalse(e.getMessage().contains("\n"), e.getMessage());
        }
    }

    private static RDFNode object(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 4)) {
            case 0 -> resource(data.pickValue(OBJECTS));
            case 1 -> resource(data.pickValue(SUBJECTS));
            case 2 -> ResourceFactory.createLangLiteral(data.pickValue(WORDS), "en");
            case 3 -> ResourceFactory.createPlainLiteral(data.consumeString(40));
            default -> ResourceFactory.createResource();
        };
    }

    private static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}
