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

    private static final Set<String> PASSING = Set.of(
            "xcomp", "obj", "nsubj:pass", "obl", "acl:to", "acl:of", "acl:for", "nmod:of", "conj:or", "conj:nor");
    private static final Set<String> BUT = Set.of("but");

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
    private final Plans plans;
    private final Reports reports;

    FacetReader(Lexicon lexicon, Speakers speakers, Quotations quotations) {
        this.classes = new WordClasses(lexicon);
        this.speakers = speakers;
        this.quotations = quotations;
        this.marks = new Marks(classes);
        this.plans = new Plans(classes, marks);
        this.reports = new Reports(classes, marks, speakers);
    }

    private static final class State {
        Doubt doubt = Doubt.NONE;
        Source source;
        /** Whether only who says it may still be learnt further up. */
        boolean granted;

        void atLeast(Doubt other) {
            doubt = doubt.or(other);
        }

        void attribute(Source other) {
            atLeast(new Doubt(Status.CLAIMED, other == null ? Cue.of("in quotation marks") : other.cue()));
            if (source == null) {
                source = other;
            }
        }

        /** What the clause above takes for granted is not touched by it. */
        void grant(Cue cue) {
            if (doubt == Doubt.NONE) {
                doubt = new Doubt(Status.FACT, cue);
            }
        }
    }

    /** Walks from the trigger up to the main clause, or to whoever says it: what is told of the saying is another matter. */
    Facets read(Sentence sentence, int trigger) {
        State state = new State();
        int word = trigger;
        state.atLeast(marks.of(sentence, word));
        for (int step = 0; step < MAX_CLAUSES && state.source == null; step++) {
            Arc up = sentence.above(word);
            if (up == null) {
                main(sentence, word, state);
                break;
            }
            if (isPresupposed(sentence, word, up, word == trigger)) {
                state.grant(
                        sentence.token(word).isNoun()
                                ? Cue.at("takes it for granted", sentence, up.word())
                                : Cue.of("a relative clause or participle, which goes without saying"));
                break;
            }
            if (GRANTED.contains(Plans.kind(up))) {
                state.grant(Cue.at("takes it for granted", sentence, Plans.introducer(sentence, word)));
                state.granted = true;
            }
            Facets said = GRANTED.contains(Plans.kind(up)) ? null : reports.of(sentence, word, up);
            if (said != null) {
                state.atLeast(
                        state.granted ? new Doubt(Status.CLAIMED, said.doubt().cue()) : said.doubt());
                state.attribute(said.source());
            }
            if (!state.granted) {
                state.atLeast(plans.of(sentence, word, up));
                state.atLeast(passesOn(sentence, word, up) ? marks.of(sentence, up.word()) : Doubt.NONE);
            }
            state.granted |= said != null || up.is("ccomp") && reports.isQuestion(sentence, word);
            word = up.word();
        }
        if (state.source == null && !sentence.attribution().covers(trigger)) {
            aside(sentence, state);
        }
        if (state.source == null && sentence.quoted().get(trigger)) {
            state.attribute(quotations.speaker(sentence));
        }
        return new Facets(state.doubt, state.source);
    }

    /** Whether a negation stands right on the word. */
    boolean isNegated(Sentence sentence, int word) {
        return marks.isNegated(sentence, word);
    }

    /** Whoever a phrase of the sentence names as the source of it all. */
    private void aside(Sentence sentence, State state) {
        Source source = speakers.accordingTo(sentence);
        Attribution attribution = sentence.attribution();
        if (source != null) {
            state.attribute(source);
        } else if (attribution.speaker() >= 0) {
            Holder holder = speakers.source(sentence, attribution.speaker());
            state.atLeast(new Doubt(Status.CLAIMED, attribution.cue(sentence)));
            state.attribute(Source.of(holder, attribution.cue(sentence)));
        }
    }

    /** What the form of the main clause says: "Denmark to ban ZTE", "Is Denmark banning ZTE?" */
    private static void main(Sentence sentence, int root, State state) {
        List<Token> tokens = sentence.tokens();
        boolean asks = tokens.get(tokens.size() - 1).word().equals("?")
                && tokens.stream().noneMatch(token -> token.tag().startsWith("W"));
        if (asks && !state.granted) {
            state.atLeast(new Doubt(Status.POSSIBLE, Cue.at("question", sentence, tokens.size() - 1)));
        } else if (Plans.isInfinitive(sentence, root)) {
            state.atLeast(new Doubt(Status.POSSIBLE, Cue.at("plan", sentence, Plans.introducer(sentence, root))));
        }
    }

    /** Whether the word above takes for granted what the one below says. */
    private boolean isPresupposed(Sentence sentence, int word, Arc up, boolean act) {
        boolean content =
                classes.has("allegation", sentence, up.word()) || classes.has("possible", sentence, up.word());
        boolean unmarked = up.is("ccomp") // "claims the company denies"
                && reports.refuses(sentence, word)
                && sentence.child(word, "mark") < 0;
        if (up.is("acl:relcl") || (up.is("dep") || unmarked) && isFiniteUnderNoun(sentence, word, up.word())) {
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
                && !Plans.isInfinitive(sentence, word)
                && sentence.child(word, "nsubj") >= 0;
    }

    /** Whether negations and modals of the word above hold for what is below too. */
    private boolean passesOn(Sentence sentence, int word, Arc up) {
        boolean shared = up.is("conj") // "may ban ZTE and fine Dahua"
                && sentence.token(word).tag().equals("VB")
                && sentence.token(up.word()).tag().equals("VB");
        boolean opinion =
                up.is("ccomp") && classes.has("opinion", sentence, up.word()) && marks.isNegated(sentence, up.word());
        boolean phrasal = up.is("dep") // "will step up pressure", taken for a clause
                && sentence.token(word).isNoun()
                && sentence.child(up.word(), "compound:prt") >= 0;
        boolean refused = classes.has("negating", sentence, up.word()); // "has not ruled out", "may lift"
        return isOneOf(PASSING, up) && !refused && !sentence.hasChild(word, "mark", BUT)
                || shared
                || phrasal
                || opinion
                || up.relation().equals("nsubj") && happens(sentence, word, up.word());
    }

    /** "Talks never took place"; "a ban would hurt". */
    private boolean happens(Sentence sentence, int noun, int verb) {
        boolean thought = marks.of(sentence, verb).status() == Status.POSSIBLE && isIndefinite(sentence, noun);
        return sentence.token(noun).isNoun() && (thought || classes.has("occurring", sentence, verb));
    }

    private static boolean isIndefinite(Sentence sentence, int noun) {
        return sentence.hasChild(noun, "det", Set.of("a", "an", "any"));
    }

    private static boolean isOneOf(Set<String> relations, Arc arc) {
        return relations.stream().anyMatch(arc::is);
    }
}
