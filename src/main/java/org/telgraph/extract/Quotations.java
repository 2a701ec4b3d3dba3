package org.telgraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telgraph.ontology.Lexicon;

/** Finds out who speaks in a quotation that does not say so itself: a neighbouring sentence or a signature does. */
final class Quotations {

    private static final int LONGEST_SIGNATURE = 12;
    private static final Set<String> OPENING = Set.of("“", "``", "\"", "«");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

    private final Lexicon lexicon;
    private final List<Sentence> sentences;
    private final Speakers speakers;
    /** The number of the sentence that signs a quotation, by that of each sentence before it. */
    private final Map<Integer, Integer> signatures = new HashMap<>();
    /** Who spoke last, by the number of the sentence; found when asked for, as that takes parsing. */
    private final Map<Integer, Optional<Source>> last = new HashMap<>();

    Quotations(Lexicon lexicon, List<Sentence> sentences, Speakers speakers) {
        this.lexicon = lexicon;
        this.sentences = sentences;
        this.speakers = speakers;
        for (Sentence sentence : sentences) {
            if (isSignature(sentence)) {
                // It is for what stands before it, back to where the quotations begin.
                for (int i = sentence.index() - 1; i >= 0 && isQuotation(sentences.get(i)); i--) {
                    signatures.put(i, sentence.index());
                }
            }
        }
    }

    /** Who speaks in the quotation that the sentence is part of, null when unknown. */
    Source speaker(Sentence sentence) {
        Integer signature = signatures.get(sentence.index());
        Source author = signature == null ? null : author(sentences.get(signature));
        return author == null ? unsigned(sentence) : author;
    }

    /** A quotation's first sentence may name no speaker when a later one of the paragraph does. */
    private Source unsigned(Sentence sentence) {
        Source source = null;
        for (int i = sentence.index();
                source == null && i < sentences.size() && sentences.get(i).paragraph() == sentence.paragraph();
                i++) {
            source = last(i);
        }
        return source;
    }

    /** Who speaks the word, null when it is the narrator or unknown. */
    Holder at(Sentence sentence, int word) {
        int speaker = sentence.attribution().speaker();
        if (speaker >= 0 && !sentence.attribution().covers(word)) {
            return speakers.source(sentence, speaker);
        }
        Source source = sentence.quoted().get(word) ? speaker(sentence) : null;
        return source == null ? null : source.holder();
    }

    /** Who spoke last goes on speaking, up to the end of the paragraph or of the next one that is a quotation. */
    private Source last(int index) {
        int first = index;
        while (!last.containsKey(first) && !isKnown(first)) {
            first--;
        }
        for (int i = first + 1; i <= index; i++) {
            Sentence sentence = sentences.get(i);
            Optional<Source> before = last.get(i - 1);
            last.put(
                    i,
                    before.isEmpty() && opensQuoted(sentence) ? Optional.ofNullable(personBefore(sentence)) : before);
        }
        return last.get(index).orElse(null);
    }

    /** Whether the sentence itself tells, or tells that nobody goes on speaking; notes what it tells. */
    private boolean isKnown(int index) {
        Sentence sentence = sentences.get(index);
        Source here = reporterOf(sentence);
        boolean opens = index == 0 || sentences.get(index - 1).paragraph() != sentence.paragraph();
        boolean known = here != null || index == 0 || opens && !opensQuoted(sentence);
        if (known) {
            last.put(index, Optional.ofNullable(here));
        }
        return known;
    }

    private Source author(Sentence signature) {
        int first = afterDash(signature);
        return Source.of(speakers.source(signature, first), Cue.at("signature of a quotation", signature, first));
    }

    /** "— Jane Doe, Guardian" after a quotation: nothing but names. */
    private boolean isSignature(Sentence sentence) {
        int size = sentence.tokens().size();
        boolean names = sentence.tokens().stream()
                .allMatch(token -> token.isProper()
                        || token.word().equals(",")
                        || token.tag().equals("CC")
                        || DASHES.contains(token.word()));
        int first = afterDash(sentence);
        return names
                && size > first
                && size <= LONGEST_SIGNATURE
                && sentence.reference(first) != null
                && sentence.index() > 0
                && isQuotation(sentences.get(sentence.index() - 1));
    }

    private static int afterDash(Sentence signature) {
        return DASHES.contains(signature.token(0).word()) ? 1 : 0;
    }

    private static boolean isQuotation(Sentence sentence) {
        return sentence.quoted().contains(true);
    }

    private static boolean opensQuoted(Sentence sentence) {
        return !sentence.quoted().isEmpty()
                && sentence.quoted().get(Math.min(1, sentence.quoted().size() - 1));
    }

    private Source reporterOf(Sentence sentence) {
        Attribution attribution = sentence.attribution();
        if (attribution.speaker() >= 0) {
            return Source.of(speakers.source(sentence, attribution.speaker()), attribution.cue(sentence));
        }
        for (int i = 0; i < sentence.tokens().size(); i++) {
            boolean reports = sentence.token(i).isVerb()
                    && !sentence.quoted().get(i)
                    && lexicon.words("reporting").contains(sentence.lemma(i));
            Source speaker = reports ? speakers.subjectOf(sentence, i) : null;
            if (speaker != null) {
                return speaker;
            }
        }
        return introducer(sentence);
    }

    /** "Warner was furious. “…”" */
    private Source personBefore(Sentence sentence) {
        Sentence before = sentence.index() == 0 ? sentence : sentences.get(sentence.index() - 1);
        if (before == sentence || before.paragraph() != sentence.paragraph() || isQuotation(before)) {
            return null;
        }
        for (int root : before.graph().roots()) {
            int subject = before.child(root, "nsubj");
            Reference reference = subject < 0 ? null : before.reference(subject);
            if (reference != null && reference.entity().type().equals("Person")) {
                return new Source(new Holder(reference.entity(), null), Cue.at("before a quotation", before, subject));
            }
        }
        return null;
    }

    /** "Warner put it bluntly: “…”" */
    private Source introducer(Sentence sentence) {
        for (int colon = 1; colon < sentence.tokens().size() - 1; colon++) {
            boolean introduces = sentence.token(colon).word().equals(":")
                    && OPENING.contains(sentence.token(colon + 1).word());
            for (int word = 0; introduces && word < colon; word++) {
                boolean subject = sentence.graph().parents(word).stream().anyMatch(arc -> arc.is("nsubj"));
                if (subject) {
                    return Source.of(speakers.source(sentence, word), Cue.at("before a quotation", sentence, word));
                }
            }
        }
        return null;
    }
}
