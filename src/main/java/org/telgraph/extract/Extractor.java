package org.telgraph.extract;

import java.util.List;
import org.telgraph.article.Article;
import org.telgraph.nlp.Parser;
import org.telgraph.nlp.Tagger;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Finds the claims of an article: a pure function, which threads may share. */
public final class Extractor {

    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Tagger tagger;
    private final Parser parser;
    private final NameFinder names;
    private final Rules rules;

    /**
     * Compiles the knowledge.
     *
     * @throws IllegalArgumentException when the lexicon names a frame, role or relation that there is not
     */
    public Extractor(Ontology ontology, Lexicon lexicon, Gazetteer gazetteer, Tagger tagger, Parser parser) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.tagger = tagger;
        this.parser = parser;
        this.names = new NameFinder(gazetteer, lexicon);
        this.rules = Rules.compile(lexicon, Frames.load(), ontology);
    }

    /** Finds the claims of an article. */
    public Extraction extract(Article article) {
        return finder(article).run();
    }

    /** Tells in words and trees how an article is understood. */
    public String explain(Article article) {
        return finder(article).explain();
    }

    private List<Sentence> read(Article article) {
        String text = Boilerplate.blank(article);
        Boilerplate boilerplate = new Boilerplate(text);
        List<NamedSentence> named = tagger.tag(text).stream()
                .filter(sentence -> !boilerplate.holds(sentence.begin(), sentence.end()))
                .map(new TagRepair(rules)::repair)
                .map(names::join)
                .toList();
        List<List<Reference>> references = Linker.link(named, gazetteer, lexicon);
        // Offsets count in the article's own text: blanks for a sign beyond 16 bits are two code points.
        return new SentenceBuilder(article.content(), parser, rules, new Attributions(lexicon))
                .build(named, references);
    }

    private ClaimFinder finder(Article article) {
        return new ClaimFinder(article, read(article), ontology, lexicon, gazetteer, rules);
    }
}
