package org.telgraph.ontology;

import java.util.List;

/**
 * What a word means in a syntactic frame: one entry of the lexicon.
 *
 * @param id the entry's local name
 * @param writtenRep the word in its dictionary form; several words are separated by blanks
 * @param partOfSpeech what it has to be tagged as
 * @param frames the frames in which it has this meaning
 * @param prepositions the prepositions that mark the frame's oblique argument
 * @param things the word classes one of which the verb's direct object must be in, where it has one; empty for any
 * @param noThings the word classes in which it must not be
 * @param denotes the local name of the relation or class, empty for a word that only colours the status of others
 * @param subjectRole the frame's role that is the relation's subject, empty for the frame's own choice
 * @param objectRole the frame's role that is the relation's object, empty for the frame's own choice
 * @param statusHint the status that the word gives to what it governs, empty for none
 * @param implies the local name of an entity that stands for the argument which the text leaves out, empty for none
 * @param examples sentences in which the word has this meaning, the arguments marked {@code [s …]} and {@code [o …]}
 * @param counterExamples sentences in which it has not
 */
public record LexicalEntry(
        String id,
        String writtenRep,
        PartOfSpeech partOfSpeech,
        List<String> frames,
        List<String> prepositions,
        List<String> things,
        List<String> noThings,
        String denotes,
        String subjectRole,
        String objectRole,
        String statusHint,
        String implies,
        List<String> examples,
        List<String> counterExamples) {

    /** Parts of speech, by LexInfo's names. */
    public enum PartOfSpeech {
        VERB,
        NOUN,
        ADJECTIVE,
        /** A name of the gazetteer rather than a word. */
        NAME;

        /** Whether a Penn Treebank tag is of this part of speech. */
        public boolean covers(String tag) {
            return switch (this) {
                case VERB -> tag.startsWith("VB") || tag.equals("MD");
                case NOUN -> tag.startsWith("NN");
                case ADJECTIVE -> tag.startsWith("JJ") || tag.equals("VBN");
                case NAME -> true;
            };
        }

        static PartOfSpeech of(String localName) {
            return switch (localName) {
                case "verb" -> VERB;
                case "noun" -> NOUN;
                case "adjective" -> ADJECTIVE;
                case "properName" -> NAME;
                default ->
                    throw new IllegalArgumentException("there is no part of speech '" + localName
                            + "'; it is lexinfo:verb, noun, adjective or tg:properName");
            };
        }
    }

    /** The words of the dictionary form. */
    public List<String> words() {
        return List.of(writtenRep.split(" "));
    }
}
