package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.telgraph.extract.DateExpressions.Mention;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Lexicon;

/** Finds the date of an event among the dates of its sentence. */
final class Dates {

    private static final int MAX_CLAUSES = 6;
    private static final int FARTHEST_VERB = 2;
    /** Frames of what somebody is, which no day of its sentence is the day of. */
    private static final Set<String> UNDATED = Set.of("role-noun", "kinship");

    private static final Set<String> ATTACHING = Set.of(
            "obl", "nmod", "advmod", "nummod", "dep", "compound", "advcl", "appos", "obj", "amod", "conj", "acl");

    /** How words hang on the verb of the same clause. */
    private static final Set<String> WITHIN =
            Set.of("xcomp", "obj", "obl", "nmod", "nsubj:pass", "advcl", "acl", "conj", "compound", "amod");

    private static final Set<String> AT_ONCE = Set.of("advcl:as", "advcl:while");

    private final DateExpressions expressions;
    private final WordClasses classes;

    Dates(DateExpressions expressions, Lexicon lexicon) {
        this.expressions = expressions;
        this.classes = new WordClasses(lexicon);
    }

    /**
     * The date of the event that a match tells, without one when its sentence does not date it. Posts have none: "stepped down
     * as leader on Monday" dates something else.
     *
     * @param ahead whether the event is still to come
     * @param announced whether who did it says so, which he does on the day
     */
    Dating of(Match match, boolean ahead, boolean announced) {
        if (UNDATED.contains(match.rule().frame())) {
            return Dating.NONE;
        }
        Sentence sentence = match.sentence();
        int trigger = match.trigger();
        List<Mention> mentions = expressions.in(sentence, ahead && !isPast(sentence, trigger));
        for (Mention mention : mentions) {
            int inserted = verbOfInserted(sentence, mention);
            if (inserted >= 0 && (inserted == trigger || isUnderLightVerb(sentence, trigger, inserted))) {
                return new Dating(mention.date(), cue("on the word", sentence, mention));
            }
            for (int word = mention.from(); word <= mention.to(); word++) {
                if (dates(sentence, word, trigger)) {
                    return new Dating(mention.date(), cue("on the word", sentence, mention));
                }
            }
        }
        boolean bySaying = match.rule().relation().speechAct() || announced;
        Mention said = bySaying ? only(mentions, mention -> isOfReport(sentence, mention, trigger)) : null;
        if (said != null) {
            return new Dating(said.date(), cue("when it was said", sentence, said));
        }
        Mention near = only(mentions, mention -> inClause(sentence, mention, trigger));
        if (near != null) {
            return new Dating(near.date(), cue("the only date of the clause", sentence, near));
        }
        return mentions.isEmpty()
                ? Dating.NONE
                : new Dating(null, cue("dates something else", sentence, mentions.get(0)));
    }

    private static Mention only(List<Mention> mentions, Predicate<Mention> fits) {
        List<Mention> fitting = mentions.stream().filter(fits).toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    /** A verb of saying with the day on which it was said; -1 for the verb of the words set off from the sentence. */
    record Report(int verb, Dating dating) {}

    /** When the sentence says that somebody spoke. */
    List<Report> reports(Sentence sentence) {
        List<Report> reports = new ArrayList<>();
        for (Mention mention : expressions.in(sentence, false)) {
            boolean aside = sentence.attribution().covers(mention.from());
            int verb = aside ? -1 : reportOf(sentence, mention);
            if (aside || verb >= 0 && classes.has("reporting", sentence, verb)) {
                reports.add(new Report(verb, new Dating(mention.date(), cue("when it was said", sentence, mention))));
            }
        }
        return reports;
    }

    /** The date of what a sentence takes for granted, which only a word right on it tells: "its 2016 privacy rules". */
    Dating ofStanding(Match match) {
        if (!match.rule().frame().equals("own-instrument")) {
            return Dating.NONE;
        }
        Sentence sentence = match.sentence();
        return expressions.in(sentence, false).stream()
                .filter(mention -> sentence.graph().parents(mention.to()).stream()
                        .anyMatch(arc -> arc.word() == match.trigger() && !arc.is("dep")))
                .map(mention -> new Dating(mention.date(), cue("on the word", sentence, mention)))
                .findFirst()
                .orElse(Dating.NONE);
    }

    /** The words of a date with the preposition or number of the day before them. */
    private static Cue cue(String kind, Sentence sentence, Mention mention) {
        int from = mention.from();
        while (from > 0 && Set.of("IN", "CD").contains(sentence.token(from - 1).tag())) {
            from--;
        }
        return Cue.between(kind, sentence, from, mention.to() + 1);
    }

    /** Whether the verb of the clause is in the past: "moved to ban". */
    private static boolean isPast(Sentence sentence, int trigger) {
        Arc up = sentence.above(trigger);
        return up != null
                && (up.is("xcomp") || up.is("obj"))
                && sentence.token(up.word()).tag().equals("VBD");
    }

    /** Whether the date's word hangs on the trigger, directly or over an object or a light verb. */
    private static boolean dates(Sentence sentence, int word, int trigger) {
        for (Arc up : sentence.graph().parents(word)) {
            if (!attaches(up)) {
                continue;
            }
            boolean noun = !sentence.token(up.word()).isVerb();
            for (Arc next : sentence.graph().parents(up.word())) {
                boolean over = noun && (attaches(next) || next.is("nsubj"))
                        || next.is("xcomp")
                        || next.is("advcl") && isAtOnce(sentence, next, up.word());
                if (next.word() == trigger && over) {
                    return true;
                }
            }
            if (up.word() == trigger || !noun && isUnderLightVerb(sentence, trigger, up.word())) {
                return true;
            }
        }
        return false;
    }

    /** "banned firms from using it since 2012", "when she spoke on Monday"; but not "since X was banned in 2012". */
    private static boolean isAtOnce(Sentence sentence, Arc clause, int verb) {
        return !isFinite(sentence, verb)
                || AT_ONCE.stream().anyMatch(clause::is)
                || sentence.hasChild(verb, "advmod", Set.of("when"));
    }

    private static boolean isFinite(Sentence sentence, int verb) {
        return Set.of("VBD", "VBZ", "VBP").contains(sentence.token(verb).tag()) || sentence.child(verb, "aux") >= 0;
    }

    private static boolean isUnderLightVerb(Sentence sentence, int trigger, int verb) {
        return sentence.token(trigger).isNoun()
                && sentence.graph().parents(trigger).stream()
                        .anyMatch(
                                arc -> arc.word() == verb && (arc.is("obj") || arc.is("nsubj:pass") || arc.is("obl")));
    }

    /** The verb of a day that is hidden from the parser before it or before a noun's clause, -1 where the date is no such day. */
    private static int verbOfInserted(Sentence sentence, Mention mention) {
        int after = sentence.attribution().covers(mention.from())
                ? -1
                : InsertedDays.afterHidden(sentence, mention.from(), mention.to());
        if (after < 0) {
            return -1;
        }
        int noun = lastParsedBefore(sentence, mention.from());
        Arc above = sentence.above(after);
        boolean clause = !InsertedDays.beforeVerb(sentence.tokens(), after)
                && sentence.graph().parents(noun).stream().noneMatch(arc -> arc.word() == after);
        if (clause) {
            return verbAbove(sentence, noun);
        }
        boolean helps = above != null && (above.is("aux") || above.is("cop") || above.is("advmod"));
        return helps ? above.word() : after;
    }

    private static int lastParsedBefore(Sentence sentence, int word) {
        int before = word - 1;
        while (before > 0 && !sentence.graph().contains(before)) {
            before--;
        }
        return before;
    }

    private static boolean attaches(Arc arc) {
        int colon = arc.relation().indexOf(':');
        return ATTACHING.contains(colon < 0 ? arc.relation() : arc.relation().substring(0, colon));
    }

    /** "placed Huawei on its list last year, preventing firms …": the only date, in the clause of the trigger. */
    private boolean inClause(Sentence sentence, Mention mention, int trigger) {
        int verb = verbOfInserted(sentence, mention);
        for (int word = mention.from(); word <= mention.to() && verb < 0; word++) {
            verb = verbAbove(sentence, word);
        }
        int word = trigger;
        for (int step = 0; verb >= 0 && word >= 0 && step < MAX_CLAUSES; step++) {
            if (word == verb) {
                return true;
            }
            Arc up = sentence.above(word);
            boolean shared =
                    up != null && up.is("conj") && (mention.to() < up.word() || isNarrated(sentence, word, mention));
            word = shared ? up.word() : within(sentence, word);
        }
        return false;
    }

    /** "met on Monday and signed a deal": what one did next, in the past and with no other subject, is of the same day. */
    private static boolean isNarrated(Sentence sentence, int verb, Mention mention) {
        return mention.to() < verb
                && sentence.token(verb).tag().equals("VBD")
                && sentence.graph().parents(verb).stream()
                        .anyMatch(arc -> arc.is("conj:and")
                                && sentence.child(verb, "nsubj") == sentence.child(arc.word(), "nsubj"));
    }

    /** The verb that a date hangs on, itself or over nouns. */
    private static int verbAbove(Sentence sentence, int date) {
        int word = date;
        for (int step = 0; step < MAX_CLAUSES; step++) {
            Arc up = sentence.above(word);
            if (up == null || !attaches(up)) {
                return -1;
            }
            word = up.word();
            if (sentence.token(word).isVerb() && !isOfDocument(sentence, word)) {
                return word;
            }
        }
        return -1;
    }

    /** "In a report published last May, Denmark accused …": the day of the report is that of what it does. */
    private static boolean isOfDocument(Sentence sentence, int participle) {
        Arc up = sentence.above(participle);
        Arc next = up == null || !up.is("acl") ? null : sentence.above(up.word());
        return next != null && next.is("obl:in");
    }

    /** The word above in the same clause, -1 when there is none. */
    private int within(Sentence sentence, int word) {
        Arc up = sentence.above(word);
        if (up == null || classes.has("presupposing", sentence, up.word())) {
            return -1;
        }
        boolean begins = up.is("nsubj") // "the talks began on Monday"
                && (classes.has("occurring", sentence, up.word()) || classes.has("light-verb", sentence, up.word()));
        boolean finite = isFinite(sentence, word) || sentence.child(word, "nsubj") >= 0 && !up.is("xcomp");
        return begins || !finite && WITHIN.stream().anyMatch(up::is) ? up.word() : -1;
    }

    /** "backed the ruling, a spokesman said Friday", "said on Friday that it backed the ruling". */
    private boolean isOfReport(Sentence sentence, Mention mention, int trigger) {
        if (sentence.attribution().covers(mention.from())) {
            return !sentence.attribution().covers(trigger);
        }
        int verb = reportOf(sentence, mention);
        Arc up = sentence.above(clauseOf(sentence, trigger));
        return up != null && up.is("ccomp") && up.word() == verb || verb == trigger;
    }

    /** The verb of which the noun of an act is the object ("has filed charges"), or the word itself. */
    private static int clauseOf(Sentence sentence, int trigger) {
        Arc up = sentence.above(trigger);
        return up != null && up.is("obj") && sentence.token(trigger).isNoun() ? up.word() : trigger;
    }

    /** The verb that a date hangs on, in the graph or hidden from the parser. */
    private static int reportOf(Sentence sentence, Mention mention) {
        int verb = verbAbove(sentence, mention.from());
        if (verb >= 0 || sentence.graph().contains(mention.from())) {
            return verb;
        }
        int inserted = verbOfInserted(sentence, mention);
        return inserted >= 0 ? inserted : verbBefore(sentence, mention.from());
    }

    /** The verb that a day follows which is hidden from the parser: "warned late Tuesday that". */
    private static int verbBefore(Sentence sentence, int day) {
        for (int i = day - 1; i >= Math.max(0, day - FARTHEST_VERB); i--) {
            if (sentence.token(i).isVerb()) {
                return i;
            }
        }
        return -1;
    }
}
