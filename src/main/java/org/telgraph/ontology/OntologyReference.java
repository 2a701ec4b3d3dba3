package org.telgraph.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page for people, in HTML, that tells all terms of an ontology: classes, relations, other properties, statuses. */
public final class OntologyReference {

    private static final Property PLOVER_CLASS = Vocabulary.tgProperty("ploverClass");
    private static final Resource RELATION = tg("Relation");
    private static final Resource RELATED_TO = tg("relatedTo");
    private static final Resource ENTITY = tg("Entity");

    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; color: #0f172a; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
            h1, h2, h3 { line-height: 1.25 } h2 { margin-top: 2.5rem; border-bottom: 1px solid #cbd5e1 }
            h3 { margin: 1.6rem 0 .2rem } h3 small { font-weight: normal; color: #475569 }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .3rem 0 }
            dt { color: #475569 } dd { margin: 0 } p { margin: .2rem 0 } q { font-style: italic }
            code { background: #f1f5f9; border-radius: 4px; padding: 0 .25rem }
            table { border-collapse: collapse } th, td { text-align: left; padding: .2rem .8rem .2rem 0; vertical-align: top }
            :target { background: #fef3c7 }
            """;

    private final Model model;
    private final Document page = Document.createShell("");
    private final Element body = page.body();

    private OntologyReference(Model model) {
        this.model = model;
    }

    private static Resource tg(String name) {
        return Vocabulary.tgProperty(name);
    }

    /** The page. */
    public static String html(Model ontology) {
        return new OntologyReference(ontology).write();
    }

    private String write() {
        page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        Element root = page.selectFirst("html");
        root.attr("lang", "en");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(STYLE));
        Resource ontology =
                only(model.listSubjectsWithProperty(RDF.type, OWL.Ontology).toList());
        page.title(text(ontology, DCTerms.title).orElse("The ontology"));
        body.appendElement("h1").text(page.title());
        text(ontology, DCTerms.description)
                .ifPresent(it -> body.appendElement("p").text(it));
        Element facts = body.appendElement("p");
        facts.appendText("Version " + text(ontology, OWL.versionInfo).orElse("?") + ", prefix ");
        facts.appendElement("code").text("tg: " + Vocabulary.TG);
        contents();
        section("entities", "Entities", descendants(ENTITY, RDFS.subClassOf));
        relations();
        section("claims", "Claims, statuses and evidence", others("Claim", "Status"));
        section("rulings", "Curation", others("Ruling", "CurationEffect"));
        section("reference-data", "What is known of entities", others("Entity"));
        section("articles", "Articles and runs", outside());
        section("inverses", "Relations from the other end", inverses());
        section("annotations", "Terms of the lexicon and the gazetteer", annotations());
        alignment();
        return page.outerHtml() + "\n";
    }

    private static <T> T only(List<T> list) {
        if (list.size() != 1) {
            throw new KnowledgeException(
                    "the ontology is not described once as an owl:Ontology, but " + list.size() + " times");
        }
        return list.get(0);
    }

    private void contents() {
        Element list = body.appendElement("ul");
        for (String[] entry : new String[][] {
            {"entities", "Entities"},
            {"relations", "Relations"},
            {"claims", "Claims, statuses and evidence"},
            {"rulings", "Curation"},
            {"reference-data", "What is known of entities"},
            {"articles", "Articles and runs"},
            {"inverses", "Relations from the other end"},
            {"annotations", "Terms of the lexicon and the gazetteer"},
            {"alignment", "Alignment with other vocabularies"}
        }) {
            list.appendElement("li")
                    .appendElement("a")
                    .attr("href", "#" + entry[0])
                    .text(entry[1]);
        }
    }

    private void section(String id, String heading, List<Resource> terms) {
        body.appendElement("h2").attr("id", id).text(heading);
        terms.forEach(this::term);
    }

    /** Under the relations above them, in the order of these. */
    private void relations() {
        body.appendElement("h2").attr("id", "relations").text("Relations");
        term(RELATED_TO);
        for (Resource group : below(RELATED_TO, RDFS.subPropertyOf)) {
            term(group);
            descendants(group, RDFS.subPropertyOf).stream()
                    .filter(term -> !term.equals(group) && isFirstGroup(term, group))
                    .forEach(this::term);
        }
    }

    /** What is in two groups is told in one. */
    private boolean isFirstGroup(Resource term, Resource group) {
        return below(RELATED_TO, RDFS.subPropertyOf).stream()
                .filter(other -> descendants(other, RDFS.subPropertyOf).contains(term))
                .findFirst()
                .orElse(group)
                .equals(group);
    }

    private List<Resource> below(Resource term, Property relation) {
        return sorted(model.listSubjectsWithProperty(relation, term).toList().stream());
    }

    /** The term and all below it, each after what it is below. */
    private List<Resource> descendants(Resource term, Property relation) {
        List<Resource> all = new ArrayList<>(List.of(term));
        for (Resource next : below(term, relation)) {
            descendants(next, relation).stream()
                    .filter(one -> !all.contains(one))
                    .forEach(all::add);
        }
        return all;
    }

    /** Classes of these names, those below them, individuals, and properties of either. */
    private List<Resource> others(String... classes) {
        List<Resource> terms = new ArrayList<>();
        for (String name : classes) {
            List<Resource> all = descendants(tg(name), RDFS.subClassOf);
            if (!tg(name).equals(ENTITY)) {
                terms.addAll(all);
            }
            for (Resource one : all) {
                terms.addAll(sorted(model.listSubjectsWithProperty(RDF.type, one).toList().stream()));
                terms.addAll(sorted(model.listSubjectsWithProperty(RDFS.domain, one).toList().stream()
                        .filter(property -> !isRelation(property))));
            }
        }
        return terms;
    }

    private List<Resource> outside() {
        return sorted(terms().filter(property ->
                property.hasProperty(RDFS.domain) && !isTg(property.getPropertyResourceValue(RDFS.domain))));
    }

    private List<Resource> inverses() {
        return sorted(
                model.listObjectsOfProperty(OWL.inverseOf).toList().stream().map(RDFNode::asResource));
    }

    private List<Resource> annotations() {
        return sorted(Stream.concat(
                terms().filter(term -> term.hasProperty(RDF.type, OWL.AnnotationProperty)),
                Stream.of(RELATION, tg("WordClass")).filter(term -> model.contains(term, RDF.type))));
    }

    /** The ontology's own. */
    private Stream<Resource> terms() {
        return model.listSubjects().toList().stream().filter(OntologyReference::isTg);
    }

    private boolean isRelation(Resource property) {
        return model.contains(property, RDF.type, RELATION)
                || descendants(RELATED_TO, RDFS.subPropertyOf).contains(property);
    }

    private static boolean isTg(Resource term) {
        return term.isURIResource() && term.getURI().startsWith(Vocabulary.TG);
    }

    private static List<Resource> sorted(Stream<Resource> terms) {
        return terms.distinct().sorted(Comparator.comparing(Resource::getURI)).toList();
    }

    private void term(Resource named) {
        Resource term = named.inModel(model);
        Element heading = body.appendElement("h3").attr("id", local(term));
        heading.appendElement("code").text(name(term));
        heading.appendText(" ");
        heading.appendElement("small").text(text(term, RDFS.label).orElse(""));
        text(term, SKOS.definition).ifPresent(it -> body.appendElement("p").text(it));
        text(term, SKOS.example)
                .ifPresent(it -> body.appendElement("p").appendElement("q").text(it));
        Element list = new Element("dl");
        row(list, "is a kind of", objects(term, RDFS.subClassOf));
        row(list, "kinds", model.listSubjectsWithProperty(RDFS.subClassOf, term).toList());
        row(list, "is also", objects(term, RDFS.subPropertyOf));
        row(list, "from", objects(term, RDFS.domain));
        row(list, "to", objects(term, RDFS.range));
        row(list, "from the other end", objects(term, OWL.inverseOf));
        row(
                list,
                "from the other end",
                model.listSubjectsWithProperty(OWL.inverseOf, term).toList());
        row(list, "never also", objects(term, OWL.disjointWith));
        if (term.hasProperty(RDF.type, OWL.SymmetricProperty)) {
            list.appendElement("dt").text("direction");
            list.appendElement("dd").text("none: it holds both ways");
        }
        String plover = texts(term, PLOVER_CLASS);
        if (!plover.isEmpty()) {
            list.appendElement("dt").text("PLOVER");
            list.appendElement("dd").text(plover);
        }
        if (list.childrenSize() > 0) {
            body.appendChild(list);
        }
    }

    private static List<Resource> objects(Resource term, Property property) {
        return term.listProperties(property).toList().stream()
                .map(statement -> statement.getResource())
                .toList();
    }

    private void row(Element list, String what, List<Resource> terms) {
        if (terms.isEmpty()) {
            return;
        }
        list.appendElement("dt").text(what);
        Element value = list.appendElement("dd");
        for (Resource term : sorted(terms.stream())) {
            if (value.childNodeSize() > 0) {
                value.appendText(", ");
            }
            String link = isTg(term) ? "#" + local(term) : term.getURI();
            value.appendElement("a").attr("href", link).text(name(term));
        }
    }

    /** What of other vocabularies the terms are kinds of, and how events are counted elsewhere. */
    private void alignment() {
        body.appendElement("h2").attr("id", "alignment").text("Alignment with other vocabularies");
        body.appendElement("p")
                .text(
                        "Provenance is told in PROV-O, articles in schema.org, evidence in NIF with RFC 5147 fragments, names in "
                                + "SKOS. Relations may be counted under event classes of PLOVER.");
        Element table = body.appendElement("table");
        Element head = table.appendElement("tr");
        head.appendElement("th").text("term");
        head.appendElement("th").text("elsewhere");
        for (Resource term : sorted(terms())) {
            List<String> elsewhere = new ArrayList<>();
            Stream.of(RDFS.subClassOf, RDFS.subPropertyOf)
                    .flatMap(above -> objects(term, above).stream())
                    .filter(above -> !isTg(above))
                    .map(this::name)
                    .sorted()
                    .forEach(elsewhere::add);
            String plover = texts(term, PLOVER_CLASS);
            if (!plover.isEmpty()) {
                elsewhere.add("PLOVER " + plover);
            }
            if (!elsewhere.isEmpty()) {
                Element row = table.appendElement("tr");
                row.appendElement("td")
                        .appendElement("a")
                        .attr("href", "#" + local(term))
                        .text(name(term));
                row.appendElement("td").text(String.join("; ", elsewhere));
            }
        }
    }

    private static Optional<String> text(Resource term, Property property) {
        return Optional.of(texts(term, property)).filter(it -> !it.isEmpty());
    }

    private static String texts(Resource term, Property property) {
        return term.listProperties(property).toList().stream()
                .map(statement -> statement.getObject().isLiteral()
                        ? statement.getString()
                        : statement.getObject().toString())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String name(Resource term) {
        return model.shortForm(term.getURI());
    }

    private static String local(Resource term) {
        return term.getURI().substring(term.getURI().lastIndexOf('#') + 1);
    }
}
