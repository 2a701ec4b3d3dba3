package org.telgraph.extract;

import java.util.List;
import java.util.Set;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.Lexicon;

/** Finds out whom words name as a source: the subject of a reporting verb, "according to X", "X's view". */
final class Speakers {

    private static final int FARTHEST_PERSON = 6;
    private static final int LONGEST_INITIATION = 5;
    private static final Set<String> INITIATED = Set.of("familiar", "brief", "briefed", "close");

    private final Lexicon lexicon;
    private final List<Sentence> sentences;
    private final ArgumentResolver resolver;
    private final Antecedents antecedents;

    Speakers(Lexicon lexicon, List<Sentence> sentences, ArgumentResolver resolver, Antecedents antecedents) {
        this.lexicon = lexicon;
        this.sentences = sentences;
        this.resolver = resolver;
        this.antecedents = antecedents;
    }

    /** The subject of a reporting verb, null when there is none; whom it cites, a passive's agent ("was accused by X"). */
    Source subjectOf(Sentence sentence, int verb) {
        int subject = cited(sentence, verb);
        for (Arc arc : sentence.graph().children(verb)) {
            boolean speaks = arc.relation().startsWith("nsubj") && !arc.is("nsubj:pass")
                    || arc.is("obl:agent")
                    || arc.is("obl:by");
            if (subject < 0 && speaks) {
                subject = arc.word();
            }
        }
        if (subject < 0) {
            subject = subjectAbove(sentence, verb);
        }
        return subject < 0 ? null : Source.of(source(sentence, subject), Cue.at("report", sentence, subject, verb));
    }

    /** "reported, citing officials" */
    private int cited(Sentence sentence, int verb) {
        for (Arc arc : sentence.graph().children(verb)) {
            if (arc.is("advcl") && isCiting(sentence, arc.word())) {
                return sentence.child(arc.word(), "obj");
            }
        }
        return -1;
    }

    private boolean isCiting(Sentence sentence, int word) {
        return lexicon.words("citing").contains(sentence.lemma(word));
    }

    private int subjectAbove(Sentence sentence, int verb) {
        int subject = -1;
        for (Arc arc : sentence.graph().parents(verb)) {
            if (arc.is("advcl:as") && isCiting(sentence, arc.word())) { // "quoted X as saying"
                int quoted = sentence.child(arc.word(), "obj");
                subject = quoted < 0 ? sentence.child(arc.word(), "nsubj:pass") : quoted;
            } else if (arc.is("xcomp") || arc.is("advcl") || arc.is("conj")) {
                subject = Math.max(subject, sentence.child(arc.word(), "nsubj"));
            } else if (arc.is("acl") && speaks(sentence, arc.word(), verb)) {
                subject = arc.word();
            }
        }
        return subject;
    }

    /** "a report saying", "Banks, saying"; but no "talks promising" */
    private boolean speaks(Sentence sentence, int noun, int verb) {
        return sentence.token(verb).tag().equals("VBG")
                && (sentence.reference(noun) != null
                        || lexicon.words("allegation").contains(sentence.lemma(noun)));
    }

    /** The source of what somebody is said to believe or to have proof of: "Mandiant's view", null when not told. */
    Source author(Sentence sentence, int noun) {
        int possessor = sentence.child(noun, "nmod:poss");
        int owner = possessor < 0 ? ownerOf(sentence, noun) : possessor;
        return owner < 0 ? null : Source.of(source(sentence, owner), Cue.at("author", sentence, owner, noun));
    }

    /** The source named by "according to", "as X reported" or "in X's view", null when there is none. */
    Source accordingTo(Sentence sentence) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            for (Arc arc : sentence.graph().parents(i)) {
                if (arc.is("obl:according_to") || arc.is("nmod:according_to") || arc.is("advcl:according_to")) {
                    return Source.of(source(sentence, i), Cue.at("according to", sentence, i));
                }
                boolean view = arc.is("obl:in")
                        && lexicon.words("viewpoint").contains(sentence.lemma(i))
                        && sentence.child(i, "nmod:poss") >= 0;
                if (view) {
                    return author(sentence, i);
                }
                boolean parenthetical = arc.is("advcl:as")
                        && lexicon.words("reporting").contains(sentence.lemma(i))
                        && sentence.child(i, "ccomp") < 0
                        && !isCiting(sentence, arc.word());
                if (parenthetical) {
                    return subjectOf(sentence, i);
                }
            }
        }
        return null;
    }

    /** Who or what a word names as a source, null when it is a pronoun without antecedent. */
    Holder source(Sentence sentence, int word) {
        if (sentence.lemma(word).equals("they") && antecedents.byRules()) {
            return groupBefore(sentence);
        }
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
        if (lexicon.words("no-source").contains(sentence.lemma(word))) {
            return null;
        }
        String words = ArgumentResolver.describe(sentence, word);
        return words.isEmpty() ? personBefore(sentence, word) : new Holder(null, words + initiation(sentence, word));
    }

    /** "they said": the several who are the subject of the sentence before. */
    private Holder groupBefore(Sentence sentence) {
        Sentence before = sentence.index() == 0 ? sentence : sentences.get(sentence.index() - 1);
        for (int root : before == sentence ? List.<Integer>of() : before.graph().roots()) {
            int subject = before.child(root, "nsubj");
            if (subject >= 0 && (before.token(subject).isPlural() || before.child(subject, "conj") >= 0)) {
                return source(before, subject);
            }
        }
        return null;
    }

    /** "familiar with the matter", "briefed on the talks" after "people": what makes a source of somebody without a name. */
    private static String initiation(Sentence sentence, int word) {
        List<Token> tokens = sentence.tokens();
        int next = word + 1;
        if (next >= tokens.size() || !INITIATED.contains(sentence.lemma(next))) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        for (int i = next; i < Math.min(tokens.size(), next + LONGEST_INITIATION); i++) {
            words.append(' ').append(tokens.get(i).word());
            if (tokens.get(i).isNoun() && i > next + 1) {
                return words.toString();
            }
        }
        return "";
    }

    /** "she said" after several sentences of hers: the last person spoken of outside quotations. */
    private Holder personBefore(Sentence sentence, int word) {
        boolean person = antecedents.byRules() && Set.of("he", "she").contains(sentence.lemma(word));
        for (int i = sentence.index() - 1; person && i >= Math.max(0, sentence.index() - FARTHEST_PERSON); i--) {
            Sentence before = sentences.get(i);
            for (int name = 0; name < before.tokens().size(); name++) {
                Reference reference = before.quoted().get(name) ? null : before.reference(name);
                if (reference != null && reference.entity().type().equals("Person")) {
                    return new Holder(reference.entity(), null);
                }
            }
        }
        return null;
    }

    /** "a Huawei spokesman", "a report by the Journal", "the ministry's statement": whose it is. */
    private static int ownerOf(Sentence sentence, int word) {
        for (Arc arc : sentence.graph().children(word)) {
            boolean owner = arc.is("nmod:poss")
                    || arc.is("compound")
                    || arc.is("amod")
                    || arc.is("nmod:by")
                    || arc.is("nmod:from")
                    || arc.is("nmod:for")
                    || arc.is("nmod:at")
                    || arc.is("nmod:of");
            Reference reference = owner ? sentence.reference(arc.word()) : null;
            boolean member = reference != null // "the Republican": nobody speaks for a party as its demonym
                    && reference.kind() == Reference.Kind.DEMONYM
                    && sentence.token(arc.word()).isNoun();
            boolean pronoun = arc.is("nmod:poss") && Set.of("its", "their").contains(sentence.lemma(arc.word()));
            if (reference != null && !member || pronoun) {
                return arc.word();
            }
        }
        return -1;
    }
}
