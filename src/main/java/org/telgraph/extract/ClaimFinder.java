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

    private static final Set<String> NOMINAL = Set.of("nominal", "granting");
    private static final String JUDGEMENT = "judgement";
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
    private final ClaimSet claims = new ClaimSet();
    private final List<Extraction.Finding> findings = new ArrayList<>();

    /** A rule that a word of a sentence triggered. */
    private record Match(Sentence sentence, int trigger, Rule rule, Filler subjects, Filler objects) {}

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
        dates = new Dates(article.date());
    }

    Extraction run() {
        Parties parties = new Parties(ontology, gazetteer, rules, claims);
        Seats seats = new Seats(ontology, rules, claims);
        Posts posts = new Posts(ontology, lexicon, rules, implicit, claims);
        for (Sentence sentence : sentences) {
            for (int word = 0; word < sentence.tokens().size(); word++) {
                if (sentence.graph().contains(word)) {
                    triggered(sentence, word);
                }
                parties.find(sentence, word);
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
            if (match.subjects.isEmpty() != match.objects.isEmpty()) {
                boolean subject = match.subjects.isEmpty();
                note(
                        match,
                        "dropped: no " + (subject ? "subject" : "object") + " of type "
                                + (subject
                                        ? rule.relation().domain()
                                        : rule.relation().range()));
            }
            for (Argument subject : match.subjects.arguments()) {
                for (Argument object : match.objects.arguments()) {
                    Rule first = decided.computeIfAbsent(pair(subject, object), key -> rule);
                    String obstacle = first.specificity() > rule.specificity()
                            ? "a more demanding entry matched"
                            : obstacle(match, subject, object);
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
        if (subjects.isEmpty() && rule.frame().equals(JUDGEMENT)) {
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
                && (NOMINAL.contains(rule.frame()) || rule.frame().equals("reciprocal"));
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

    /** Why a match says nothing, null when it does. */
    private String obstacle(Match match, Argument subject, Argument object) {
        if (subject.entity().id().equals(object.entity().id())) {
            return "subject and object are one";
        }
        if (match.rule.relation().name().equals("leads")) {
            if (object.entity().type().equals("Person")) {
                return "people are not led by a post";
            }
            boolean verb = match.sentence.token(match.trigger).isVerb();
            if (verb && match.sentence.reference(object.word()) == null) {
                return "who leads a delegation or a team does not lead who sent it";
            }
        }
        boolean pair = subject.word() == object.word()
                || match.subjects.construction().equals("modifier")
                        && match.objects.construction().equals("modifier");
        if (pair && !match.rule.relation().symmetric() && NOMINAL.contains(match.rule.frame())) {
            return "no telling who does it to whom";
        }
        if (isBargain(match, subject, object)) {
            return "a company's contract is no law";
        }
        if (isOwnState(subject, object, match.rule)) {
            return "a body and its own state";
        }
        if (match.rule.frame().equals(JUDGEMENT) && facets.isNegated(match.sentence, match.trigger)) {
            return "the judgement is denied";
        }
        return isFormer(match) ? "a former post" : null;
    }

    /** "Nokia signed a deal". */
    private boolean isBargain(Match match, Argument subject, Argument object) {
        return match.rule.relation().name().equals("enacts")
                && ontology.isA(subject.entity().type(), "Organization")
                && lexicon.words("bargain").contains(match.sentence.lemma(object.word()));
    }

    /** "The Commerce Department bars American firms …" is no measure against the United States. */
    private boolean isOwnState(Argument subject, Argument object, Rule rule) {
        return rule.relation().domain().equals("Authority")
                && gazetteer
                        .entity(subject.entity().id())
                        .filter(body -> object.entity().id().equals(body.country()))
                        .isPresent();
    }

    /** Former posts say nothing. */
    private boolean isFormer(Match match) {
        if (!match.rule.frame().equals("role-noun")) {
            return false;
        }
        for (int i = Math.max(0, match.trigger - 4); i < match.trigger; i++) {
            if (lexicon.words("former").contains(match.sentence.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    private Claim claim(Match match, Argument subject, Argument object) {
        boolean attributive = isAttributive(match);
        boolean uttered = match.subjects.construction().equals(SPEAKER);
        Facets read = attributive || uttered ? Facets.NARRATED : facets.read(match.sentence, act(match));
        EventDate date = attributive ? null : dates.of(match.sentence, match.trigger);
        return claims.add(match.sentence, subject, match.rule.relation(), object, match.rule.entry(), read, date);
    }

    /** The word of the act that is claimed: of a judgement it is the verb that utters it, at most two words above. */
    private static int act(Match match) {
        int word = match.trigger;
        for (int step = 0; step < 2 && match.rule.frame().equals(JUDGEMENT); step++) {
            List<Arc> above = match.sentence.graph().parents(word);
            if (above.isEmpty()) {
                break;
            }
            word = above.get(0).word();
            if (match.sentence.token(word).isVerb()) {
                return word;
            }
        }
        return match.trigger;
    }

    /** Titles and appositions are taken for granted, whatever the clause around them says. */
    private static boolean isAttributive(Match match) {
        boolean standing =
                match.rule.frame().equals("role-noun") || match.rule.frame().equals("origin");
        return standing
                && !PREDICATIVE.contains(match.subjects.construction())
                && !PREDICATIVE.contains(match.objects.construction());
    }

    private void note(Match match, String outcome) {
        findings.add(new Extraction.Finding(
                match.sentence.index(),
                match.sentence.token(match.trigger).word(),
                match.rule.entry().id() + " / " + match.rule.frame(),
                match.subjects.construction() + " + " + match.objects.construction(),
                outcome));
    }
}
