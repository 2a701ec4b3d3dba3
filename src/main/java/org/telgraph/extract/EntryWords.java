package org.telgraph.extract;

import java.util.List;
import java.util.Locale;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.LexicalEntry.PartOfSpeech;

/** Finds the words of a lexical entry in a sentence. */
final class EntryWords {

    private EntryWords() {}

    /** Whether all of them stand there, the head of them at that word. */
    static boolean standAt(Sentence sentence, int head, LexicalEntry entry) {
        List<String> words = entry.words();
        if (words.size() == 1) {
            return !isTitleOnly(entry)
                    || Character.isUpperCase(sentence.token(head).word().charAt(0));
        }
        if (entry.partOfSpeech() == PartOfSpeech.VERB) {
            int particle = sentence.child(head, "compound:prt");
            boolean attached = particle >= 0
                    && words.size() == 2
                    && sentence.lemma(particle).equals(words.get(1));
            return attached || wordsAt(sentence, head, words);
        }
        return wordsAt(sentence, head - words.size() + 1, words) || hyphenated(sentence, head, words);
    }

    /** The same without the grammar: a verb's particle may be anywhere. */
    static boolean mayStandAt(Sentence sentence, int head, LexicalEntry entry) {
        List<String> words = entry.words();
        if (entry.partOfSpeech() != PartOfSpeech.VERB || words.size() == 1) {
            return standAt(sentence, head, entry);
        }
        for (int word = 0; word < sentence.tokens().size(); word++) {
            if (sentence.lemma(word).equals(words.get(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** "secretary-general" */
    private static boolean hyphenated(Sentence sentence, int head, List<String> words) {
        return words.size() == 2
                && head > 1
                && sentence.token(head - 1).tag().equals("HYPH")
                && wordsAt(sentence, head, words.subList(1, 2))
                && wordsAt(sentence, head - 2, words.subList(0, 1));
    }

    /** "Representative" is a title, "representative" a word. */
    static boolean isTitleOnly(LexicalEntry entry) {
        String word = entry.writtenRep();
        return entry.partOfSpeech() == PartOfSpeech.NOUN && word.matches("\\p{Lu}\\p{Ll}.*");
    }

    /** Whether the words stand one after another from that word on, by their lemmas or as they are. */
    static boolean wordsAt(Sentence sentence, int from, List<String> words) {
        if (from < 0 || from + words.size() > sentence.tokens().size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String expected = words.get(i).toLowerCase(Locale.ROOT);
            boolean same = sentence.lemma(from + i).equals(expected)
                    || sentence.token(from + i).word().equalsIgnoreCase(expected);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
