package org.telgraph.ontology;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The kinds of knowledge, told apart by the types of what is described. */
enum Kind {
    ONTOLOGY(Knowledge::ontology, OWL.NS, RDFS.getURI(), RDF.getURI()),
    SHAPES(Knowledge::shapes, "http://www.w3.org/ns/shacl#"),
    LEXICON(
            Knowledge::lexicon,
            "http://www.w3.org/ns/lemon/ontolex#",
            Vocabulary.tg("WordClass").getURI()),
    GAZETTEER(Knowledge::gazetteer);

    private final Function<Knowledge, Model> model;
    private final List<String> typePrefixes;

    Kind(Function<Knowledge, Model> model, String... typePrefixes) {
        this.model = model;
        this.typePrefixes = List.of(typePrefixes);
    }

    Model model(Knowledge knowledge) {
        return model.apply(knowledge);
    }

    /** By its types; without any, where the subject is described already; what nothing tells is an entity. */
    static Kind of(Resource subject, Knowledge knowledge) {
        for (Kind kind : values()) {
            if (kind.describes(subject)) {
                return kind;
            }
        }
        for (Kind kind : values()) {
            if (kind.model(knowledge).contains(subject, RDF.type)) {
                return kind;
            }
        }
        return GAZETTEER;
    }

    private boolean describes(Resource subject) {
        return subject.listProperties(RDF.type)
                .filterKeep(type -> type.getObject().isURIResource()
                        && typePrefixes.stream().anyMatch(type.getResource().getURI()::startsWith))
                .hasNext();
    }
}
