package org.telgraph.ontology;

import java.util.Map;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shared.PrefixMapping;

/** The terms that the graph is written in, and the prefixes that queries may leave out. */
public final class Vocabulary {

    /** Namespace of the telgraph ontology. */
    public static final String TG = "https://w3id.org/telgraph/ontology#";
    /** NLP Interchange Format 2.0 Core. */
    public static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String SCHEMA = "https://schema.org/";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String DBPEDIA = "http://dbpedia.org/resource/";

    public static final Resource CLAIM = tg("Claim");
    public static final Property SUBJECT = tgProperty("subject");
    public static final Property RELATION = tgProperty("relation");
    public static final Property OBJECT = tgProperty("object");
    public static final Property STATUS = tgProperty("status");
    public static final Property HOLDER = tgProperty("holder");
    public static final Property HOLDER_TEXT = tgProperty("holderText");
    public static final Property DATE_TEXT = tgProperty("dateText");
    public static final Property EARLIEST = tgProperty("earliest");
    public static final Property LATEST = tgProperty("latest");
    public static final Property CONFIDENCE = tgProperty("confidence");
    public static final Property CUE = tgProperty("cue");
    public static final Property SUBJECT_MENTION = tgProperty("subjectMention");
    public static final Property OBJECT_MENTION = tgProperty("objectMention");
    public static final Property CUE_MENTION = tgProperty("cueMention");
    public static final Property TEXT_DIGEST = tgProperty("textDigest");
    public static final Property TEXT_SIGNATURE = tgProperty("textSignature");
    public static final Property SAME_TEXT_AS = tgProperty("sameTextAs");
    public static final Property COPY_OF = tgProperty("copyOf");
    public static final Property VERSION = tgProperty("version");
    public static final Property LINK_SCORE = tgProperty("linkScore");

    public static final Property RULED_CLAIM = tgProperty("claim");
    public static final Property RULED_ENTITY = tgProperty("entity");
    public static final Property RULED_TYPE = tgProperty("type");
    public static final Property INTO = tgProperty("into");
    public static final Property IN_ARTICLE = tgProperty("inArticle");
    public static final Property CONFIRMED_BY = tgProperty("confirmedBy");
    public static final Resource CURATION_EFFECT = tg("CurationEffect");
    public static final Property APPLIED_RULING = tgProperty("appliedRuling");
    public static final Property WITHDRAWN = tgProperty("withdrawn");
    public static final Property INSERTED = tgProperty("inserted");

    public static final Resource NIF_CONTEXT = ResourceFactory.createResource(NIF + "Context");
    public static final Resource NIF_SENTENCE = ResourceFactory.createResource(NIF + "Sentence");
    public static final Property NIF_REFERENCE_CONTEXT = ResourceFactory.createProperty(NIF, "referenceContext");
    public static final Property NIF_ANCHOR_OF = ResourceFactory.createProperty(NIF, "anchorOf");
    public static final Property NIF_BEGIN_INDEX = ResourceFactory.createProperty(NIF, "beginIndex");
    public static final Property NIF_END_INDEX = ResourceFactory.createProperty(NIF, "endIndex");
    public static final Property NIF_IS_STRING = ResourceFactory.createProperty(NIF, "isString");

    public static final Resource PROV_ACTIVITY = ResourceFactory.createResource(PROV + "Activity");
    public static final Property WAS_DERIVED_FROM = ResourceFactory.createProperty(PROV, "wasDerivedFrom");
    public static final Property WAS_GENERATED_BY = ResourceFactory.createProperty(PROV, "wasGeneratedBy");
    public static final Property USED = ResourceFactory.createProperty(PROV, "used");

    public static final Resource NEWS_ARTICLE = ResourceFactory.createResource(SCHEMA + "NewsArticle");
    public static final Property IDENTIFIER = ResourceFactory.createProperty(SCHEMA, "identifier");
    public static final Property HEADLINE = ResourceFactory.createProperty(SCHEMA, "headline");
    public static final Property DATE_PUBLISHED = ResourceFactory.createProperty(SCHEMA, "datePublished");
    public static final Property PUBLISHER = ResourceFactory.createProperty(SCHEMA, "publisher");
    public static final Property AUTHOR = ResourceFactory.createProperty(SCHEMA, "author");
    public static final Property URL = ResourceFactory.createProperty(SCHEMA, "url");
    public static final Property SAME_AS = ResourceFactory.createProperty(SCHEMA, "sameAs");

    private Vocabulary() {}

    /** A class or individual of the ontology. */
    public static Resource tg(String localName) {
        return ResourceFactory.createResource(TG + localName);
    }

    /** A property of the ontology. */
    public static Property tgProperty(String localName) {
        return ResourceFactory.createProperty(TG, localName);
    }

    /** The prefixes that every query may use without declaring them. */
    public static PrefixMapping prefixes(Names names) {
        return PrefixMapping.Factory.create()
                .setNsPrefixes(Map.ofEntries(
                        Map.entry("tg", TG),
                        Map.entry("id", names.entities()),
                        Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                        Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
                        Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
                        Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
                        Map.entry("skos", SKOS),
                        Map.entry("prov", PROV),
                        Map.entry("schema", SCHEMA),
                        Map.entry("nif", NIF),
                        Map.entry("dbr", DBPEDIA)))
                .lock();
    }
}
