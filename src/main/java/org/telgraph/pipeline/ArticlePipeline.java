package org.telgraph.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.telgraph.article.Article;
import org.telgraph.check.ShapeGate;
import org.telgraph.check.Violation;
import org.telgraph.extract.CorefMode;
import org.telgraph.extract.Entity;
import org.telgraph.extract.Extraction;
import org.telgraph.extract.Extractor;
import org.telgraph.graph.ArticleGraph;
import org.telgraph.links.Link;
import org.telgraph.links.LinkIndex;
import org.telgraph.links.Links;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.KnowledgeException;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Ontology;

/** The way from an article to a graph that may be stored: extract, describe, check. Threads may share one. */
public final class ArticlePipeline {

    private final Extractor extractor;
    private final ArticleGraph description;
    private final ShapeGate gate;
    private final Names names;

    /**
     * Loads the language models, if this process has not done so.
     *
     * @param mode how pronouns and descriptions are resolved
     * @param names what entities and articles are called
     * @param version of the program, for provenance
     * @param keepText whether the articles' text goes into the graphs
     * @param index of links to DBpedia, null for none but the gazetteer's
     * @throws KnowledgeException when the knowledge cannot be used
     */
    public ArticlePipeline(
            Knowledge knowledge, CorefMode mode, Names names, String version, boolean keepText, LinkIndex index) {
        this.extractor = LanguageModels.extractor(knowledge, mode);
        this.description =
                new ArticleGraph(names, Ontology.of(knowledge.ontology()), version, keepText, links(index, knowledge));
        this.gate = new ShapeGate(knowledge);
        this.names = names;
    }

    private static Function<Entity, Optional<Link>> links(LinkIndex index, Knowledge knowledge) {
        if (index == null) {
            return entity -> Optional.empty();
        }
        Gazetteer gazetteer = Gazetteer.of(knowledge.gazetteer().getGraph());
        return new Links(index, gazetteer, Lexicon.of(knowledge.lexicon()))::of;
    }

    /** Finds the claims of an article. */
    public Extraction extract(Article article) {
        return extractor.extract(article);
    }

    /** Describes them in RDF, and checks the description. */
    public Outcome describe(Extraction extraction) {
        var graph = description.describe(extraction);
        List<Violation> violations = gate.validate(graph);
        return violations.isEmpty()
                ? new Outcome.Described(
                        names.article(extraction.article().id()),
                        graph,
                        extraction.claims().size(),
                        extraction.tooLong())
                : new Outcome.Rejected(
                        graph, violations.stream().map(Violation::toString).toList());
    }
}
