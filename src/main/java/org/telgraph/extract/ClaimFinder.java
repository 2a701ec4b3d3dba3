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

    private static final String BY_SAYING = "done by saying it";

    private static final String UNPROMISING = "the arguments stand too far from the word";

    private final Article article;
    private final List<Sentence> sentences;
    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Rules rules;
    private final ArgumentResolver resolver;
    private final ImplicitArguments implicit;
    private final RuleMatcher matcher;
    private final Completion completion;
    private final FacetReader facets;
    private final Dates dates;
    private final SharedDates sharedDates;
    private final Obstacles obstacles;
    private final ClaimSet claims;
    private final List<Decision> decisions = new ArrayList<>();

    ClaimFinder(ReadArticle read, Ontology ontology, Lexicon lexicon, Gazetteer gazetteer, Rules rules) {
        article = read.article();
        sentences = read.sentences();
        claims = new ClaimSet(article.content());
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.rules = rules;
        ArgumentResolver narrated = new ArgumentResolver(
                ontology, gazetteer, lexicon, read.discourse(), read.antecedents(), new Lawmakers(gazetteer, claims));
        Speakers speakers = new Speakers(lexicon, sentences, narrated, read.antecedents());
        Quotations quotations = new Quotations(lexicon, sentences, speakers);
        resolver = narrated.hearing(quotations);
        implicit = new ImplicitArguments(ontology, gazetteer, lexicon, read.discourse(), claims);
        facets = new FacetReader(lexicon, speakers, quotations);
        obstacles = new Obstacles(ontology, lexicon, gazetteer, facets);
        matcher = new RuleMatcher(resolver, implicit, facets);
        completion = new Completion(rules, matcher);
        dates = new Dates(new DateExpressions(article.date()), lexicon);
        sharedDates = new SharedDates(sentences, dates, facets, speakers);
    }

    Extraction run() {
        return run(false);
    }

    /** @param all whether sentences are looked at that promise no claim, for those who ask why there is none */
    private Extraction run(boolean all) {
        Parties parties = new Parties(ontology, gazetteer, rules, claims);
        Places places = new Places(gazetteer);
        Ties ties = new Ties(ontology, rules, places, claims);
        Seats seats = new Seats(ontology, lexicon, rules, places, claims);
        PostFinder finder = new PostFinder(ontology, lexicon, rules);
        Offices offices = new Offices(ontology, gazetteer, lexicon, finder, implicit, resolver, claims);
        Posts posts = new Posts(lexicon, rules, finder, offices);
        List<Extraction.Passage> passages = new ArrayList<>();
        Prospects prospects = new Prospects(ontology, lexicon, rules, resolver.governments());
        for (Sentence sentence : sentences) {
            boolean promising = prospects.has(sentence);
            boolean read = promising || all;
            Set<String> relations = new HashSet<>();
            for (int word = 0; word < sentence.tokens().size(); word++) {
                List<Rule> triggered =
                        read ? rules.triggeredBy(sentence, word) : rules.mayBeTriggeredBy(sentence, word);
                triggered.forEach(rule -> relations.add(rule.relation().name()));
                if (read && sentence.graph().contains(word)) {
                    decide(sentence, word, triggered, promising);
                }
                parties.find(sentence, word);
                ties.find(sentence, word);
                seats.find(sentence, word);
                posts.find(sentence, word);
            }
            passages.add(new Extraction.Passage(
                    sentence.begin(), sentence.end(), sentence.named(), relations, sentence.isTooLong()));
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
        run(true);
        return new Explanation(article, sentences, decisions, claims).inWords();
    }

    private void decide(Sentence sentence, int trigger, List<Rule> triggered, boolean promising) {
        List<Match> matches = triggered.stream()
                .map(rule -> matcher.match(sentence, trigger, rule))
                .filter(match ->
                        !PostFinder.isPost(match.rule()) || !match.isAttributive()) // Posts reads it off the words
                .toList();
        if (!decide(matches, promising) && promising) {
            decide(completion.complete(matches), true);
        }
    }

    /** Where several rules match the same pair, the most demanding one is right. Returns whether one was kept. */
    private boolean decide(List<Match> matches, boolean promising) {
        List<Match> candidates = new ArrayList<>(matches);
        candidates.sort(Comparator.comparing((Match match) -> match.rule().specificity())
                .reversed());
        Map<String, Rule> decided = new LinkedHashMap<>();
        boolean kept = false;
        for (Match match : candidates) {
            Rule rule = match.rule();
            if (match.isIncomplete()) {
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
                    String obstacle = outdone
                            ? "a more demanding entry matched"
                            : promising ? obstacles.of(match, subject, object) : UNPROMISING;
                    kept |= obstacle == null;
                    decisions.add(
                            obstacle == null
                                    ? claim(match, subject, object)
                                    : Decision.dropped(match, List.of(subject), List.of(object), obstacle));
                }
            }
        }
        return kept;
    }

    private static String pair(Argument subject, Argument object) {
        return Stream.of(subject, object)
                .map(argument -> argument.entity().id())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Decision claim(Match match, Argument subject, Argument object) {
        boolean attributive = match.isAttributive();
        boolean uttered = Filler.SPEAKERS.contains(match.subjects().construction());
        Facets read = attributive
                ? Facets.NARRATED
                : uttered ? Facets.fact(BY_SAYING) : facets.read(match.sentence(), act(match));
        if (match.rule().frame().equals(Match.UNWILLING)) {
            read = refusal(read, subject);
        } else if (match.rule().relation().speechAct() && read.status() == Status.CLAIMED && isOneOfThem(read, match)) {
            read = Facets.fact(BY_SAYING); // who says that he praises praises
        }
        boolean announced = read.status() == Status.CLAIMED && isOwn(read, subject);
        Dating dating =
                attributive ? dates.ofStanding(match) : dates.of(match, read.status() == Status.POSSIBLE, announced);
        Claim claim = claims.add(
                match.sentence(),
                match.trigger(),
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

    /** "Finland and Sweden issued a statement": one of them stands for all. */
    private static boolean isOneOfThem(Facets read, Match match) {
        return match.subjects().arguments().stream().anyMatch(subject -> isOwn(read, subject));
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
}
