package org.telgraph.nlp;

import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.coref.data.CorefChain.CorefMention;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.MentionsAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.SentenceIndexAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TextAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokenBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokenEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.common.ParserUtils;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CorefAnnotator;
import edu.stanford.nlp.pipeline.ParserAnnotatorUtils;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.GrammaticalStructureFactory;
import edu.stanford.nlp.trees.PennTreebankLanguagePack;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreebankLanguagePack;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * CoreNLP's coreference: finds which words of an article mean the same. It costs many times the rest. One instance may
 * be shared by threads.
 */
public final class Coreference {

    /** CoreNLP's models for it. */
    public enum Model {
        STATISTICAL,
        FASTNEURAL
    }

    /** Longer sentences are lists and tables more often than prose. */
    private static final int MAX_PARSED_TOKENS = 120;

    /** Words that the models know as the treebank writes them. */
    private static final Set<String> ESCAPED = Set.of("``", "''", "-LRB-", "-RRB-");

    private static final GrammaticalStructureFactory STRUCTURES = structures();

    private final Parser parser;
    private final CorefAnnotator coreference;

    /**
     * Loads the model.
     *
     * @param parser gives the grammar that it builds on
     */
    public Coreference(Model model, Parser parser) {
        Properties settings = new Properties();
        settings.setProperty("coref.algorithm", model.name().toLowerCase(java.util.Locale.ROOT));
        coreference = new CorefAnnotator(settings);
        this.parser = parser;
    }

    /**
     * The chains of an article: for each, where the head words of its mentions begin in the text, in UTF-16 code units,
     * in ascending order.
     */
    public List<List<Integer>> chains(List<TaggedSentence> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        Annotation annotation = annotation(sentences);
        annotation.get(SentencesAnnotation.class).forEach(this::addGrammar);
        coreference.annotate(annotation);
        List<List<Integer>> chains = new ArrayList<>();
        for (CorefChain chain : new TreeMap<>(annotation.get(CorefChainAnnotation.class)).values()) {
            chains.add(chain.getMentionsInTextualOrder().stream()
                    .map(mention -> head(mention, sentences))
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .toList());
        }
        return List.copyOf(chains);
    }

    private void addGrammar(CoreMap sentence) {
        List<CoreLabel> labels = sentence.get(TokensAnnotation.class);
        Tree tree = labels.size() > MAX_PARSED_TOKENS ? null : parser.tree(labels);
        ParserAnnotatorUtils.fillInParseAnnotations(
                false,
                true,
                STRUCTURES,
                sentence,
                List.of(tree == null ? ParserUtils.xTree(labels) : tree),
                GrammaticalStructure.Extras.NONE);
    }

    private static GrammaticalStructureFactory structures() {
        TreebankLanguagePack language = new PennTreebankLanguagePack();
        return language.grammaticalStructureFactory(
                language.punctuationWordRejectFilter(), language.typedDependencyHeadFinder());
    }

    private static int head(CorefMention mention, List<TaggedSentence> sentences) {
        return sentences
                .get(mention.sentNum - 1)
                .tokens()
                .get(mention.headIndex - 1)
                .begin();
    }

    private static Annotation annotation(List<TaggedSentence> sentences) {
        List<CoreLabel> all = new ArrayList<>();
        List<CoreMap> maps = new ArrayList<>();
        for (TaggedSentence sentence : sentences) {
            List<CoreLabel> labels = new ArrayList<>();
            for (Token token : sentence.tokens()) {
                labels.add(label(token, labels.size() + 1, maps.size()));
            }
            Annotation map = new Annotation("");
            map.set(TokensAnnotation.class, labels);
            map.set(SentenceIndexAnnotation.class, maps.size());
            map.set(TokenBeginAnnotation.class, all.size());
            map.set(TokenEndAnnotation.class, all.size() + labels.size());
            map.set(CharacterOffsetBeginAnnotation.class, sentence.begin());
            map.set(CharacterOffsetEndAnnotation.class, sentence.end());
            maps.add(map);
            all.addAll(labels);
        }
        Annotation annotation = new Annotation("");
        annotation.set(TokensAnnotation.class, all);
        annotation.set(SentencesAnnotation.class, maps);
        annotation.set(MentionsAnnotation.class, new ArrayList<>()); // named entities are linked elsewhere
        return annotation;
    }

    private static CoreLabel label(Token token, int index, int sentence) {
        String word = ESCAPED.contains(token.tag()) ? token.tag() : token.word();
        CoreLabel label = new CoreLabel();
        label.setWord(word);
        label.setValue(word);
        label.setOriginalText(token.word());
        label.set(TextAnnotation.class, word);
        label.setTag(token.tag());
        label.setLemma(token.lemma());
        label.setNER(token.ner());
        label.setIndex(index);
        label.setSentIndex(sentence);
        label.setBeginPosition(token.begin());
        label.setEndPosition(token.end());
        return label;
    }
}
