package org.telgraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telgraph.article.Article;
import org.telgraph.nlp.Parser;
import org.telgraph.nlp.Tagger;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Relation;

/** Finds the claims of an article: a pure function, which threads may share. */
public final class Extractor {

    private static final Set<String> DASHES = Set.of("-", "–", "‑");

    /** Constructions in which a role is what the sentence says, not what it takes for granted. */
    private static final Set<String> PREDICATIVE = Set.of("copula", "became", "as", "adjective-of-predicate");

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
        return new SentenceBuilder(text, parser, rules, new Attributions(lexicon)).build(named, references);
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
                    affiliated(sentence, word);
                    based(sentence, word);
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
                Filled subjects =
                        fill(sentence, trigger, rule.subject(), rule.relation().domain(), rule, true);
                Filled objects =
                        fill(sentence, trigger, rule.object(), rule.relation().range(), rule, false);
                if (objects.arguments.isEmpty() && rule.relation().name().equals("leads")) {
                    objects = ownCountry(rule, sentence, trigger, subjects);
                } else if (subjects.arguments.isEmpty()
                        && rule.relation().name().equals("employs")) {
                    subjects = ownCountry(rule, sentence, trigger, objects);
                }
                if (objects.arguments.isEmpty() && rule.relation().name().equals("denies")) {
                    objects = accusers(subjects, trigger);
                } else if (objects.arguments.isEmpty() && rule.relation().name().equals("threatens")) {
                    objects = counterpart(sentence, trigger, rule, subjects);
                }
                if (subjects.arguments.isEmpty() || objects.arguments.isEmpty()) {
                    if (!subjects.arguments.isEmpty() || !objects.arguments.isEmpty()) {
                        note(
                                sentence,
                                trigger,
                                rule,
                                subjects,
                                objects,
                                "dropped: no " + (subjects.arguments.isEmpty() ? "subject" : "object") + " of type "
                                        + (subjects.arguments.isEmpty()
                                                ? rule.relation().domain()
                                                : rule.relation().range()));
                    }
                    continue;
                }
                for (Argument subject : subjects.arguments) {
                    for (Argument object : objects.arguments) {
                        String pair = Stream.of(subject, object)
                                .map(argument -> argument.entity().id())
                                .sorted()
                                .collect(Collectors.joining(" "));
                        boolean first = decided.putIfAbsent(pair, rule) == null;
                        if (subject.entity().id().equals(object.entity().id())) {
                            note(sentence, trigger, rule, subjects, objects, "dropped: subject and object are one");
                        } else if (rule.relation().name().equals("leads")
                                && object.entity().type().equals("Person")) {
                            note(sentence, trigger, rule, subjects, objects, "dropped: people are not led by a post");
                        } else if (isOwnState(subject, object, rule)) {
                            note(sentence, trigger, rule, subjects, objects, "dropped: a body and its own state");
                        } else if (!first && decided.get(pair).specificity() > rule.specificity()) {
                            note(sentence, trigger, rule, subjects, objects, "dropped: a more demanding entry matched");
                        } else if (isFormer(sentence, trigger, rule)) {
                            note(sentence, trigger, rule, subjects, objects, "dropped: a former post");
                        } else {
                            claim(sentence, trigger, rule, subjects, objects, subject, object);
                        }
                    }
                }
            }
        }

        /** "Rep. Jim Banks (R-Ind.)", "Senator Tom Cotton, R-Ark.": what the letter after a person's name implies. */
        private void affiliated(Sentence sentence, int word) {
            Reference reference = sentence.reference(word);
            if (reference == null
                    || !reference.entity().type().equals("Person")
                    || word + 3 >= sentence.tokens().size()) {
                return;
            }
            String bracket = sentence.token(word + 1).word();
            boolean set = bracket.equals("(") || bracket.equals(",");
            int letter = set ? word + 2 : word + 1;
            String after = sentence.token(letter + 1).word();
            boolean shape = after.matches(set ? "[-–,.)]" : "[-–]");
            LexicalEntry entry =
                    shape ? rules.affiliation(sentence.token(letter).word()) : null;
            if (entry != null) {
                Relation relation = ontology.relation(entry.denotes());
                gazetteer
                        .entity(entry.implies())
                        .ifPresent(whole -> keep(
                                sentence,
                                new Argument(reference.entity(), word, 1.0),
                                relation,
                                new Argument(known(whole), word, 1.0),
                                entry,
                                Facets.NARRATED,
                                null));
            }
        }

        /** "U.K.-based Vodafone", "a Beijing-based think tank": the place stands before the word, the bearer after it. */
        private void based(Sentence sentence, int word) {
            LexicalEntry entry = rules.premodifier(sentence.lemma(word));
            int place = word > 0 && DASHES.contains(sentence.token(word - 1).word()) ? word - 2 : word - 1;
            Reference where = entry == null || place < 0 ? null : sentence.reference(place);
            if (where == null
                    || !ontology.isA(
                            where.entity().type(),
                            ontology.relation(entry.denotes()).range())) {
                return;
            }
            Relation relation = ontology.relation(entry.denotes());
            for (int i = word + 1; i < Math.min(word + 6, sentence.tokens().size()); i++) {
                Reference bearer = sentence.reference(i);
                if (bearer != null && ontology.isA(bearer.entity().type(), relation.domain())) {
                    keep(
                            sentence,
                            new Argument(bearer.entity(), i, 1.0),
                            relation,
                            new Argument(where.entity(), place, 1.0),
                            entry,
                            Facets.NARRATED,
                            null);
                    return;
                }
                if (!sentence.token(i).isNoun() && !sentence.token(i).tag().startsWith("JJ")) {
                    return;
                }
            }
        }

        private record Filled(String construction, List<Argument> arguments) {}

        private Filled fill(
                Sentence sentence, int trigger, List<Rule.Step> steps, String type, Rule rule, boolean subject) {
            String implied = rule.entry().implies();
            GazetteerEntity entity =
                    implied.isEmpty() ? null : gazetteer.entity(implied).orElse(null);
            if (entity != null && ontology.isA(entity.type(), type)) {
                return new Filled("implied", List.of(new Argument(known(entity), trigger, 0.8)));
            }
            for (Rule.Step step : steps) {
                List<Argument> found = new ArrayList<>();
                List<Integer> words = step.pattern().find(sentence.graph(), trigger);
                for (int word : words) {
                    if (isMembersOnly(sentence, word, rule)) {
                        continue;
                    }
                    found.addAll(
                            step.name().equals("title")
                                            && !sentence.token(trigger).isPlural()
                                    ? resolver.resolveAlone(
                                            sentence,
                                            word,
                                            type,
                                            rule.relation().name())
                                    : resolver.resolve(
                                            sentence,
                                            word,
                                            type,
                                            rule.relation().name()));
                }
                if (!found.isEmpty()) {
                    return new Filled(step.name(), found);
                }
                if (step.decisive() && !words.isEmpty()) {
                    break;
                }
            }
            return new Filled("none", List.of());
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

        private static Entity known(GazetteerEntity entity) {
            return new Entity(entity.id(), entity.label(), entity.type(), new TreeSet<>());
        }

        /** A denial without an object answers whoever last accused the denier, or was last quoted on it. */
        private Filled accusers(Filled deniers, int trigger) {
            if (deniers.arguments.size() == 1) {
                String denier = deniers.arguments.get(0).entity().id();
                List<Claim> earlier = new ArrayList<>(claims.values());
                Collections.reverse(earlier);
                for (Claim claim : earlier) {
                    boolean accused = claim.property().equals("accuses")
                            && claim.object().id().equals(denier);
                    boolean quoted = claim.subject().id().equals(denier)
                            && claim.holder() != null
                            && claim.holder().entity() != null
                            && !claim.holder().entity().id().equals(denier);
                    if (accused || quoted) {
                        Entity accuser =
                                accused ? claim.subject() : claim.holder().entity();
                        return new Filled("accuser", List.of(new Argument(accuser, trigger, 0.7)));
                    }
                }
            }
            return new Filled("none", List.of());
        }

        /** "… between Germany and China, with China threatening consequences": the other one of the sentence. */
        private Filled counterpart(Sentence sentence, int trigger, Rule rule, Filled subjects) {
            for (int word = trigger - 1; word >= 0 && subjects.arguments.size() == 1; word--) {
                Reference reference = sentence.reference(word);
                boolean other = reference != null
                        && reference.kind() != Reference.Kind.DEMONYM
                        && ontology.isA(
                                reference.entity().type(), rule.relation().range())
                        && !reference
                                .entity()
                                .id()
                                .equals(subjects.arguments.get(0).entity().id());
                if (other) {
                    return new Filled("counterpart", List.of(new Argument(reference.entity(), word, 0.6)));
                }
            }
            return new Filled("none", List.of());
        }

        /** "President Trump": a head of state's country goes without saying. */
        private Filled ownCountry(Rule rule, Sentence sentence, int trigger, Filled people) {
            if (!rule.frame().equals("role-noun")
                    || !lexicon.words("head-of-state").contains(sentence.lemma(trigger))
                    || people.arguments.size() != 1) {
                return new Filled("none", List.of());
            }
            return gazetteer
                    .entity(people.arguments.get(0).entity().id())
                    .filter(person -> person.country() != null)
                    .flatMap(person -> gazetteer.entity(person.country()))
                    .map(country -> new Filled("own-country", List.of(new Argument(known(country), trigger, 0.8))))
                    .orElse(new Filled("none", List.of()));
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
                Sentence sentence,
                int trigger,
                Rule rule,
                Filled subjects,
                Filled objects,
                Argument subject,
                Argument object) {
            boolean attributive = isAttributive(rule, subjects, objects);
            Facets read = attributive ? Facets.NARRATED : facets.read(sentence, trigger);
            EventDate date = attributive ? null : dates.of(sentence, trigger);
            Claim claim = keep(sentence, subject, rule.relation(), object, rule.entry(), read, date);
            note(sentence, trigger, rule, subjects, objects, "kept: " + words(claim));
        }

        /** Titles and appositions are taken for granted, whatever the clause around them says. */
        private static boolean isAttributive(Rule rule, Filled subjects, Filled objects) {
            boolean standing = rule.frame().equals("role-noun") || rule.frame().equals("origin");
            return standing
                    && !PREDICATIVE.contains(subjects.construction)
                    && !PREDICATIVE.contains(objects.construction);
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
        private boolean isFormer(Sentence sentence, int trigger, Rule rule) {
            if (!rule.frame().equals("role-noun")) {
                return false;
            }
            for (int i = Math.max(0, trigger - 4); i < trigger; i++) {
                if (lexicon.words("former").contains(sentence.lemma(i))) {
                    return true;
                }
            }
            return false;
        }

        private Claim keep(
                Sentence sentence,
                Argument subject,
                Relation relation,
                Argument object,
                LexicalEntry entry,
                Facets read,
                EventDate date) {
            boolean swap = relation.symmetric()
                    && subject.entity().id().compareTo(object.entity().id()) > 0;
            Claim claim = new Claim(
                    swap ? object.entity() : subject.entity(),
                    relation.name(),
                    swap ? subject.entity() : object.entity(),
                    hinted(read, entry.statusHint()),
                    read.holder(),
                    date,
                    Math.round(100 * 0.9 * subject.confidence() * object.confidence()) / 100.0,
                    entry.writtenRep(),
                    sentence.begin(),
                    sentence.end());
            claims.merge(key(claim), claim, Extractor::stronger);
            return claim;
        }
    }

    private static Status hinted(Facets read, String hint) {
        Status status = read.status();
        if (hint.isEmpty()) {
            return status;
        }
        Status own = Status.valueOf(hint.toUpperCase(Locale.ROOT));
        if (own == Status.FACT) {
            // A vote that is planned is up for the vote already.
            Status planned = read.holder() == null ? Status.FACT : Status.CLAIMED;
            return status == Status.POSSIBLE ? planned : status;
        }
        return status.compareTo(own) >= 0 ? status : own;
    }

    private static String key(Claim claim) {
        return claim.subject().id() + " " + claim.property() + " "
                + claim.object().id();
    }

    private static String words(Claim claim) {
        String holder = claim.holder() == null
                ? ""
                : " by "
                        + (claim.holder().entity() == null
                                ? claim.holder().text()
                                : claim.holder().entity().label());
        return claim.subject().label() + " " + claim.property() + " "
                + claim.object().label() + " [" + claim.status().localName() + holder
                + (claim.date() == null ? "" : ", " + claim.date().text()) + "]";
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
