package org.telgraph.nlp;

import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.SentenceIndexAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TextAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokenEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins sentences that were cut in the middle: "Lee Roe, R-S.C. | , said", "Why? | he asked". */
final class SentenceMender {

    /** What no sentence begins with. */
    private static final Pattern CONTINUATION = Pattern.compile("[,;]|\\p{Ll}[\\p{L}'’-]*");

    private static final Pattern ABBREVIATION =
            Pattern.compile("(\\p{Lu}\\.){2,}|Sen\\.|Rep\\.|Gov\\.|Gen\\.|Sens\\.|Reps\\.");

    private SentenceMender() {}

    static void mend(Annotation text) {
        List<CoreMap> mended = new ArrayList<>();
        for (CoreMap sentence : text.get(SentencesAnnotation.class)) {
            CoreMap before = mended.isEmpty() ? null : mended.get(mended.size() - 1);
            if (before != null && continues(before, sentence, text.get(TextAnnotation.class))) {
                append(before, sentence, text.get(TextAnnotation.class));
            } else {
                mended.add(sentence);
            }
        }
        for (int i = 0; i < mended.size(); i++) {
            mended.get(i).set(SentenceIndexAnnotation.class, i);
            for (CoreLabel token : mended.get(i).get(TokensAnnotation.class)) {
                token.setSentIndex(i);
            }
        }
        text.set(SentencesAnnotation.class, mended);
    }

    private static boolean continues(CoreMap before, CoreMap sentence, String text) {
        String first = sentence.get(TokensAnnotation.class).get(0).word();
        String gap = text.substring(
                before.get(CharacterOffsetEndAnnotation.class), sentence.get(CharacterOffsetBeginAnnotation.class));
        return (CONTINUATION.matcher(first).matches() || isTitle(before)) && !gap.contains("\n\n");
    }

    /** "Deputy U.S. | Trade Representative Lee Roe": capitals alone, up to an abbreviation, are no sentence. */
    private static boolean isTitle(CoreMap sentence) {
        List<CoreLabel> tokens = sentence.get(TokensAnnotation.class);
        return ABBREVIATION.matcher(tokens.get(tokens.size() - 1).word()).matches()
                && tokens.stream()
                        .allMatch(token -> Character.isUpperCase(token.word().charAt(0)));
    }

    private static void append(CoreMap before, CoreMap sentence, String text) {
        List<CoreLabel> tokens = new ArrayList<>(before.get(TokensAnnotation.class));
        for (CoreLabel token : sentence.get(TokensAnnotation.class)) {
            token.setIndex(tokens.size() + 1);
            tokens.add(token);
        }
        int end = sentence.get(CharacterOffsetEndAnnotation.class);
        before.set(TokensAnnotation.class, tokens);
        before.set(TokenEndAnnotation.class, sentence.get(TokenEndAnnotation.class));
        before.set(CharacterOffsetEndAnnotation.class, end);
        before.set(TextAnnotation.class, text.substring(before.get(CharacterOffsetBeginAnnotation.class), end));
    }
}
