package org.telgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** Frames of what a name beside a name tells. */
    private static final Set<String> STANDING = Set.of("role-noun", "origin", "party", "possessive");

    private static final String SPEAKER = "speaker";
    private static final int FARTHEST_EACH_OTHER = 8;
    private static final double SPEAKER_CONFIDENCE = 0.8;

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
    private final Obstacles obstacles;
    private final ClaimSet claims = new ClaimSet();
    private final List<Extraction.Finding> findings = new ArrayList<>();

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
        resolver = new ArgumentResolver(ontology, gazetteer, lexicon, discourse);
        implicit = new ImplicitArguments(ontology, gazetteer, lexicon, discourse, claims);
        facets = new FacetReader(lexicon, resolver, new Speakers(lexicon, sentences, resolver));
        obstacles = new Obstacles(ontology, lexicon, gazetteer, facets);
        dates = new Dates(article.date());
    }

    Extraction run() {
        Parties parties = new Parties(ontology, gazetteer, rules, claims);
        Places places = new Places(gazetteer);
        Ties ties = new Ties(ontology, rules, places, claims);
        Seats seats = new Seats(ontology, lexicon, rules, places, claims);
        PostFinder finder = new PostFinder(ontology, lexicon, rules);
        Offices offices = new Offices(ontology, gazetteer, lexicon, finder, implicit, resolver, claims);
        Posts posts = new Posts(lexicon, rules, finder, offices);
        for (Sentence sentence : sentences) {
            for (int word = 0; word < sentence.tokens().size(); word++) {
                if (sentence.graph().contains(word)) {
                    triggered(sentence, word);
                }
                parties.find(sentence, word);
                ties.find(sentence, word);
                seats.find(sentence, word);
                posts.find(sentence, word);
            }
        }
        return new Extraction(article, claims.all(), findings);
    }

    /** Where several rules match the same pair, the most demanding one is right. */
    private void triggered(Sentence sentence, int trigger) {
        List<Rule> candidates = new ArrayList<>(rules.triggeredBy(sentence, trigger));
        candidates.sort(Comparator.comparing(Rule::specificity).reversed());
        Map<String, Rule> decided = new LinkedHashMap<>();
        for (Rule rule : candidates) {
            Match match = match(sentence, trigger, rule);
            if (PostFinder.isPost(rule) && isAttributive(match)) {
                continue; // Posts reads it off the words
            }
            if (match.subjects().isEmpty() != match.objects().isEmpty()) {
                boolean subject = match.subjects().isEmpty();
                note(
                        match,
                        "dropped: no " + (subject ? "subject" : "object") + " of type "
                                + (subject
                                        ? rule.relation().domain()
                                        : rule.relation().range()));
            }
            for (Argument subject : match.subjects().arguments()) {
                for (Argument object : match.objects().arguments()) {
                    Rule first = decided.computeIfAbsent(pair(subject, object), key -> rule);
                    String obstacle = first.specificity() > rule.specificity()
                            ? "a more demanding entry matched"
                            : obstacles.of(match, subject, object);
                    note(
                            match,
                            obstacle == null
                                    ? "kept: " + claim(match, subject, object).inWords()
                                    : "dropped: " + obstacle);
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
        if (subjects.isEmpty() && rule.frame().equals(Match.JUDGEMENT)) {
            subjects = speaker(sentence, trigger);
        } else if (subjects.isEmpty()) {
            subjects = implicit.subject(sentence, trigger, rule, objects, subjects == Filler.UNSAID);
        } else if (objects.isEmpty() && subjects.arguments().size() == 2 && isEachOther(sentence, trigger)) {
            objects = new Filler("each-other", subjects.arguments());
        } else if (objects == Filler.UNSAID
                && isMutual(rule)
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
                : new Filler(SPEAKER, List.of(new Argument(holder.entity(), trigger, SPEAKER_CONFIDENCE)));
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

    private static boolean isMutual(Rule rule) {
        return rule.relation().symmetric()
                && (Match.NOMINAL.contains(rule.frame()) || rule.frame().equals("reciprocal"));
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

    private Claim claim(Match match, Argument subject, Argument object) {
        boolean attributive = isAttributive(match);
        boolean uttered = match.subjects().construction().equals(SPEAKER);
        Facets read = attributive || uttered ? Facets.NARRATED : facets.read(match.sentence(), act(match));
        EventDate date = attributive ? null : dates.of(match.sentence(), match.trigger());
        return claims.add(
                match.sentence(),
                subject,
                match.rule().relation(),
                object,
                match.rule().entry(),
                read,
                date);
    }

    /** The word of the act that is claimed: of a judgement it is the verb that utters it, at most two words above. */
    private static int act(Match match) {
        int word = match.trigger();
        for (int step = 0; step < 2 && match.rule().frame().equals(Match.JUDGEMENT); step++) {
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

    private void note(Match match, String outcome) {
        findings.add(new Extraction.Finding(
                match.sentence().index(),
                match.sentence().token(match.trigger()).word(),
                match.rule().entry().id() + " / " + match.rule().frame(),
                match.subjects().construction() + " + " + match.objects().construction(),
                outcome));
    }
}
