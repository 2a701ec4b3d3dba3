package org.telgraph.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.common.ParserQuery;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructureFactory;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our taggers and parsers against CoreNLP's own with the same models. */
class SameAsCoreNlpIT {

    private static final Pattern TEXT = Pattern.compile("\"text\": ?\"((?:[^\"\\\\]++|\\\\.)*+)\"");

    /** Weights are added up in another order, which decides where steps score nearly alike. */
    private static final double SAME = 0.98;

    /** What the articles lack: hyphens, British spelling, unknown words, names again, strange characters. */
    private static final String MORE = """
            The U.S.-based firm's Huawei-made gear honours Trump-era rules; anti-China hawks in Mar-a-Lago favour a ban.
            Defence officials of the U.K. said on 12.5.2019 that 5G-enabled e-SIMs were £3.50 and €2,000bn each!
            Xyzzylon Corp. sued Zhang, who said Zhang and Xyzzylon were quarrelling, and Mr. Zhang Wei agreed on it.
            AT&T, T-Mobile and O'Reilly's iPhone-like PDAs (www.example.org, a@example.org) #5G @huawei ??? ... – Ω 华为 🙂
            THE COLOUR OF ALL CAPITALS IN A HEADLINE ABOUT HUAWEI
            """;

    private static final List<String> TEXTS = new ArrayList<>(List.of(MORE));
    private static final List<List<Token>> SENTENCES = new ArrayList<>();

    @BeforeAll
    static void tag() throws IOException {
        Tagger tagger = new Tagger();
        try (InputStream in = SameAsCoreNlpIT.class.getResourceAsStream("/sample/articles.jsonl")) {
            Matcher texts = TEXT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (texts.find()) {
                TEXTS.add(texts.group(1).replace("\\n", "\n").replaceAll("\\\\(.)", "$1"));
            }
            for (String text : TEXTS) {
                tagger.tag(text).forEach(sentence -> SENTENCES.add(sentence.tokens()));
            }
        }
        assertTrue(SENTENCES.size() > 50, "sentences: " + SENTENCES.size());
    }

    private static List<CoreLabel> labels(List<Token> tokens) {
        List<CoreLabel> labels = new ArrayList<>();
        for (Token token : tokens) {
            CoreLabel label = new CoreLabel();
            label.setWord(token.word());
            label.setValue(token.word());
            label.setTag(token.tag());
            label.setIndex(labels.size() + 1);
            labels.add(label);
        }
        return labels;
    }

    @Test
    void taggersGiveTheSameTagsAndClasses() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner");
        settings.setProperty("tokenize.options", "ptb3Escaping=false");
        settings.setProperty("ner.model", NameModel.RESOURCE);
        settings.setProperty("ner.applyNumericClassifiers", "false");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.useSUTime", "false");
        settings.setProperty("ner.buildEntityMentions", "false");
        StanfordCoreNLP reference = new StanfordCoreNLP(settings);
        PosTagger tagger = new PosTagger();
        NameTagger namer = new NameTagger();
        for (String text : TEXTS) {
            for (CoreSentence sentence : reference.processToCoreDocument(text).sentences()) {
                List<CoreLabel> words = sentence.tokens();
                assertEquals(
                        words.stream().map(CoreLabel::tag).toList(),
                        tagger.tag(words.stream().map(CoreLabel::word).toList()),
                        sentence.text());
                assertEquals(words.stream().map(CoreLabel::ner).toList(), namer.classes(words), sentence.text());
            }
        }
    }

    @Test
    void phraseParserMakesTheSameTrees() {
        ShiftReduceParser reference = ShiftReduceParser.loadModel(PhraseModel.RESOURCE);
        PhraseParser parser = new PhraseParser();
        long same = SENTENCES.stream()
                .filter(sentence -> {
                    ParserQuery query = reference.parserQuery();
                    query.parse(labels(sentence));
                    return query.getBestParse().equals(parser.parse(labels(sentence)));
                })
                .count();
        assertTrue(same >= SAME * SENTENCES.size(), same + " of " + SENTENCES.size() + " trees are the same");
    }

    /** CoreNLP applies its last corrections in a random order, which shows now and then. */
    @Test
    void converterFindsTheSameRelations() {
        var reference = new UniversalEnglishGrammaticalStructureFactory();
        PhraseParser parser = new PhraseParser();
        TreeConverter converter = new TreeConverter();
        long same = SENTENCES.stream()
                .map(sentence -> parser.parse(labels(sentence)))
                .filter(tree -> reference
                        .newGrammaticalStructure(tree)
                        .typedDependenciesEnhancedPlusPlus()
                        .equals(converter.convert(tree).typedDependenciesEnhancedPlusPlus()))
                .count();
        assertTrue(same >= SAME * SENTENCES.size(), same + " of " + SENTENCES.size() + " graphs are the same");
    }

    @Test
    void rulesThatAskForOtherChildrenAreNotTried() {
        List<String> tried = new TreeRules()
                .at(Tree.valueOf("(S (NP (NN x)) (VP (VBZ y)) (. .))")).stream()
                        .map(rule -> rule.relation().getShortName())
                        .distinct()
                        .toList();
        assertTrue(tried.contains("nsubj"), tried.toString());
        assertFalse(tried.contains("csubj"), tried.toString());
        assertFalse(tried.contains("advcl"), tried.toString());
    }

    @Test
    void neuralParserMakesTheSameArcs() {
        DependencyParser reference = DependencyParser.loadFromModelFile(NeuralModel.RESOURCE);
        NeuralParser parser = new NeuralParser();
        long same = SENTENCES.stream()
                .filter(sentence -> {
                    CoreMap map = new ArrayCoreMap(1);
                    map.set(TokensAnnotation.class, labels(sentence));
                    return reference
                            .predict(map)
                            .typedDependencies()
                            .equals(parser.parse(labels(sentence)).typedDependencies());
                })
                .count();
        assertTrue(same >= SAME * SENTENCES.size(), same + " of " + SENTENCES.size() + " graphs are the same");
    }

    /** No step of the model leads from here to a whole sentence. */
    @Test
    void whatIsNoSentenceIsParsedAllTheSame() {
        PhraseParser parser = new PhraseParser();
        for (String tag : List.of(",", "SYM", "NN", "-LRB-")) {
            List<Token> tokens = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                tokens.add(new Token("x", "x", "x", tag, "O", 2 * i, 2 * i + 1));
            }
            assertEquals(40, parser.parse(labels(tokens)).getLeaves().size(), tag);
        }
    }
}
