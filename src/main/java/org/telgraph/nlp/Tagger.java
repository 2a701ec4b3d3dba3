package org.telgraph.nlp;

import edu.stanford.nlp.ling.CoreAnnotations.LemmaAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.NamedEntityTagAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.PartOfSpeechAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * Cuts a text into sentences and words and tags them: the cheap first step. One instance may be shared by threads.
 *
 * <p>One three-class name model is used and nothing else of CoreNLP's entity recognition: its numbers, times and
 * fine-grained classes cost five times the rest of the pipeline.
 */
public final class Tagger {

    /** Words of a sentence; no person writes longer ones, and what looks around in one takes the square of its length. */
    private static final int LONGEST = 1000;

    /** Verbs in -ise that have no spelling in -ize. */
    private static final Set<String> ALWAYS_ISE = Set.of(
            "advertise",
            "chastise",
            "circumcise",
            "comprise",
            "compromise",
            "despise",
            "disguise",
            "enterprise",
            "exercise",
            "franchise",
            "improvise",
            "merchandise",
            "practise",
            "promise",
            "supervise",
            "surprise",
            "televise");

    private final StanfordCoreNLP cutter;
    private final StanfordCoreNLP lemmatizer;
    private final PosTagger tagger = new PosTagger();
    private final NameTagger namer = new NameTagger();

    /** Loads the models. */
    public Tagger() {
        Properties cutting = new Properties();
        cutting.setProperty("annotators", "tokenize");
        cutting.setProperty("tokenize.options", "invertible=true,ptb3Escaping=false,untokenizable=noneKeep");
        cutting.setProperty("ssplit.newlineIsSentenceBreak", "two");
        cutter = new StanfordCoreNLP(cutting);
        Properties lemmas = new Properties();
        lemmas.setProperty("annotators", "lemma");
        lemmatizer = new StanfordCoreNLP(lemmas, false);
    }

    /** Tags the whole text. */
    public List<TaggedSentence> tag(String text) {
        // A letter that some sites write for an apostrophe hides the possessive from the tokenizer.
        Annotation annotation = new Annotation(text.replace('\u02BC', '’'));
        cutter.annotate(annotation);
        SentenceMender.mend(annotation);
        annotation.get(SentencesAnnotation.class).forEach(this::label);
        lemmatizer.annotate(annotation);
        List<TaggedSentence> sentences = new ArrayList<>();
        for (CoreMap sentence : annotation.get(SentencesAnnotation.class)) {
            List<Token> tokens = new ArrayList<>();
            for (CoreLabel label : sentence.get(TokensAnnotation.class)) {
                if (tokens.size() == LONGEST) {
                    sentences.add(sentence(tokens));
                    tokens.clear();
                }
                tokens.add(token(label, tokens.isEmpty()));
            }
            if (!tokens.isEmpty()) {
                sentences.add(sentence(tokens));
            }
        }
        return sentences;
    }

    private static TaggedSentence sentence(List<Token> tokens) {
        return new TaggedSentence(
                tokens, tokens.get(0).begin(), tokens.get(tokens.size() - 1).end());
    }

    private void label(CoreMap sentence) {
        List<CoreLabel> words = sentence.get(TokensAnnotation.class);
        List<String> tags = tagger.tag(words.stream().map(CoreLabel::word).toList());
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setTag(tags.get(i));
        }
        List<String> classes = namer.classes(words);
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setNER(classes.get(i));
        }
    }

    private static Token token(CoreLabel label, boolean first) {
        String word = label.word();
        return new Token(
                word,
                word,
                lemma(label, first),
                label.get(PartOfSpeechAnnotation.class),
                label.get(NamedEntityTagAnnotation.class),
                label.beginPosition(),
                label.endPosition());
    }

    /** The dictionary form, where CoreNLP's is wrong: "licenses", and a plural that only its place made a name. */
    private static String lemma(CoreLabel label, boolean first) {
        String lemma = label.get(LemmaAnnotation.class);
        boolean likeName = first
                && label.tag().startsWith("NNP")
                && label.word().matches("[A-Z][a-z]+s")
                && label.get(NamedEntityTagAnnotation.class).equals("O");
        if (likeName) {
            lemma = Morphology.lemmaStatic(label.word().toLowerCase(Locale.ROOT), "NNS");
        }
        boolean silentE =
                lemma.endsWith("ens") && label.word().toLowerCase(Locale.ROOT).endsWith("enses");
        return silentE ? lemma + "e" : commonForm(lemma, label.tag());
    }

    /** One form for the lexicon: "recognise" is "recognize", "re-arrest" is "arrest". */
    private static String commonForm(String lemma, String tag) {
        if (tag.startsWith("VB") && lemma.startsWith("re-")) {
            return lemma.substring(3);
        }
        boolean verb = tag.startsWith("VB") && lemma.length() > 6 && lemma.endsWith("ise");
        return verb && !ALWAYS_ISE.contains(lemma) ? lemma.substring(0, lemma.length() - 3) + "ize" : lemma;
    }
}
