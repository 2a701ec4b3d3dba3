package org.telgraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Lexicon;

/** Finds out who speaks: the subjects of reporting verbs, "according to", and the speakers of quotations. */
final class Speakers {

    private final Lexicon lexicon;
    private final List<Sentence> sentences;
    private final Map<Integer, Holder> quotations = new HashMap<>();

    Speakers(Lexicon lexicon, List<Sentence> sentences, ArgumentResolver resolver) {
        this.lexicon = lexicon;
        this.sentences = sentences;
        Holder last = null;
        int paragraph = -1;
        for (Sentence sentence : sentences) {
            Holder here = reporterOf(sentence, resolver);
            if (sentence.paragraph() != paragraph && here == null && !opensQuoted(sentence)) {
                last = null;
            }
            paragraph = sentence.paragraph();
            last = here == null ? last : here;
            if (last != null) {
                quotations.put(sentence.index(), last);
            }
        }
        backward();
    }

    /** A quotation's first sentence may name no speaker when a later one of the paragraph does. */
    private void backward() {
        for (int i = sentences.size() - 2; i >= 0; i--) {
            boolean sameParagraph =
                    sentences.get(i).paragraph() == sentences.get(i + 1).paragraph();
            if (sameParagraph && quotations.containsKey(i + 1)) {
                quotations.putIfAbsent(i, quotations.get(i + 1));
            }
        }
    }

    private static boolean opensQuoted(Sentence sentence) {
        return !sentence.quoted().isEmpty()
                && sentence.quoted().get(Math.min(1, sentence.quoted().size() - 1));
    }

    private Holder reporterOf(Sentence sentence, ArgumentResolver resolver) {
        if (sentence.speaker() >= 0) {
            return source(sentence, sentence.speaker(), resolver);
        }
        for (int i = 0; i < sentence.tokens().size(); i++) {
            boolean reports = sentence.token(i).isVerb()
                    && !sentence.quoted().get(i)
                    && lexicon.words("reporting").contains(sentence.lemma(i));
            Holder speaker = reports ? subjectOf(sentence, i, resolver) : null;
            if (speaker != null) {
                return speaker;
            }
        }
        return null;
    }

    /** Who speaks in the quotation that the sentence is part of, null when unknown. */
    Holder of(Sentence sentence) {
        return quotations.get(sentence.index());
    }

    /** Who speaks the word, null when it is the narrator or unknown. */
    Holder at(Sentence sentence, int word, ArgumentResolver resolver) {
        if (sentence.speaker() >= 0) {
            return source(sentence, sentence.speaker(), resolver);
        }
        return sentence.quoted().get(word) ? of(sentence) : null;
    }

    /** The subject of a reporting verb, null when there is none; a passive's agent ("was accused by X"). */
    Holder subjectOf(Sentence sentence, int verb, ArgumentResolver resolver) {
        int subject = -1;
        for (Arc arc : sentence.graph().children(verb)) {
            boolean speaks = arc.relation().startsWith("nsubj") && !arc.is("nsubj:pass")
                    || arc.is("obl:agent")
                    || arc.is("obl:by");
            if (speaks) {
                subject = arc.word();
                break;
            }
        }
        if (subject < 0) {
            for (Arc arc : sentence.graph().parents(verb)) {
                if (arc.is("xcomp") || arc.is("advcl") || arc.is("conj")) {
                    subject = Math.max(subject, sentence.child(arc.word(), "nsubj"));
                } else if (arc.is("acl")) {
                    subject = arc.word();
                }
            }
        }
        return subject < 0 ? null : source(sentence, subject, resolver);
    }

    /** The source named by "according to", null when there is none. */
    Holder accordingTo(Sentence sentence, int trigger, ArgumentResolver resolver) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            for (Arc arc : sentence.graph().parents(i)) {
                if (arc.is("obl:according_to") || arc.is("nmod:according_to") || arc.is("advcl:according_to")) {
                    return source(sentence, i, resolver);
                }
            }
        }
        return null;
    }

    /** Who or what a word names as a source, null when it is a pronoun without antecedent. */
    Holder source(Sentence sentence, int word, ArgumentResolver resolver) {
        List<Argument> who = resolver.resolve(sentence, word, Slot.SOURCE);
        if (!who.isEmpty()) {
            return new Holder(who.get(0).entity(), null);
        }
        int owner = ownerOf(sentence, word);
        if (owner >= 0) {
            List<Argument> employer = resolver.resolve(sentence, owner, Slot.SOURCE);
            if (!employer.isEmpty()) {
                return new Holder(employer.get(0).entity(), null);
            }
        }
        String words = ArgumentResolver.describe(sentence, word);
        return words.isEmpty() ? null : new Holder(null, words);
    }

    /** "a Huawei spokesman", "a report by the Journal", "the ministry's statement": whose it is. */
    private static int ownerOf(Sentence sentence, int word) {
        for (Arc arc : sentence.graph().children(word)) {
            boolean owner = arc.is("nmod:poss")
                    || arc.is("compound")
                    || arc.is("nmod:by")
                    || arc.is("nmod:from")
                    || arc.is("nmod:for")
                    || arc.is("nmod:at")
                    || arc.is("nmod:of");
            if (owner && sentence.reference(arc.word()) != null) {
                return arc.word();
            }
        }
        return -1;
    }
}
