package org.telgraph.extract;

import java.util.List;
import org.telgraph.article.Article;
import org.telgraph.nlp.Coreference;
import org.telgraph.nlp.Parser;
import org.telgraph.nlp.TaggedSentence;
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
    private final CorefMode mode;
    private final Coreference coreference;
    private final NameFinder names;
    private final Rules rules;

    /**
     * Compiles the knowledge.
     *
     * @param mode how pronouns and descriptions are resolved
     * @param coreference the model for it, null where the mode needs none
     * @throws IllegalArgumentException when the lexicon names a frame, role or relation that there is not
     */
    public Extractor(
            Ontology ontology,
            Lexicon lexicon,
            Gazetteer gazetteer,
            Tagger tagger,
            Parser parser,
            CorefMode mode,
            Coreference coreference) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.tagger = tagger;
        this.parser = parser;
        this.mode = mode;
        this.coreference = coreference;
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

    private ReadArticle read(Article article) {
        String text = Boilerplate.blank(article);
        Boilerplate boilerplate = new Boilerplate(text);
        List<TaggedSentence> tagged = tagger.tag(text).stream()
                .filter(sentence -> !boilerplate.holds(sentence.begin(), sentence.end()))
                .toList();
        List<NamedSentence> named = tagged.stream()
                .map(new TagRepair(rules)::repair)
                .map(names::join)
                .toList();
        List<List<Reference>> references = Linker.link(named, gazetteer, lexicon);
        // Offsets count in the article's own text: blanks for a sign beyond 16 bits are two code points.
        List<Sentence> sentences = new SentenceBuilder(article.content(), parser, rules, new Attributions(lexicon))
                .build(named, references);
        Discourse discourse = new Discourse(sentences);
        return new ReadArticle(article, sentences, discourse, antecedents(tagged, sentences, discourse));
    }

    private Antecedents antecedents(List<TaggedSentence> tagged, List<Sentence> sentences, Discourse discourse) {
        return switch (mode) {
            case RULES -> new Descriptions(ontology, gazetteer, lexicon, discourse);
            case STATISTICAL, FASTNEURAL -> new Chains(coreference.chains(tagged), sentences, ontology);
            case NONE -> new Chains(List.of(), sentences, ontology);
        };
    }

    private ClaimFinder finder(Article article) {
        return new ClaimFinder(read(article), ontology, lexicon, gazetteer, rules);
    }
}
