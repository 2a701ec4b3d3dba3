package org.telgraph.extract;

import java.util.Set;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.nlp.Token;

/** Knows what is planned, refused, conditional or only to come by the word that it hangs on, and how it hangs on it. */
final class Plans {

    /** How what is planned or refused hangs on the word that says so. */
    private static final Set<String> COMPLEMENTS = Set.of(
            "ccomp",
            "xcomp",
            "parataxis",
            "csubj",
            "acl",
            "obj",
            "nsubj:pass",
            "compound",
            "advcl:at",
            "advcl:of",
            "advcl:to",
            "advcl:into",
            "advcl:from",
            "advcl:for",
            "advcl:against",
            "advcl:on",
            "obl:of",
            "obl:for",
            "obl:into",
            "nmod:of",
            "nmod:for");

    private static final Set<String> INSTEAD = Set.of("without", "instead_of", "rather_than");
    private static final Set<String> AHEAD = Set.of("in_case", "in_case_of", "toward", "towards", "pending");
    private static final Set<String> YET = Set.of("yet");
    private static final Set<String> BUT = Set.of("but");
    private static final Set<String> TEMPORAL = Set.of("when", "once", "until", "before", "after", "as");

    private final WordClasses classes;
    private final Marks marks;

    Plans(WordClasses classes, Marks marks) {
        this.classes = classes;
        this.marks = marks;
    }

    /** The stronger doubt of what the phrase or clause says by itself and what the word above makes of it. */
    Doubt of(Sentence sentence, int word, Arc up) {
        return byRelation(sentence, word, up).or(byWord(sentence, word, up));
    }

    /** What the word above makes of its complement. */
    private Doubt byWord(Sentence sentence, int word, Arc up) {
        boolean bareGerund = up.relation().equals("advcl") // "considering banning ZTE"
                && sentence.token(word).tag().equals("VBG")
                && sentence.child(word, "mark") < 0;
        boolean bareInfinitive = up.is("dep") && isInfinitive(sentence, word); // "unlikely ever to ban"
        if (!isOneOf(COMPLEMENTS, up) && !bareGerund && !bareInfinitive) {
            return Doubt.NONE;
        }
        boolean told = up.is("ccomp") // "told him that", but "told him to"
                && classes.has("reporting", sentence, up.word())
                && !isInfinitive(sentence, word)
                && !sentence.token(word).tag().equals("VB");
        if (classes.has("possible", sentence, up.word())) {
            return told ? Doubt.NONE : new Doubt(Status.POSSIBLE, Cue.at("plan", sentence, up.word()));
        }
        return classes.has("negating", sentence, up.word()) ? refused(sentence, word, up.word()) : Doubt.NONE;
    }

    /** What is refused is not so. What is not, or not yet, refused may be so; a measure not lifted stands. */
    private Doubt refused(Sentence sentence, int word, int verb) {
        Status refusal = marks.of(sentence, verb).status();
        boolean unreal =
                refusal.compareTo(Status.CLAIMED) > 0 || isInfinitive(sentence, verb) && !isDone(sentence, verb);
        boolean stands = sentence.token(word).isNoun() && classes.has("undoing", sentence, verb)
                || refusal == Status.NEGATED && classes.has("ceasing", sentence, verb);
        if (!unreal) {
            return new Doubt(Status.NEGATED, Cue.at("refusal", sentence, verb));
        }
        return stands ? Doubt.NONE : new Doubt(Status.POSSIBLE, Cue.at("open refusal", sentence, verb));
    }

    /** "decided to lift" */
    private boolean isDone(Sentence sentence, int infinitive) {
        return sentence.graph().parents(infinitive).stream()
                .anyMatch(arc -> classes.has("implicative", sentence, arc.word()));
    }

    /** What the kind of phrase or clause says by itself. */
    private Doubt byRelation(Sentence sentence, int word, Arc up) {
        int above = up.word();
        boolean implicative = classes.has("implicative", sentence, above);
        boolean yet = up.is("xcomp") // "has yet to ban"
                && sentence.hasChild(above, "advmod", YET)
                && !classes.has("possible", sentence, above);
        boolean cleared = kind(up).equals("of") && classes.has("clearing", sentence, above);
        if (INSTEAD.contains(kind(up)) || kind(up).equals("against") && implicative || yet || cleared) {
            int how = yet ? sentence.child(above, "advmod", YET) : introducer(sentence, word);
            return new Doubt(Status.NEGATED, Cue.at("not done", sentence, above, how));
        }
        Doubt mark = marks.of(sentence, above);
        boolean modal = mark.status() == Status.POSSIBLE;
        boolean whenever = up.is("advcl")
                && modal
                && (sentence.hasChild(word, "mark", TEMPORAL) || sentence.hasChild(word, "advmod", TEMPORAL));
        boolean gerund = up.is("csubj") && modal; // "banning ZTE would hurt"
        if (whenever || gerund) {
            return mark;
        }
        boolean but = sentence.hasChild(word, "mark", BUT); // "no choice but to ban"
        boolean ahead =
                AHEAD.contains(kind(up)) || but || isInfinitive(sentence, word) && isAhead(sentence, up, implicative);
        return ahead
                ? new Doubt(Status.POSSIBLE, Cue.at("still to come", sentence, above, introducer(sentence, word)))
                : Doubt.NONE;
    }

    /** Whether an infinitive tells what is only to come: a purpose, a duty, a general possibility, a headline's plan. */
    private static boolean isAhead(Sentence sentence, Arc up, boolean implicative) {
        Token above = sentence.token(up.word());
        boolean purpose = up.is("advcl") && !implicative;
        boolean duty = up.is("xcomp")
                && (Set.of("be", "have").contains(sentence.lemma(up.word()))
                        || above.word().equals("going"));
        boolean general = (up.is("xcomp") || up.is("ccomp") || up.is("csubj"))
                && above.tag().startsWith("JJ")
                && sentence.hasChild(up.word(), "nsubj", Set.of("it"));
        return purpose || duty || general || above.isProper();
    }

    /** The word that ties a phrase or clause to what it hangs on: "instead", "to"; without one itself. */
    static int introducer(Sentence sentence, int word) {
        int mark = sentence.child(word, "mark");
        int preposition = mark < 0 ? sentence.child(word, "case") : mark;
        return preposition < 0 ? word : preposition;
    }

    /** What a relation adds to its type: the preposition of {@code obl:in}. */
    static String kind(Arc arc) {
        return arc.relation().substring(arc.relation().indexOf(':') + 1);
    }

    static boolean isInfinitive(Sentence sentence, int word) {
        return sentence.hasChild(word, "mark", Set.of("to"));
    }

    private static boolean isOneOf(Set<String> relations, Arc arc) {
        return relations.stream().anyMatch(arc::is);
    }
}
