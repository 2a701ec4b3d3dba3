package org.telgraph.graph;

import static org.telgraph.ontology.Vocabulary.tg;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.telgraph.article.Article;
import org.telgraph.duplicates.TextSignature;
import org.telgraph.extract.Claim;
import org.telgraph.extract.Entity;
import org.telgraph.extract.Extraction;
import org.telgraph.extract.Mentions;
import org.telgraph.extract.Status;
import org.telgraph.links.Link;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Vocabulary;

/**
 * Describes an article's claims in RDF: claim nodes with their evidence, plain triples for what the narrator states as
 * fact, and the entities that they are about. Evidence is named by RFC 5147 fragments of the article's text.
 */
public final class ArticleGraph {

    private final Names names;
    private final Ontology ontology;
    private final String version;
    private final boolean keepText;
    private final Function<Entity, Optional<Link>> links;

    /**
     * @param version of the program, for provenance
     * @param keepText whether the article's text goes into the graph; most publishers forbid republishing
     * @param links finds what an entity is in DBpedia, where the gazetteer does not say so
     */
    public ArticleGraph(
            Names names, Ontology ontology, String version, boolean keepText, Function<Entity, Optional<Link>> links) {
        this.names = names;
        this.ontology = ontology;
        this.version = version;
        this.keepText = keepText;
        this.links = links;
    }

    /** The graph of one article. */
    public Graph describe(Extraction extraction) {
        return new Description(extraction.article()).of(extraction);
    }

    private final class Description {
        private final Article article;
        private final String content;
        private final int[] offsets;
        private final Model model = ModelFactory.createDefaultModel();
        private final Resource document;
        private final Resource activity;
        private final Resource context;

        Description(Article article) {
            this.article = article;
            content = article.content();
            offsets = new int[content.codePointCount(0, content.length()) + 1];
            for (int point = 0, unit = 0; point < offsets.length - 1; point++) {
                offsets[point] = unit;
                unit += Character.charCount(content.codePointAt(unit));
            }
            offsets[offsets.length - 1] = content.length();
            document = model.createResource(names.article(article.id()));
            activity = model.createResource(document.getURI() + "#extraction");
            context = model.createResource(document.getURI() + "#char=0," + (offsets.length - 1));
        }

        Graph of(Extraction extraction) {
            describeArticle();
            extraction.claims().forEach(this::describeClaim);
            return model.getGraph();
        }

        private void describeArticle() {
            document.addProperty(RDF.type, Vocabulary.NEWS_ARTICLE)
                    .addProperty(Vocabulary.IDENTIFIER, article.document());
            addText(document, Vocabulary.HEADLINE, article.title());
            addText(document, Vocabulary.PUBLISHER, article.publisher());
            article.authors().forEach(author -> addText(document, Vocabulary.AUTHOR, author));
            addText(document, Vocabulary.URL, article.url());
            if (article.date() != null) {
                document.addProperty(
                        Vocabulary.DATE_PUBLISHED,
                        model.createTypedLiteral(article.date().toString(), XSDDatatype.XSDdate));
            }
            context.addProperty(RDF.type, Vocabulary.NIF_CONTEXT);
            TextSignature.of(article.text())
                    .ifPresent(signature -> context.addProperty(Vocabulary.TEXT_SIGNATURE, signature));
            if (keepText) {
                context.addProperty(Vocabulary.NIF_IS_STRING, content);
            }
            activity.addProperty(RDF.type, Vocabulary.PROV_ACTIVITY)
                    .addProperty(Vocabulary.USED, document)
                    .addProperty(Vocabulary.TEXT_DIGEST, article.textDigest())
                    .addProperty(Vocabulary.VERSION, version);
        }

        private static void addText(Resource subject, Property property, String text) {
            if (!text.isEmpty()) {
                subject.addProperty(property, text);
            }
        }

        private void describeClaim(Claim claim) {
            Resource subject = describeEntity(claim.subject());
            Resource object = describeEntity(claim.object());
            Property relation = Vocabulary.tgProperty(claim.property());
            Resource node = model.createResource(document.getURI() + "#claim-" + identity(claim));
            node.addProperty(RDF.type, Vocabulary.CLAIM)
                    .addProperty(Vocabulary.SUBJECT, subject)
                    .addProperty(Vocabulary.RELATION, relation)
                    .addProperty(Vocabulary.OBJECT, object)
                    .addProperty(Vocabulary.STATUS, tg(claim.status().localName()))
                    .addProperty(Vocabulary.CONFIDENCE, number(claim.confidence(), "%.2f"))
                    .addProperty(Vocabulary.CUE, claim.cue())
                    .addProperty(Vocabulary.WAS_DERIVED_FROM, sentence(claim))
                    .addProperty(Vocabulary.WAS_GENERATED_BY, activity);
            addMention(node, Vocabulary.SUBJECT_MENTION, claim.mentions().subject());
            addMention(node, Vocabulary.OBJECT_MENTION, claim.mentions().object());
            addMention(node, Vocabulary.CUE_MENTION, claim.mentions().cue());
            describeHolder(claim, node);
            describeDate(claim, node);
            if (claim.status() == Status.FACT) {
                subject.addProperty(relation, object);
                if (ontology.relation(claim.property()).symmetric()) {
                    object.addProperty(relation, subject);
                }
            }
        }

        private void addMention(Resource claim, Property mention, Mentions.Span words) {
            if (words != null) {
                claim.addProperty(mention, stretch(words.begin(), words.end()));
            }
        }

        private Resource stretch(int begin, int end) {
            return model.createResource(document.getURI() + "#char=" + begin + "," + end);
        }

        private void describeHolder(Claim claim, Resource node) {
            if (claim.holder() != null && claim.holder().entity() != null) {
                node.addProperty(
                        Vocabulary.HOLDER, describeEntity(claim.holder().entity()));
            } else if (claim.holder() != null) {
                node.addProperty(Vocabulary.HOLDER_TEXT, claim.holder().text());
            }
        }

        private void describeDate(Claim claim, Resource node) {
            if (claim.date() == null) {
                return;
            }
            node.addProperty(Vocabulary.DATE_TEXT, claim.date().text())
                    .addProperty(Vocabulary.EARLIEST, instant(claim.date().earliest(), LocalTime.MIN))
                    .addProperty(Vocabulary.LATEST, instant(claim.date().latest(), LocalTime.of(23, 59, 59)));
        }

        private Literal instant(LocalDate day, LocalTime time) {
            String text = day.atTime(time)
                    .atOffset(ZoneOffset.UTC)
                    .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'"));
            return model.createTypedLiteral(text, XSDDatatype.XSDdateTime);
        }

        private Resource sentence(Claim claim) {
            return stretch(claim.begin(), claim.end())
                    .addProperty(RDF.type, Vocabulary.NIF_SENTENCE)
                    .addProperty(Vocabulary.NIF_REFERENCE_CONTEXT, context)
                    .addProperty(
                            Vocabulary.NIF_ANCHOR_OF, content.substring(offsets[claim.begin()], offsets[claim.end()]))
                    .addProperty(Vocabulary.NIF_BEGIN_INDEX, index(claim.begin()))
                    .addProperty(Vocabulary.NIF_END_INDEX, index(claim.end()));
        }

        private Literal number(double value, String format) {
            return model.createTypedLiteral(String.format(Locale.ROOT, format, value), XSDDatatype.XSDdouble);
        }

        private Literal index(int offset) {
            return model.createTypedLiteral(String.valueOf(offset), XSDDatatype.XSDnonNegativeInteger);
        }

        private Resource describeEntity(Entity entity) {
            Resource resource = model.createResource(iri(entity)).addProperty(RDF.type, tg(entity.type()));
            // "$5 million bill" and "5 million bill" have one IRI, and an entity has one label.
            boolean other = resource.hasProperty(RDFS.label) && !resource.hasProperty(RDFS.label, entity.label(), "en");
            resource.addProperty(other ? SKOS.altLabel : RDFS.label, entity.label(), "en");
            entity.names().forEach(name -> resource.addProperty(SKOS.altLabel, name, "en"));
            links.apply(entity)
                    .ifPresent(link -> resource.addProperty(Vocabulary.SAME_AS, model.createResource(link.iri()))
                            .addProperty(Vocabulary.LINK_SCORE, number(link.score(), "%.3f")));
            return resource;
        }

        private String iri(Entity entity) {
            return entity.local() ? document.getURI() + entity.id() : names.entities() + entity.id();
        }

        private String identity(Claim claim) {
            String holder = claim.holder() == null
                    ? ""
                    : claim.holder().entity() == null
                            ? claim.holder().text()
                            : iri(claim.holder().entity());
            return DigestUtils.sha256Hex(String.join(
                            "\n",
                            iri(claim.subject()),
                            claim.property(),
                            iri(claim.object()),
                            claim.status().localName(),
                            holder,
                            claim.date() == null ? "" : claim.date().text(),
                            claim.begin() + "," + claim.end()))
                    .substring(0, 16);
        }
    }
}
