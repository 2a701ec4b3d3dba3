package org.telgraph.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.common.ParserQuery;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our parsers against CoreNLP's own with the same models. */
class FastParsersIT {

    private static final Pattern TEXT = Pattern.compile("\"text\": ?\"((?:[^\"\\\\]++|\\\\.)*+)\"");

    /** Weights are added up in another order, which decides where steps score nearly alike. */
    private static final double SAME = 0.98;

    private static final List<List<Token>> SENTENCES = new ArrayList<>();

    @BeforeAll
    static void tag() throws IOException {
        Tagger tagger = new Tagger();
        try (InputStream in = FastParsersIT.class.getResourceAsStream("/sample/articles.jsonl")) {
            Matcher texts = TEXT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (texts.find()) {
                String text = texts.group(1).replace("\\n", "\n").replaceAll("\\\\(.)", "$1");
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
