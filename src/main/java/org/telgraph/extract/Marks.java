package org.telgraph.extract;

import java.util.Locale;
import java.util.Set;
import org.telgraph.nlp.SyntaxGraph.Arc;

/** Reads what stands right at a word and tells whether it is so: negations, modals, hedges and conditions. */
final class Marks {

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "nor", "hardly");
    private static final Set<String> NEGATION_RELATIONS = Set.of("advmod", "det", "neg", "cc:preconj", "cc", "dep");
    private static final Set<String> MODALS =
            Set.of("could", "may", "might", "would", "should", "must", "will", "shall", "can", "ca", "wo", "'ll", "'d");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");

    private final WordClasses classes;

    Marks(WordClasses classes) {
        this.classes = classes;
    }

    /** The strongest doubt that the words at this one cast on it. */
    Doubt of(Sentence sentence, int word) {
        int negation = negation(sentence, word);
        if (negation >= 0) {
            return new Doubt(Status.NEGATED, Cue.at("negation", sentence, negation));
        }
        Doubt strongest = Doubt.NONE;
        for (Arc arc : sentence.graph().children(word)) {
            strongest = strongest.or(of(sentence, word, arc));
        }
        return strongest;
    }

    private Doubt of(Sentence sentence, int word, Arc arc) {
        String lemma = sentence.lemma(arc.word());
        boolean conditional =
                arc.is("mark") && (CONDITIONS.contains(lemma) || lemma.equals("until") && !isPast(sentence, word))
                        || arc.is("det") && lemma.equals("any")
                        || arc.is("aux") && isInverted(sentence, word, arc.word());
        if (conditional) {
            return new Doubt(Status.POSSIBLE, Cue.at("condition", sentence, arc.word()));
        }
        if (arc.is("aux") && MODALS.contains(form(sentence, arc.word()))) {
            return new Doubt(Status.POSSIBLE, Cue.at("modal", sentence, arc.word()));
        }
        if (arc.is("advmod") || arc.is("amod")) {
            if (classes.has("possible-modifier", sentence, arc.word())) {
                return new Doubt(Status.POSSIBLE, Cue.at("hedge", sentence, arc.word()));
            }
            if (classes.has("claimed-modifier", sentence, arc.word())) {
                return new Doubt(Status.CLAIMED, Cue.at("allegation", sentence, arc.word()));
            }
        }
        return Doubt.NONE;
    }

    private static String form(Sentence sentence, int word) {
        return sentence.token(word).word().toLowerCase(Locale.ROOT);
    }

    private static boolean isPast(Sentence sentence, int word) {
        return sentence.token(word).tag().equals("VBD");
    }

    /** "Had Denmark banned it, …": the auxiliary before the subject of a clause that is not the main one. */
    private static boolean isInverted(Sentence sentence, int verb, int aux) {
        boolean adverbial = sentence.graph().parents(verb).stream().anyMatch(arc -> arc.is("advcl"));
        return adverbial && Set.of("had", "were").contains(form(sentence, aux)) && aux < sentence.child(verb, "nsubj");
    }

    /** Whether a negation stands at the word or at its subject. */
    boolean isNegated(Sentence sentence, int word) {
        return negation(sentence, word) >= 0;
    }

    /** The negation at the word, or the subject that has one, -1 for none. */
    private static int negation(Sentence sentence, int word) {
        for (Arc arc : sentence.graph().children(word)) {
            boolean here = NEGATION_RELATIONS.contains(arc.relation()) && negates(sentence, arc.word());
            boolean atSubject = arc.is("nsubj")
                    && sentence.token(word).isVerb()
                    && (sentence.hasChild(arc.word(), "det", NEGATIONS)
                            || sentence.hasChild(arc.word(), "cc:preconj", NEGATIONS));
            if (here || atSubject) {
                return arc.word();
            }
        }
        return -1;
    }

    /** "not", but not "not only"; "no longer". */
    private static boolean negates(Sentence sentence, int word) {
        if (sentence.token(word).word().equals("longer")) {
            return word > 0 && sentence.lemma(word - 1).equals("no");
        }
        boolean only = word + 1 < sentence.tokens().size()
                && Set.of("only", "just", "merely").contains(sentence.lemma(word + 1));
        return NEGATIONS.contains(sentence.lemma(word)) && !only;
    }
}
