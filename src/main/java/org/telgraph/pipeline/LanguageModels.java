package org.telgraph.pipeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.telgraph.extract.CorefMode;
import org.telgraph.extract.Extractor;
import org.telgraph.nlp.Coreference;
import org.telgraph.nlp.Parser;
import org.telgraph.nlp.Tagger;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.KnowledgeException;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Makes extractors. The models take seconds to load and much memory, so that a process has them once. */
public final class LanguageModels {

    private static CompletableFuture<Tagger> tagger;
    private static CompletableFuture<Parser> parser;
    private static final Map<Coreference.Model, Coreference> COREFERENCE = new EnumMap<>(Coreference.Model.class);

    /** The knowledge that extractors were made of last, and these by the way that they resolve pronouns. */
    private static Knowledge known;

    private static final Map<CorefMode, Extractor> EXTRACTORS = new EnumMap<>(CorefMode.class);

    private LanguageModels() {}

    /** Begins to load the models without waiting for them, if this process has not done so. */
    public static synchronized void preload() {
        if (parser == null) {
            tagger = CompletableFuture.supplyAsync(Tagger::new);
            parser = CompletableFuture.supplyAsync(Parser::new);
        }
    }

    /**
     * An extractor that knows what is given. The first one loads the models; the first one of a mode, the model for it.
     *
     * @param mode how pronouns and descriptions are resolved
     * @throws KnowledgeException when the knowledge cannot be used
     */
    public static synchronized Extractor extractor(Knowledge knowledge, CorefMode mode) {
        preload();
        if (knowledge != known) {
            EXTRACTORS.clear();
            known = knowledge;
        }
        return EXTRACTORS.computeIfAbsent(
                mode, wanted -> compile(knowledge, join(tagger), join(parser), wanted, coreference(wanted)));
    }

    private static Coreference coreference(CorefMode mode) {
        Coreference.Model model = switch (mode) {
            case STATISTICAL -> Coreference.Model.STATISTICAL;
            case FASTNEURAL -> Coreference.Model.FASTNEURAL;
            case RULES, NONE -> null;
        };
        return model == null
                ? null
                : COREFERENCE.computeIfAbsent(model, wanted -> new Coreference(wanted, join(parser)));
    }

    private static <T> T join(CompletableFuture<T> loading) {
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
    public static synchronized void verify(Knowledge knowledge) {
        if (knowledge != known) {
            compile(knowledge, null, null, CorefMode.RULES, null);
        }
    }

    private static Extractor compile(
            Knowledge knowledge, Tagger tagger, Parser parser, CorefMode mode, Coreference coreference) {
        try {
            return new Extractor(
                    Ontology.of(knowledge.ontology()),
                    Lexicon.of(knowledge.lexicon()),
                    Gazetteer.of(knowledge.gazetteer().getGraph()),
                    tagger,
                    parser,
                    mode,
                    coreference);
        } catch (KnowledgeException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(e.getMessage(), e);
        }
    }
}
