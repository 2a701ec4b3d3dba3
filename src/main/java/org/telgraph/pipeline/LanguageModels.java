package org.telgraph.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.telgraph.extract.Extractor;
import org.telgraph.nlp.Parser;
import org.telgraph.nlp.Tagger;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.KnowledgeException;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Makes extractors. The models take seconds to load and much memory, so that a process has them once. */
public final class LanguageModels {

    private static Tagger tagger;
    private static Parser parser;

    private LanguageModels() {}

    /**
     * An extractor that knows what is given. The first one loads the models.
     *
     * @throws KnowledgeException when the knowledge cannot be used
     */
    public static synchronized Extractor extractor(Knowledge knowledge) {
        if (parser == null) {
            CompletableFuture<Parser> loading = CompletableFuture.supplyAsync(Parser::new);
            tagger = new Tagger();
            parser = join(loading);
        }
        return compile(knowledge, tagger, parser);
    }

    private static Parser join(CompletableFuture<Parser> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error; // out of memory, above all
            }
            throw e;
        }
    }

    /**
     * Makes sure that an extractor can be made, without loading the models.
     *
     * @throws KnowledgeException when the knowledge cannot be used, because of an unknown frame or class, say
     */
    public static void verify(Knowledge knowledge) {
        compile(knowledge, null, null);
    }

    private static Extractor compile(Knowledge knowledge, Tagger tagger, Parser parser) {
        try {
            return new Extractor(
                    Ontology.of(knowledge.ontology()),
                    Lexicon.of(knowledge.lexicon()),
                    Gazetteer.of(knowledge.gazetteer().getGraph()),
                    tagger,
                    parser);
        } catch (KnowledgeException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(e.getMessage(), e);
        }
    }
}
