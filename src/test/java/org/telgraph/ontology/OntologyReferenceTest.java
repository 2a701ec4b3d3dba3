package org.telgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the page tells of the ontology. */
class OntologyReferenceTest {

    private static final Model ONTOLOGY = Knowledge.packaged().ontology();

    @Test
    void everyTermStandsThereOnce() {
        Document page = Jsoup.parse(OntologyReference.html(ONTOLOGY));
        List<String> told = page.select("h3").eachAttr("id");
        TreeSet<String> terms = new TreeSet<>();
        for (Resource term : ONTOLOGY.listSubjectsWithProperty(RDF.type).toList()) {
            if (term.isURIResource() && term.getURI().startsWith(Vocabulary.TG)) {
                terms.add(term.getURI().substring(Vocabulary.TG.length()));
            }
        }
        assertEquals(List.copyOf(terms), told.stream().sorted().toList());
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Document page = Jsoup.parse(OntologyReference.html(ONTOLOGY));
        for (Element link : page.select("a[href^=#]")) {
            assertTrue(page.getElementById(link.attr("href").substring(1)) != null, link.attr("href"));
        }
    }

    @Test
    void aRelationIsTold() {
        String text = Jsoup.parse(OntologyReference.html(ONTOLOGY)).wholeText().replaceAll("\\s+", " ");
        assertTrue(text.contains("tg:bans bans The subject shuts the object, or its goods, out altogether."), text);
    }

    @Test
    void whatTurtleSaysStaysText() {
        Model own = ModelFactory.createDefaultModel().add(ONTOLOGY);
        own.createResource(Vocabulary.TG + "Odd", own.createResource("http://www.w3.org/2002/07/owl#Class"))
                .addProperty(RDFS.subClassOf, own.createResource(Vocabulary.TG + "Entity"))
                .addProperty(RDFS.label, "<script>alert(1)</script>", "en");
        String html = OntologyReference.html(own);
        assertTrue(html.contains("&lt;script&gt;alert(1)"), html);
    }

    /** {@code telgraph ontology --out docs/ontology.html} makes it so. */
    @Test
    void theDocumentationHasThePage() throws Exception {
        assertEquals(OntologyReference.html(ONTOLOGY), Files.readString(Path.of("docs/ontology.html")));
    }
}
