package org.telgraph.article;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells articles in other languages, whose sentences an English parser would turn into nonsense. On short texts guesses
 * are often wrong, so only a longer one whose language is certain counts as foreign.
 */
public final class EnglishDetector {

    private static final int SHORTEST = 200;
    private static final int SAMPLE = 10_000;
    private static final double CERTAIN = 0.99;

    private EnglishDetector() {}

    /** Turns an article that is certainly not English into a skipped one; hands on everything else. Thread-safe. */
    public static Reading screen(Reading reading) {
        if (reading instanceof Reading.Read read) {
            Optional<String> language = foreignLanguage(read.article().text());
            if (language.isPresent()) {
                return new Reading.Skipped(read.where(), "in " + language.get() + ", only English is understood");
            }
        }
        return reading;
    }

    /** The English name of the language when that is certainly another one. */
    static Optional<String> foreignLanguage(String text) {
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.empty();
        }
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        List<DetectedLanguage> guesses = Models.DETECTOR.getProbabilities(sample);
        if (guesses.isEmpty() || guesses.get(0).getProbability() < CERTAIN) {
            return Optional.empty();
        }
        String code = guesses.get(0).getLocale().getLanguage();
        return code.equals("en")
                ? Optional.empty()
                : Optional.of(Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH));
    }

    /** Loaded when the first long text comes by. */
    private static final class Models {
        static final LanguageDetector DETECTOR = load();

        private static LanguageDetector load() {
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                        .seed(0) // it samples: the same text must get the same answer
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException("the language profiles cannot be read", e);
            }
        }
    }
}
