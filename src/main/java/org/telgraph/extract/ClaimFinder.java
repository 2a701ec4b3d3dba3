package org.telgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telgraph.article.Article;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** The work on one article: applies the rules to each word that triggers some, and decides which matches are claims. */
final class ClaimFinder {

    /** Constructions in which a role is what the sentence says, not what it takes for granted. */
    private static final Set<String> PREDICATIVE =
            Set.of("copula", "predicate", "became", "as", "adjective-of-predicate");

    /** Frames of what somebody is or has, not does. */
    private static final Set<String> STANDING = Set.of("role-noun", "origin", "party", "possessive", "own-instrument");

    private static final String SPEAKER = "speaker";
    private static final String BY_SAYING = "done by saying it";
    private static final int FARTHEST_EACH_OTHER = 16;

    private final Article article;
    private final List<Sentence> sentences;
    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Rules rules;
    private final ArgumentResolver resolver;
    private final ImplicitArguments implicit;
    private final FacetReader facets;
    private final Dates dates;
    private final SharedDates sharedDates;
    private final Obstacles obstacles;
    private final ClaimSet claims = new ClaimSet();
    private final List<Decision> decisions = new ArrayList<>();

    ClaimFinder(
            Article article,
            List<Sentence> sentences,
            Ontology ontology,
            Lexicon lexicon,
            Gazetteer gazetteer,
            Rules rules) {
        this.article = article;
        this.sentences = sentences;
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.rules = rules;
        Discourse discourse = new Discourse(sentences);
        ArgumentResolver narrated = new ArgumentResolver(ontology, gazetteer, lexicon, discourse);
        Speakers speakers = new Speakers(lexicon, sentences, narrated);
        Quotations quotations = new Quotations(lexicon, sentences, speakers);
        resolver = narrated.hearing(quotations);
        implicit = new ImplicitArguments(ontology, gazetteer, lexicon, discourse, claims);
        facets = new FacetReader(lexicon, speakers, quotations);
        obstacles = new Obstacles(ontology, lexicon, gazetteer, facets);
        dates = new Dates(new DateExpressions(article.date()), lexicon);
        sharedDates = new SharedDates(sentences, dates, facets, speakers);
    }

    Extraction run() {
        Parties parties = new Parties(ontology, gazetteer, rules, claims);
        Places places = new Places(gazetteer);
        Ties ties = new Ties(ontology, rules, places, claims);
        Seats seats = new Seats(ontology, lexicon, rules, places, claims);
        PostFinder finder = new PostFinder(ontology, lexicon, rules);
        Offices offices = new Offices(ontology, gazetteer, lexicon, finder, implicit, resolver, claims);
        Posts posts = new Posts(lexicon, rules, finder, offices);
        List<Extraction.Passage> passages = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Set<String> relations = new HashSet<>();
            for (int word = 0; word < sentence.tokens().size(); word++) {
                List<Rule> triggered = rules.triggeredBy(sentence, word);
                triggered.forEach(rule -> relations.add(rule.relation().name()));
                if (sentence.graph().contains(word)) {
                    decide(sentence, word, triggered);
                }
                parties.find(sentence, word);
                ties.find(sentence, word);
                seats.find(sentence, word);
                posts.find(sentence, word);
            }
            passages.add(new Extraction.Passage(sentence.begin(), sentence.end(), sentence.named(), relations));
        }
        sharedDates.share(decisions, claims);
        return new Extraction(
                article,
                passages,
                claims.all(),
                decisions.stream().map(Decision::finding).toList());
    }

    /** Does the work and tells how. */
    String explain() {
        run();
        return new Explanation(article, sentences, decisions, claims).inWords();
    }

    /** Where several rules match the same pair, the most demanding one is right. */
    private void decide(Sentence sentence, int trigger, List<Rule> triggered) {
        List<Rule> candidates = new ArrayList<>(triggered);
        candidates.sort(Comparator.comparing(Rule::specificity).reversed());
        Map<String, Rule> decided = new LinkedHashMap<>();
        for (Rule rule : candidates) {
            Match match = match(sentence, trigger, rule);
            if (PostFinder.isPost(rule) && isAttributive(match)) {
                continue; // Posts reads it off the words
            }
            if (match.subjects().isEmpty() != match.objects().isEmpty()) {
                boolean subject = match.subjects().isEmpty();
                String obstacle = "no " + (subject ? "subject" : "object") + " of type "
                        + (subject ? rule.relation().domain() : rule.relation().range());
                decisions.add(Decision.dropped(
                        match, match.subjects().arguments(), match.objects().arguments(), obstacle));
            }
            for (Argument subject : match.subjects().arguments()) {
                for (Argument object : match.objects().arguments()) {
                    Rule first = decided.computeIfAbsent(pair(subject, object), key -> rule);
                    boolean outdone = first.specificity() > rule.specificity()
                            && !rule.frame().equals(Match.UNWILLING);
                    String obstacle = outdone ? "a more demanding entry matched" : obstacles.of(match, subject, object);
                    decisions.add(
                            obstacle == null
                                    ? claim(match, subject, object)
                                    : Decision.dropped(match, List.of(subject), List.of(object), obstacle));
                }
            }
        }
    }

    private static String pair(Argument subject, Argument object) {
        return Stream.of(subject, object)
                .map(argument -> argument.entity().id())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Match match(Sentence sentence, int trigger, Rule rule) {
        Filler subjects = fill(sentence, trigger, rule.subject(), Slot.subject(rule.relation()), rule);
        Filler objects = fill(sentence, trigger, rule.object(), Slot.object(rule.relation()), rule);
        if (isOneModifier(subjects, objects) && !rule.relation().symmetric()) {
            objects = Filler.UNSAID; // "US sanctions" are by the US
        }
        if (subjects.isEmpty() && Match.UTTERED.contains(rule.frame())) {
            subjects = speaker(sentence, trigger);
        } else if (subjects.isEmpty()) {
            subjects = implicit.subject(sentence, trigger, rule, objects, subjects == Filler.UNSAID);
        } else if (objects.isEmpty() && subjects.arguments().size() == 2 && isEachOther(sentence, trigger)) {
            objects = new Filler("each-other", subjects.arguments());
        } else if (objects == Filler.UNSAID
                && isMutual(sentence, trigger, rule)
                && subjects.arguments().size() == 2) {
            objects = new Filler("coordinated", subjects.arguments()); // "X and Y reached a deal"
        } else if (objects.isEmpty()) {
            objects = implicit.object(sentence, trigger, rule, subjects, objects == Filler.UNSAID);
        }
        return new Match(sentence, trigger, rule, subjects, objects);
    }

    /** "Huawei is dangerous," Rubio said: who says so is the judge. */
    private Filler speaker(Sentence sentence, int trigger) {
        Holder holder = facets.read(sentence, trigger).holder();
        return holder == null || holder.entity() == null
                ? Filler.UNKNOWN
                : new Filler(
                        SPEAKER,
                        List.of(new Argument(holder.entity(), trigger, Confidence.STANDS_FOR, "whoever says it")));
    }

    private static boolean isOneModifier(Filler subjects, Filler objects) {
        return subjects.construction().equals("modifier")
                && objects.construction().equals("modifier")
                && subjects.arguments().equals(objects.arguments());
    }

    /** "tariffs on each other's goods" */
    private static boolean isEachOther(Sentence sentence, int trigger) {
        int last = Math.min(trigger + FARTHEST_EACH_OTHER, sentence.tokens().size() - 1);
        for (int word = trigger + 1; word < last; word++) {
            if (sentence.lemma(word).equals("each") && sentence.lemma(word + 1).equals("other")) {
                return true;
            }
        }
        return false;
    }

    /** "X and Y reached a deal", "X and Y agreed to share data"; but not "X and Y agreed that …". */
    private static boolean isMutual(Sentence sentence, int trigger, Rule rule) {
        return rule.relation().symmetric()
                && (Match.NOMINAL.contains(rule.frame())
                        || rule.frame().equals("reciprocal")
                        || rule.frame().equals("agreeing") && sentence.child(trigger, "xcomp") >= 0);
    }

    private Filler fill(Sentence sentence, int trigger, List<Rule.Step> steps, Slot slot, Rule rule) {
        Filler implied = implicit.implied(rule, slot.type(), trigger);
        if (!implied.isEmpty()) {
            return implied;
        }
        boolean said = false;
        for (Rule.Step step : steps) {
            List<Integer> words = step.pattern().find(sentence.graph(), trigger);
            List<Argument> found = arguments(sentence, trigger, step, words, slot, rule);
            if (!found.isEmpty()) {
                return new Filler(step.name(), found);
            }
            said |= !words.isEmpty() && !step.name().equals("modifier"); // "a trade deal"
            if (step.decisive() && said) {
                break;
            }
        }
        return said ? Filler.UNKNOWN : Filler.UNSAID;
    }

    private List<Argument> arguments(
            Sentence sentence, int trigger, Rule.Step step, List<Integer> words, Slot slot, Rule rule) {
        // One post has one holder: "chairman X and Y" names another person.
        boolean alone = step.name().equals("title") && !sentence.token(trigger).isPlural();
        Map<String, Argument> found = new LinkedHashMap<>();
        for (int word : words) {
            if (!isMembersOnly(sentence, word, rule)) {
                List<Argument> arguments =
                        alone ? resolver.resolveAlone(sentence, word, slot) : resolver.resolve(sentence, word, slot);
                arguments.forEach(
                        argument -> found.putIfAbsent(argument.entity().id(), argument));
            }
        }
        return List.copyOf(found.values());
    }

    /** "Republican Commissioner Ajit Pai", "Iowa Republican": the word names members, not their party. */
    private static boolean isMembersOnly(Sentence sentence, int word, Rule rule) {
        Reference reference = sentence.reference(word);
        return reference != null
                && !rule.relation().name().equals("memberOf")
                && (rule.frame().equals("role-noun") || rule.frame().equals("origin"))
                && reference.kind() == Reference.Kind.DEMONYM
                && reference.entity().type().equals("PoliticalParty");
    }

    private Decision claim(Match match, Argument subject, Argument object) {
        boolean attributive = isAttributive(match);
        boolean uttered = match.subjects().construction().equals(SPEAKER);
        Facets read = attributive
                ? Facets.NARRATED
                : uttered ? Facets.fact(BY_SAYING) : facets.read(match.sentence(), act(match));
        if (match.rule().frame().equals(Match.UNWILLING)) {
            read = refusal(read, subject);
        } else if (match.rule().relation().speechAct() && read.status() == Status.CLAIMED && isOwn(read, subject)) {
            read = Facets.fact(BY_SAYING); // who says that he praises praises
        }
        boolean announced = read.status() == Status.CLAIMED && isOwn(read, subject);
        Dating dating =
                attributive ? dates.ofStanding(match) : dates.of(match, read.status() == Status.POSSIBLE, announced);
        Claim claim = claims.add(
                match.sentence(),
                subject,
                match.rule().relation(),
                object,
                match.rule().entry(),
                read,
                dating.date());
        return Decision.kept(match, subject, object, read, dating, claim);
    }

    /** "X said it would not accept Y": the negation makes the refusal, which who refuses need only tell. */
    private static Facets refusal(Facets read, Argument refuser) {
        return read.holder() == null || isOwn(read, refuser)
                ? Facets.fact("the negation makes the refusal")
                : new Facets(new Doubt(Status.CLAIMED, read.source().cue()), read.source());
    }

    private static boolean isOwn(Facets read, Argument subject) {
        Entity holder = read.holder() == null ? null : read.holder().entity();
        return holder != null && holder.id().equals(subject.entity().id());
    }

    /** The word of the act that is claimed: of a judgement it is the verb that utters it, at most two words above. */
    private static int act(Match match) {
        int word = match.trigger();
        for (int step = 0; step < 2 && Match.UTTERED.contains(match.rule().frame()); step++) {
            List<Arc> above = match.sentence().graph().parents(word);
            if (above.isEmpty()) {
                break;
            }
            word = above.get(0).word();
            if (match.sentence().token(word).isVerb()) {
                return word;
            }
        }
        return match.trigger();
    }

    /** Titles and appositions are taken for granted, whatever the clause around them says. */
    private static boolean isAttributive(Match match) {
        boolean standing = STANDING.contains(match.rule().frame())
                || match.rule().frame().equals("bond")
                        && match.subjects().construction().equals("bearer"); // "a company with ties to"
        return standing
                && !PREDICATIVE.contains(match.subjects().construction())
                && !PREDICATIVE.contains(match.objects().construction());
    }
}
