package org.telgraph.extract;

import java.util.List;
import java.util.Set;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.Lexicon;

/**
 * Reads status and holder off the words around a trigger: negations and modals on it, and what the clauses above it
 * make of it (plans, reports, refusals, conditions). Which word does what stands in the lexicon.
 */
final class FacetReader {

    private static final int MAX_CLAUSES = 8;

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

    private static final Set<String> PASSING = Set.of(
            "xcomp", "obj", "nsubj:pass", "obl", "acl:to", "acl:of", "acl:for", "nmod:of", "conj:or", "conj:nor");
    private static final Set<String> INSTEAD = Set.of("without", "instead_of", "rather_than");
    private static final Set<String> AHEAD = Set.of("in_case", "in_case_of", "toward", "towards", "pending");
    private static final Set<String> BUT = Set.of("but");
    private static final Set<String> TEMPORAL = Set.of("when", "once", "until", "before", "after", "as");

    /** Phrases and clauses that take for granted what they say, whatever the clause they hang on says. */
    private static final Set<String> GRANTED = Set.of(
            "after",
            "amid",
            "because",
            "because_of",
            "before",
            "despite",
            "due_to",
            "during",
            "following",
            "in_spite_of",
            "over",
            "since",
            "while",
            "although",
            "though");

    private final WordClasses classes;
    private final Speakers speakers;
    private final Quotations quotations;
    private final Marks marks;
    private final Reports reports;

    FacetReader(Lexicon lexicon, Speakers speakers, Quotations quotations) {
        this.classes = new WordClasses(lexicon);
        this.speakers = speakers;
        this.quotations = quotations;
        this.marks = new Marks(classes);
        this.reports = new Reports(classes, marks, speakers);
    }

    private static final class State {
        Status status = Status.FACT;
        Holder holder;
        /** Whether only who says it may still be learnt further up. */
        boolean granted;

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

    /** Walks from the trigger up to the main clause, or to whoever says it: what is told of the saying is another matter. */
    Facets read(Sentence sentence, int trigger) {
        State state = new State();
        int word = trigger;
        state.atLeast(marks.of(sentence, word));
        for (int step = 0; step < MAX_CLAUSES && state.holder == null; step++) {
            Arc up = sentence.above(word);
            if (up == null) {
                main(sentence, word, state);
                break;
            }
            if (isPresupposed(sentence, word, up, word == trigger)) {
                break;
            }
            state.granted |= GRANTED.contains(kind(up));
            Facets said = GRANTED.contains(kind(up)) ? null : reports.of(sentence, word, up);
            if (said != null) {
                state.atLeast(state.granted ? Status.CLAIMED : said.status());
                state.attribute(said.holder());
            }
            if (!state.granted) {
                state.atLeast(byRelation(sentence, word, up));
                state.atLeast(byWord(sentence, word, up));
                state.atLeast(passesOn(sentence, word, up) ? marks.of(sentence, up.word()) : Status.FACT);
            }
            state.granted |= said != null || up.is("ccomp") && reports.isQuestion(sentence, word);
            word = up.word();
        }
        if (state.holder == null && !sentence.attribution().covers(trigger)) {
            aside(sentence, state);
        }
        if (state.holder == null && sentence.quoted().get(trigger)) {
            state.attribute(quotations.speaker(sentence));
        }
        return new Facets(state.status, state.holder);
    }

    /** Whether a negation stands right on the word. */
    boolean isNegated(Sentence sentence, int word) {
        return marks.isNegated(sentence, word);
    }

    /** Whoever a phrase of the sentence names as the source of it all. */
    private void aside(Sentence sentence, State state) {
        Holder source = speakers.accordingTo(sentence);
        int speaker = sentence.attribution().speaker();
        if (source != null) {
            state.attribute(source);
        } else if (speaker >= 0) {
            state.attribute(speakers.source(sentence, speaker));
        }
    }

    /** What the form of the main clause says: "Denmark to ban ZTE", "Is Denmark banning ZTE?" */
    private static void main(Sentence sentence, int root, State state) {
        List<Token> tokens = sentence.tokens();
        boolean asks = tokens.get(tokens.size() - 1).word().equals("?")
                && tokens.stream().noneMatch(token -> token.tag().startsWith("W"));
        if (asks && !state.granted || isInfinitive(sentence, root)) {
            state.atLeast(Status.POSSIBLE);
        }
    }

    /** Whether the word above takes for granted what the one below says. */
    private boolean isPresupposed(Sentence sentence, int word, Arc up, boolean act) {
        boolean content =
                classes.has("allegation", sentence, up.word()) || classes.has("possible", sentence, up.word());
        if (up.is("acl:relcl") || up.is("dep") && isFiniteUnderNoun(sentence, word, up.word())) {
            // "Huawei, which supplies Vodafone, may …"; but "reports that Huawei supplies …"
            return !content || reports.refuses(sentence, word);
        }
        if (!sentence.token(word).isNoun()) { // "gear made by Huawei"
            return up.relation().equals("acl") && sentence.token(word).tag().equals("VBN");
        }
        // "might violate American sanctions"; "rejected American accusations", which were made nevertheless
        return classes.has("presupposing", sentence, up.word()) && !isIndefinite(sentence, word)
                || act && classes.has("utterance", sentence, word) && reports.refuses(sentence, up.word());
    }

    /** A relative clause that the parser took for something else. */
    private static boolean isFiniteUnderNoun(Sentence sentence, int word, int above) {
        return sentence.token(word).isVerb()
                && sentence.token(above).isNoun()
                && !isInfinitive(sentence, word)
                && sentence.child(word, "nsubj") >= 0;
    }

    /** Whether negations and modals of the word above hold for what is below too. */
    private boolean passesOn(Sentence sentence, int word, Arc up) {
        boolean shared = up.is("conj") // "may ban ZTE and fine Dahua"
                && sentence.token(word).tag().equals("VB")
                && sentence.token(up.word()).tag().equals("VB");
        boolean opinion =
                up.is("ccomp") && classes.has("opinion", sentence, up.word()) && marks.isNegated(sentence, up.word());
        boolean refused = classes.has("negating", sentence, up.word()); // "has not ruled out", "may lift"
        return isOneOf(PASSING, up) && !refused && !sentence.hasChild(word, "mark", BUT)
                || shared
                || opinion
                || up.relation().equals("nsubj") && happens(sentence, word, up.word());
    }

    /** "Talks never took place"; "a ban would hurt". */
    private boolean happens(Sentence sentence, int noun, int verb) {
        boolean thought = marks.of(sentence, verb) == Status.POSSIBLE && isIndefinite(sentence, noun);
        return sentence.token(noun).isNoun() && (thought || classes.has("occurring", sentence, verb));
    }

    private static boolean isIndefinite(Sentence sentence, int noun) {
        return sentence.hasChild(noun, "det", Set.of("a", "an", "any"));
    }

    /** What the word above makes of its complement. */
    private Status byWord(Sentence sentence, int word, Arc up) {
        boolean bareGerund = up.relation().equals("advcl") // "considering banning ZTE"
                && sentence.token(word).tag().equals("VBG")
                && sentence.child(word, "mark") < 0;
        boolean bareInfinitive = up.is("dep") && isInfinitive(sentence, word); // "unlikely ever to ban"
        if (!isOneOf(COMPLEMENTS, up) && !bareGerund && !bareInfinitive) {
            return Status.FACT;
        }
        boolean told = up.is("ccomp") // "told him that", but "told him to"
                && classes.has("reporting", sentence, up.word())
                && !isInfinitive(sentence, word)
                && !sentence.token(word).tag().equals("VB");
        if (classes.has("possible", sentence, up.word())) {
            return told ? Status.FACT : Status.POSSIBLE;
        }
        return classes.has("negating", sentence, up.word()) ? refused(sentence, word, up.word()) : Status.FACT;
    }

    /** What is refused is not so. What is not, or not yet, refused may be so; a measure not lifted stands. */
    private Status refused(Sentence sentence, int word, int verb) {
        Status refusal = marks.of(sentence, verb);
        boolean unreal =
                refusal.compareTo(Status.CLAIMED) > 0 || isInfinitive(sentence, verb) && !isDone(sentence, verb);
        boolean stands = sentence.token(word).isNoun() && classes.has("undoing", sentence, verb)
                || refusal == Status.NEGATED && classes.has("ceasing", sentence, verb);
        if (!unreal) {
            return Status.NEGATED;
        }
        return stands ? Status.FACT : Status.POSSIBLE;
    }

    /** "decided to lift" */
    private boolean isDone(Sentence sentence, int infinitive) {
        return sentence.graph().parents(infinitive).stream()
                .anyMatch(arc -> classes.has("implicative", sentence, arc.word()));
    }

    /** What the kind of phrase or clause says by itself. */
    private Status byRelation(Sentence sentence, int word, Arc up) {
        int above = up.word();
        boolean implicative = classes.has("implicative", sentence, above);
        boolean yet = up.is("xcomp") // "has yet to ban"
                && sentence.hasChild(above, "advmod", Set.of("yet"))
                && !classes.has("possible", sentence, above);
        boolean cleared = kind(up).equals("of") && classes.has("clearing", sentence, above);
        if (INSTEAD.contains(kind(up)) || kind(up).equals("against") && implicative || yet || cleared) {
            return Status.NEGATED;
        }
        boolean modal = marks.of(sentence, above) == Status.POSSIBLE;
        boolean whenever = up.is("advcl")
                && modal
                && (sentence.hasChild(word, "mark", TEMPORAL) || sentence.hasChild(word, "advmod", TEMPORAL));
        boolean gerund = up.is("csubj") && modal; // "banning ZTE would hurt"
        boolean but = sentence.hasChild(word, "mark", BUT); // "no choice but to ban"
        boolean possible = AHEAD.contains(kind(up))
                || whenever
                || gerund
                || but
                || isInfinitive(sentence, word) && isAhead(sentence, up, implicative);
        return possible ? Status.POSSIBLE : Status.FACT;
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

    private static String kind(Arc arc) {
        return arc.relation().substring(arc.relation().indexOf(':') + 1);
    }

    private static boolean isInfinitive(Sentence sentence, int word) {
        return sentence.hasChild(word, "mark", Set.of("to"));
    }

    private static boolean isOneOf(Set<String> relations, Arc arc) {
        return relations.stream().anyMatch(arc::is);
    }
}
