package org.telgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.telgraph.article.Article;
import org.telgraph.check.ShapeGate;
import org.telgraph.extract.Claim;
import org.telgraph.extract.Entity;
import org.telgraph.extract.Extraction;
import org.telgraph.extract.Mentions;
import org.telgraph.extract.Status;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Ontology;

class ArticleGraphTest {

    private static final Knowledge KNOWLEDGE = Knowledge.packaged();
    private static final Entity ROE = new Entity("Lee_Roe", "Lee Roe", "Person", new TreeSet<>());

    private static Entity bill(String name) {
        return new Entity("#5_million_bill", name, "LegalInstrument", new TreeSet<>(List.of("bill")));
    }

    private static Claim proposes(Entity bill) {
        return new Claim(ROE, "proposes", bill, Status.FACT, null, null, 0.9, "propose", 0, 10, Mentions.NONE);
    }

    @Test
    void twoWritingsOfOneNameGiveOneLabel() {
        Article article = new Article("a", "a", "", "", List.of(), null, "", "Lee Roe proposed a $5 million bill.");
        List<Claim> claims = List.of(proposes(bill("$5 million bill")), proposes(bill("5 million bill")));
        Graph graph = new ArticleGraph(
                        Names.DEFAULT, Ontology.of(KNOWLEDGE.ontology()), "1", false, entity -> Optional.empty())
                .describe(new Extraction(article, List.of(), claims, List.of()));
        assertEquals(List.of(), new ShapeGate(KNOWLEDGE).validate(graph));
        Model model = ModelFactory.createModelForGraph(graph);
        Resource bill = model.listSubjectsWithProperty(RDFS.label, "$5 million bill", "en")
                .next();
        assertTrue(bill.hasProperty(SKOS.altLabel, "5 million bill", "en"));
    }
}
