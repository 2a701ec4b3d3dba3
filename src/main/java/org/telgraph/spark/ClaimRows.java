package org.telgraph.spark;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.telgraph.ontology.Vocabulary;

/** The claims of an article's graph as rows of a table, a claim each, with what is known of the article. */
final class ClaimRows {

    static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message claim {
              required binary claim (STRING);
              required binary article (STRING);
              required binary document (STRING);
              optional binary headline (STRING);
              optional binary publisher (STRING);
              optional int32 published (DATE);
              optional binary url (STRING);
              optional binary text_signature (STRING);
              required binary subject (STRING);
              required binary subject_label (STRING);
              required binary property (STRING);
              required binary object (STRING);
              required binary object_label (STRING);
              required binary status (STRING);
              optional binary holder (STRING);
              optional binary holder_label (STRING);
              optional binary date_text (STRING);
              optional int32 earliest (DATE);
              optional int32 latest (DATE);
              required double confidence;
              required binary cue (STRING);
              required binary sentence (STRING);
              required int32 sentence_begin;
              required int32 sentence_end;
            }
            """);

    private static final int DAY = "2019-02-12".length();

    private ClaimRows() {}

    /** @param iri the article, and its graph */
    static List<Group> of(Graph graph, String iri) {
        Model model = ModelFactory.createModelForGraph(graph);
        Resource article = model.getResource(iri);
        String signature = model.listObjectsOfProperty(Vocabulary.TEXT_SIGNATURE)
                .nextOptional()
                .map(ClaimRows::text)
                .orElse(null);
        return model.listSubjectsWithProperty(RDF.type, Vocabulary.CLAIM)
                .mapWith(claim -> row(claim, article, signature))
                .toList();
    }

    private static Group row(Resource claim, Resource article, String signature) {
        Group row = new SimpleGroup(SCHEMA);
        row.add("claim", claim.getURI());
        row.add("article", article.getURI());
        add(row, "document", article, Vocabulary.IDENTIFIER);
        add(row, "headline", article, Vocabulary.HEADLINE);
        add(row, "publisher", article, Vocabulary.PUBLISHER);
        addDay(row, "published", article, Vocabulary.DATE_PUBLISHED);
        add(row, "url", article, Vocabulary.URL);
        if (signature != null) {
            row.add("text_signature", signature);
        }
        addEntity(row, "subject", claim, Vocabulary.SUBJECT);
        row.add("property", localName(claim, Vocabulary.RELATION));
        addEntity(row, "object", claim, Vocabulary.OBJECT);
        row.add("status", localName(claim, Vocabulary.STATUS));
        addHolder(row, claim);
        add(row, "date_text", claim, Vocabulary.DATE_TEXT);
        addDay(row, "earliest", claim, Vocabulary.EARLIEST);
        addDay(row, "latest", claim, Vocabulary.LATEST);
        row.add("confidence", claim.getRequiredProperty(Vocabulary.CONFIDENCE).getDouble());
        add(row, "cue", claim, Vocabulary.CUE);
        Resource sentence = claim.getPropertyResourceValue(Vocabulary.WAS_DERIVED_FROM);
        add(row, "sentence", sentence, Vocabulary.NIF_ANCHOR_OF);
        row.add(
                "sentence_begin",
                sentence.getRequiredProperty(Vocabulary.NIF_BEGIN_INDEX).getInt());
        row.add(
                "sentence_end",
                sentence.getRequiredProperty(Vocabulary.NIF_END_INDEX).getInt());
        return row;
    }

    /** Who says so: an entity with its label, or words for somebody without a name. */
    private static void addHolder(Group row, Resource claim) {
        if (claim.hasProperty(Vocabulary.HOLDER)) {
            addEntity(row, "holder", claim, Vocabulary.HOLDER);
        } else {
            add(row, "holder_label", claim, Vocabulary.HOLDER_TEXT);
        }
    }

    private static void addEntity(Group row, String column, Resource claim, Property property) {
        Resource entity = claim.getPropertyResourceValue(property);
        row.add(column, entity.getURI());
        add(row, column + "_label", entity, RDFS.label);
    }

    private static void add(Group row, String column, Resource subject, Property property) {
        Statement statement = subject.getProperty(property);
        if (statement != null) {
            row.add(column, text(statement.getObject()));
        }
    }

    private static void addDay(Group row, String column, Resource subject, Property property) {
        Statement statement = subject.getProperty(property);
        if (statement != null) {
            LocalDate day = LocalDate.parse(text(statement.getObject()).substring(0, DAY));
            row.add(column, Math.toIntExact(day.toEpochDay()));
        }
    }

    private static String localName(Resource claim, Property property) {
        return claim.getPropertyResourceValue(property).getURI().substring(Vocabulary.TG.length());
    }

    private static String text(RDFNode node) {
        return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
    }
}
