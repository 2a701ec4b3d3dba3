package org.telgraph.extract;

import java.util.Set;
import org.telgraph.nlp.SyntaxGraph.Arc;

/** Knows words of saying, and what becomes of what is said: reported, alleged, denied, or not said at all. */
final class Reports {

    /** How what is said hangs on the verb of saying. */
    private static final Set<String> CONTENT = Set.of("ccomp", "xcomp", "parataxis", "csubj", "dep");

    private static final Set<String> GERUNDS = Set.of("advcl:of", "advcl:for", "obl:of");
    private static final Set<String> ALLEGED = Set.of("ccomp", "acl", "dep", "nmod:of", "nmod:about");
    private static final Set<String> QUESTIONS = Set.of("whether", "if");

    private final WordClasses classes;
    private final Marks marks;
    private final Speakers speakers;

    Reports(WordClasses classes, Marks marks, Speakers speakers) {
        this.classes = classes;
        this.marks = marks;
        this.speakers = speakers;
    }

    /** What the word above makes of what it says or calls in doubt, null when it is no word of saying. */
    Facets of(Sentence sentence, int word, Arc up) {
        int above = up.word();
        boolean content = up.is("obj") || up.is("acl") || isOneOf(CONTENT, up);
        if (content && classes.has("denying", sentence, above)) {
            return new Facets(new Doubt(Status.NEGATED, Cue.at("denial", sentence, above)), holder(sentence, above));
        }
        if (sentence.token(above).isVerb() && reports(sentence, word, up)) {
            boolean nobodys = isQuestion(sentence, word) || isHeadlinePassive(sentence, up);
            Source source = nobodys ? null : holder(sentence, above);
            boolean inferred = source != null // "The talks suggest that …": nobody says so
                    && source.holder().entity() == null
                    && classes.has("inferring", sentence, above);
            boolean open = inferred || isUnsaid(sentence, above);
            Cue cue = Cue.at(inferred ? "inference" : open ? "not said" : "report", sentence, above);
            return new Facets(new Doubt(open ? Status.POSSIBLE : Status.CLAIMED, cue), inferred ? null : source);
        }
        return isOneOf(ALLEGED, up) && classes.has("allegation", sentence, above)
                ? alleged(sentence, word, above)
                : null;
    }

    /** Whether a clause tells what is asked or open. */
    boolean isQuestion(Sentence sentence, int word) {
        return sentence.hasChild(word, "mark", QUESTIONS);
    }

    /** "Altice accused of spying": the subject is not who says so. */
    private static boolean isHeadlinePassive(Sentence sentence, Arc up) {
        return isOneOf(GERUNDS, up)
                && sentence.child(up.word(), "obj") < 0
                && sentence.child(up.word(), "nsubj:pass") < 0
                && sentence.child(up.word(), "obl:agent") < 0
                && sentence.child(up.word(), "obl:by") < 0;
    }

    /** "said that …", "accused of …ing", "is said to …"; but not "told him to …". */
    private boolean reports(Sentence sentence, int word, Arc up) {
        boolean infinitive = sentence.hasChild(word, "mark", Set.of("to"));
        boolean doing =
                up.is("xcomp") && !infinitive && sentence.token(word).tag().equals("VBG"); // "considered buying"
        boolean clause = up.is("ccomp") || isOneOf(CONTENT, up) && !infinitive || isOneOf(GERUNDS, up);
        return clause && classes.has("reporting", sentence, up.word())
                || (clause || up.is("xcomp")) && !doing && classes.has("claiming", sentence, up.word());
    }

    /** "did not say", "declined to say"; but what is not believed is taken for untrue. */
    private boolean isUnsaid(Sentence sentence, int verb) {
        return marks.isNegated(sentence, verb)
                || sentence.graph().parents(verb).stream()
                        .anyMatch(arc -> arc.is("xcomp") && classes.has("negating", sentence, arc.word()));
    }

    /** "claims that …", "evidence of …": what becomes of them, and whose they are. */
    private Facets alleged(Sentence sentence, int content, int noun) {
        int verb = verbOver(sentence, content, noun);
        if (verb >= 0 && refuses(sentence, verb)) {
            return new Facets(
                    new Doubt(Status.NEGATED, Cue.at("denial", sentence, verb, noun)), holder(sentence, verb));
        }
        boolean none = marks.isNegated(sentence, noun) || verb >= 0 && marks.isNegated(sentence, verb);
        Source author = speakers.author(sentence, noun);
        boolean uttered = verb >= 0
                && (classes.has("light-verb", sentence, verb)
                        || classes.has("reporting", sentence, verb)
                        || classes.has("claiming", sentence, verb)
                        || classes.has("making", sentence, verb));
        Doubt doubt = new Doubt(
                none ? Status.NEGATED : Status.CLAIMED, Cue.at(none ? "no allegation" : "allegation", sentence, noun));
        return new Facets(doubt, author == null && uttered ? holder(sentence, verb) : author);
    }

    private static int verbOver(Sentence sentence, int content, int noun) {
        return sentence.graph().parents(noun).stream()
                .filter(arc -> arc.word() != content)
                .filter(arc -> arc.is("obj") || arc.is("nsubj:pass") || arc.is("obl"))
                .mapToInt(Arc::word)
                .findFirst()
                .orElse(-1);
    }

    /** Whether a verb denies, rejects or drops its object. */
    boolean refuses(Sentence sentence, int verb) {
        return classes.has("denying", sentence, verb) || classes.has("negating", sentence, verb);
    }

    private Source holder(Sentence sentence, int verb) {
        return speakers.subjectOf(sentence, verb);
    }

    private static boolean isOneOf(Set<String> relations, Arc arc) {
        return relations.stream().anyMatch(arc::is);
    }
}
