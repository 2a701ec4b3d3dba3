package org.telgraph.extract;

import java.util.List;
import java.util.Set;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Lexicon;

/**
 * Reads status and holder off the words around a trigger: negations and modals on it, and what the clauses above it
 * make of it (plans, reports, refusals, conditions). Which word does what stands in the lexicon.
 */
final class FacetReader {

    private static final int MAX_CLAUSES = 8;
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "nor", "hardly");
    private static final Set<String> MODALS =
            Set.of("could", "may", "might", "would", "should", "must", "will", "shall", "can", "ca", "wo", "'ll", "'d");
    private static final Set<String> CONTENT = Set.of("ccomp", "xcomp", "parataxis", "csubj");
    private static final Set<String> GERUNDS = Set.of("advcl:of", "advcl:for", "obl:of");
    private static final Set<String> COMPLEMENTS = Set.of(
            "ccomp",
            "xcomp",
            "parataxis",
            "csubj",
            "acl",
            "obj",
            "nsubj:pass",
            "advcl:of",
            "advcl:to",
            "advcl:from",
            "advcl:against",
            "advcl:on");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "until");

    private final Lexicon lexicon;
    private final ArgumentResolver resolver;
    private final Speakers speakers;

    FacetReader(Lexicon lexicon, ArgumentResolver resolver, Speakers speakers) {
        this.lexicon = lexicon;
        this.resolver = resolver;
        this.speakers = speakers;
    }

    /** Walks from the trigger up to the main clause. */
    Facets read(Sentence sentence, int trigger) {
        State state = new State();
        int word = trigger;
        local(sentence, word, state);
        for (int step = 0; step < MAX_CLAUSES; step++) {
            Arc up = clauseAbove(sentence, word);
            if (up == null) {
                break;
            }
            if (isPresupposed(sentence, word, up)) {
                break;
            }
            embed(sentence, word, up, state);
            word = up.word();
            if (!up.is("conj") && passesOn(up)) {
                local(sentence, word, state);
            }
        }
        if (state.holder == null) {
            accordingTo(sentence, trigger, state);
        }
        if (state.holder == null && sentence.speaker() >= 0) {
            state.attribute(speakers.source(sentence, sentence.speaker(), resolver));
        }
        if (state.holder == null && sentence.quoted().get(trigger)) {
            state.attribute(speakers.of(sentence));
        }
        return new Facets(state.status, state.holder);
    }

    /** Whether a negation stands right on the word. */
    boolean isNegated(Sentence sentence, int word) {
        State state = new State();
        local(sentence, word, state);
        return state.status == Status.NEGATED;
    }

    /** Whether the word above takes for granted what the one below says. */
    private boolean isPresupposed(Sentence sentence, int word, Arc up) {
        String above = sentence.lemma(up.word());
        if (up.is("acl:relcl")
                || up.relation().equals("acl") && sentence.token(word).tag().equals("VBN")) {
            // "Huawei, which supplies Vodafone, may …", "gear made by Huawei"; but "reports that Huawei supplies …"
            boolean content = lexicon.words("allegation").contains(above)
                    || lexicon.words("possible").contains(above);
            return !content || lexicon.words("denying").contains(sentence.lemma(word));
        }
        // "might violate American sanctions"
        return sentence.token(word).isNoun() && lexicon.words("presupposing").contains(above);
    }

    private static final class State {
        Status status = Status.FACT;
        Holder holder;

        void atLeast(Status other) {
            if (other.compareTo(status) > 0) {
                status = other;
            }
        }

        void attribute(Holder source) {
            atLeast(Status.CLAIMED);
            if (holder == null) {
                holder = source;
            }
        }
    }

    /** The arc to the word above; where the enhanced graph has several, the one that embeds the clause. */
    private static Arc clauseAbove(Sentence sentence, int word) {
        List<Arc> parents = sentence.graph().parents(word);
        for (Arc arc : parents) {
            if (isClausal(arc) && arc.word() != word) {
                return arc;
            }
        }
        for (Arc arc : parents) {
            if (!arc.is("ref") && arc.word() != word) {
                return arc;
            }
        }
        return null;
    }

    private static boolean isClausal(Arc arc) {
        return arc.is("ccomp")
                || arc.is("xcomp")
                || arc.is("advcl")
                || arc.is("acl")
                || arc.is("parataxis")
                || arc.is("csubj");
    }

    /** Whether negations and modals of the word above hold for the clause too. */
    private static boolean passesOn(Arc up) {
        return up.is("xcomp") || up.is("obj") || up.is("nsubj:pass") || up.is("obl") || up.is("acl:to");
    }

    private void local(Sentence sentence, int word, State state) {
        for (Arc arc : sentence.graph().children(word)) {
            String lemma = sentence.lemma(arc.word());
            if ((arc.is("advmod") || arc.is("det") || arc.is("neg") || arc.is("cc:preconj"))
                    && NEGATIONS.contains(lemma)) {
                state.atLeast(Status.NEGATED);
            } else if (arc.is("aux")
                    && MODALS.contains(sentence.token(arc.word()).word().toLowerCase(java.util.Locale.ROOT))) {
                state.atLeast(Status.POSSIBLE);
            } else if (arc.is("advmod") || arc.is("amod")) {
                hedge(lemma, state);
            } else if (arc.is("mark") && CONDITIONS.contains(lemma)) {
                state.atLeast(Status.POSSIBLE);
            }
        }
    }

    private void hedge(String lemma, State state) {
        if (lexicon.words("possible-modifier").contains(lemma)) {
            state.atLeast(Status.POSSIBLE);
        } else if (lexicon.words("claimed-modifier").contains(lemma)) {
            state.atLeast(Status.CLAIMED);
        }
    }

    /** What the word above makes of the clause. */
    private void embed(Sentence sentence, int word, Arc up, State state) {
        String above = sentence.lemma(up.word());
        boolean infinitive = sentence.hasChild(word, "mark", Set.of("to"));
        if (up.is("advcl") && infinitive && !is("implicative", above)) {
            state.atLeast(Status.POSSIBLE);
        }
        if (isOneOf(COMPLEMENTS, up) && is("possible", above)) {
            state.atLeast(Status.POSSIBLE);
        } else if (isOneOf(COMPLEMENTS, up) && is("negating", above)) {
            state.atLeast(Status.NEGATED);
        } else if ((isOneOf(CONTENT, up) || up.is("acl")) && is("denying", above)) {
            state.atLeast(Status.NEGATED);
            state.attribute(holder(sentence, up.word()));
        } else if (sentence.token(up.word()).isVerb() && reports(up, above, infinitive)) {
            state.attribute(holder(sentence, up.word()));
        } else if (up.is("acl") && is("allegation", above)) {
            state.atLeast(Status.CLAIMED);
        }
    }

    /** "said that …", "accused of …ing", "is said to …"; but not "told him to …". */
    private boolean reports(Arc up, String verb, boolean infinitive) {
        boolean clause = up.is("ccomp") || isOneOf(CONTENT, up) && !infinitive || isOneOf(GERUNDS, up);
        return clause && is("reporting", verb) || (clause || up.is("xcomp")) && is("claiming", verb);
    }

    private boolean is(String wordClass, String lemma) {
        return lexicon.words(wordClass).contains(lemma);
    }

    private static boolean isOneOf(Set<String> relations, Arc arc) {
        return relations.stream().anyMatch(arc::is);
    }

    private Holder holder(Sentence sentence, int verb) {
        return speakers.subjectOf(sentence, verb, resolver);
    }

    private void accordingTo(Sentence sentence, int trigger, State state) {
        Holder source = speakers.accordingTo(sentence, trigger, resolver);
        if (source != null) {
            state.attribute(source);
        }
    }
}
