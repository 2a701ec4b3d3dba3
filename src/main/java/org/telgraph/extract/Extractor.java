package org.telgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.telgraph.article.Article;
import org.telgraph.nlp.Parser;
import org.telgraph.nlp.Tagger;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Finds the claims of an article: a pure function, which threads may share. */
public final class Extractor {

    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Tagger tagger;
    private final Parser parser;
    private final NameFinder names;
    private final Rules rules;

    /**
     * Compiles the knowledge.
     *
     * @throws IllegalArgumentException when the lexicon names a frame, role or relation that there is not
     */
    public Extractor(Ontology ontology, Lexicon lexicon, Gazetteer gazetteer, Tagger tagger, Parser parser) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.tagger = tagger;
        this.parser = parser;
        this.names = new NameFinder(gazetteer);
        this.rules = Rules.compile(lexicon, Frames.load(), ontology);
    }

    /** Finds the claims of an article. */
    public Extraction extract(Article article) {
        return new Pass(article, read(article)).run();
    }

    /** Tells in words and trees how an article is understood. */
    public String explain(Article article) {
        List<Sentence> sentences = read(article);
        return Explanation.of(sentences, new Pass(article, sentences).run().findings());
    }

    private List<Sentence> read(Article article) {
        String text = article.content();
        List<NamedSentence> named = tagger.tag(text).stream()
                .filter(sentence -> !Boilerplate.isBoilerplate(text, sentence.begin(), sentence.end()))
                .map(names::join)
                .toList();
        List<List<Reference>> references = Linker.link(named, gazetteer, lexicon);
        return new SentenceBuilder(text, parser, rules).build(named, references);
    }

    /** The work on one article. */
    private final class Pass {
        private final Article article;
        private final List<Sentence> sentences;
        private final ArgumentResolver resolver;
        private final FacetReader facets;
        private final Dates dates;
        private final Map<String, Claim> claims = new LinkedHashMap<>();
        private final List<Extraction.Finding> findings = new ArrayList<>();

        Pass(Article article, List<Sentence> sentences) {
            this.article = article;
            this.sentences = sentences;
            resolver = new ArgumentResolver(ontology, gazetteer, lexicon, new Discourse(sentences));
            facets = new FacetReader(lexicon, resolver, new Speakers(lexicon, sentences, resolver));
            dates = new Dates(article.date());
        }

        Extraction run() {
            for (Sentence sentence : sentences) {
                for (int word = 0; word < sentence.tokens().size(); word++) {
                    if (sentence.graph().contains(word)) {
                        triggered(sentence, word);
                    }
                }
            }
            return new Extraction(article, List.copyOf(claims.values()), findings);
        }

        /** Where several rules match the same pair, the most demanding one is right. */
        private void triggered(Sentence sentence, int trigger) {
            List<Rule> candidates = new ArrayList<>(rules.triggeredBy(sentence, trigger));
            candidates.sort(Comparator.comparing(Rule::specificity).reversed());
            Map<String, Rule> decided = new LinkedHashMap<>();
            for (Rule rule : candidates) {
                Filled subjects = fill(sentence, trigger, rule.subject(), rule.relation().domain(), rule, true);
                Filled objects = fill(sentence, trigger, rule.object(), rule.relation().range(), rule, false);
                if (subjects.arguments.isEmpty() || objects.arguments.isEmpty()) {
                    if (!subjects.arguments.isEmpty() || !objects.arguments.isEmpty()) {
                        note(sentence, trigger, rule, subjects, objects,
                                "dropped: no " + (subjects.arguments.isEmpty() ? "subject" : "object") + " of type "
                                        + (subjects.arguments.isEmpty() ? rule.relation().domain() : rule.relation().range()));
                    }
                    continue;
                }
                for (Argument subject : subjects.arguments) {
                    for (Argument object : objects.arguments) {
                        String pair = subject.entity().id() + " " + object.entity().id();
                        boolean first = decided.putIfAbsent(pair, rule) == null;
                        if (subject.entity().id().equals(object.entity().id())) {
                            note(sentence, trigger, rule, subjects, objects, "dropped: subject and object are one");
                        } else if (!first && decided.get(pair).specificity() > rule.specificity()) {
                            note(sentence, trigger, rule, subjects, objects, "dropped: a more demanding entry matched");
                        } else {
                            claim(sentence, trigger, rule, subjects, objects, subject, object);
                        }
                    }
                }
            }
        }

        private record Filled(String construction, List<Argument> arguments) {}

        private Filled fill(Sentence sentence, int trigger, List<Rule.Step> steps, String type, Rule rule, boolean subject) {
            for (Rule.Step step : steps) {
                List<Argument> found = new ArrayList<>();
                for (int word : step.pattern().find(sentence.graph(), trigger)) {
                    found.addAll(resolver.resolve(sentence, word, type, rule.relation().name()));
                }
                if (!found.isEmpty()) {
                    return new Filled(step.name(), found);
                }
            }
            String implied = rule.entry().implies();
            GazetteerEntity entity = implied.isEmpty() ? null : gazetteer.entity(implied);
            if (entity != null && ontology.isA(entity.type(), type) && subject == impliesSubject(rule.entry())) {
                Entity known = new Entity(entity.id(), entity.label(), entity.type(), new TreeSet<>());
                return new Filled("implied", List.of(new Argument(known, trigger, 0.8)));
            }
            return new Filled("none", List.of());
        }

        /** An office implies the body that it belongs to, which is the whole of the frame. */
        private static boolean impliesSubject(LexicalEntry entry) {
            return entry.subjectRole().equals("whole");
        }

        private void note(Sentence sentence, int trigger, Rule rule, Filled subjects, Filled objects, String outcome) {
            findings.add(new Extraction.Finding(
                    sentence.index(),
                    sentence.token(trigger).word(),
                    rule.entry().id() + " / " + rule.frame(),
                    subjects.construction + " + " + objects.construction,
                    outcome));
        }

        private void claim(
                Sentence sentence, int trigger, Rule rule, Filled subjects, Filled objects, Argument subject, Argument object) {
            Facets read = facets.read(sentence, trigger);
            boolean swap = rule.relation().symmetric() && subject.entity().id().compareTo(object.entity().id()) > 0;
            Claim claim = new Claim(
                    swap ? object.entity() : subject.entity(),
                    rule.relation().name(),
                    swap ? subject.entity() : object.entity(),
                    hinted(read.status(), rule.entry().statusHint()),
                    read.holder(),
                    dates.of(sentence, trigger),
                    Math.round(100 * 0.9 * subject.confidence() * object.confidence()) / 100.0,
                    rule.entry().writtenRep(),
                    sentence.begin(),
                    sentence.end());
            note(sentence, trigger, rule, subjects, objects, "kept: " + words(claim));
            claims.merge(key(claim), claim, Extractor::stronger);
        }
    }

    private static Status hinted(Status status, String hint) {
        Status least = hint.isEmpty() ? Status.FACT : Status.valueOf(hint.toUpperCase(java.util.Locale.ROOT));
        return status.compareTo(least) >= 0 ? status : least;
    }

    private static String key(Claim claim) {
        return claim.subject().id() + " " + claim.property() + " " + claim.object().id();
    }

    private static String words(Claim claim) {
        String holder = claim.holder() == null
                ? ""
                : " by " + (claim.holder().entity() == null ? claim.holder().text() : claim.holder().entity().label());
        return claim.subject().label() + " " + claim.property() + " " + claim.object().label() + " ["
                + claim.status().localName() + holder + (claim.date() == null ? "" : ", " + claim.date().text()) + "]";
    }

    /** A triple that an article says several times is kept once: the surest mention, and of equals the one with a date. */
    private static Claim stronger(Claim a, Claim b) {
        int order = a.status().compareTo(b.status());
        if (order != 0) {
            return order < 0 ? a : b;
        }
        return a.date() == null && b.date() != null ? b : a;
    }
}
