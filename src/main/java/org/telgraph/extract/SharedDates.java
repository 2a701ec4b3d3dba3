package org.telgraph.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Dates what a sentence tells without a date by what the rest of the article tells of the same event: the same again
 * with a date, a sentence that leaves one side out ("The bill was introduced on Monday"), the day on which somebody spoke.
 */
final class SharedDates {

    static final String LAWMAKING = "lawmaking";
    /** The groups of relations of which one event may be several: leaders meet and reach a deal, a vote passes a law. */
    private static final Set<String> OCCASIONS = Set.of(LAWMAKING, "cooperation", "restrictiveMeasure");

    private static final String OWN_INSTRUMENT = "own-instrument";
    private static final int DAY = "2020-02-12".length();

    /** The ways to tell an event again, the plainest first. */
    private static final List<Way> WAYS = List.of(
            new Way("told again", (event, decision) -> event.isSame(decision) && event.isBetween(decision.claim())),
            new Way(
                    "told in another way",
                    (event, decision) -> event.isAkin(decision) && event.isBetween(decision.claim())),
            new Way(
                    "happens once",
                    (event, decision) ->
                            isLawmaking(decision) && event.isSame(decision) && event.isOn(decision.claim())),
            new Way(
                    "told without its object",
                    (event, decision) -> isGranted(decision)
                            && event.isAkin(decision)
                            && event.isBy(decision.claim())
                            && event.objects().isEmpty()),
            new Way(
                    "told without its author",
                    (event, decision) -> isGranted(decision)
                            && event.isSame(decision)
                            && event.subjects().isEmpty()));

    private final List<Sentence> sentences;
    private final Dates dates;
    private final FacetReader facets;
    private final Speakers speakers;

    private record Way(String kind, BiPredicate<Event, Decision> applies) {}

    /** A day on which somebody is said to have spoken. */
    private record Speech(Entity speaker, Dating dating) {}

    /** What a sentence dates, with both sides, one or none. */
    private record Event(Match match, List<Argument> subjects, List<Argument> objects, Status status, Dating dating) {

        private String relation() {
            return match.rule().relation().name();
        }

        boolean isSame(Decision decision) {
            return relation().equals(decision.claim().property());
        }

        boolean isAkin(Decision decision) {
            Set<String> kinds = decision.match().rule().relation().kinds();
            return isSame(decision)
                    || match.rule().relation().kinds().stream()
                            .anyMatch(kind -> OCCASIONS.contains(kind) && kinds.contains(kind));
        }

        boolean isBy(Claim claim) {
            return has(subjects, claim.subject());
        }

        boolean isOn(Claim claim) {
            return has(objects, claim.object());
        }

        /** Whether the sentence leaves a side out, not only unnamed. */
        boolean isWithout(Function<Match, Filler> side) {
            return side.apply(match) == Filler.UNSAID;
        }

        boolean isBetween(Claim claim) {
            return isBy(claim) && isOn(claim)
                    || match.rule().relation().symmetric()
                            && has(subjects, claim.object())
                            && has(objects, claim.subject());
        }

        /** What is planned may take place on another day than what has been done. */
        boolean agreesWith(Status kept) {
            return status == kept || status.compareTo(Status.POSSIBLE) < 0 && kept.compareTo(Status.POSSIBLE) < 0;
        }

        private static boolean has(List<Argument> arguments, Entity entity) {
            return arguments.stream()
                    .anyMatch(argument -> argument.entity().id().equals(entity.id()));
        }
    }

    SharedDates(List<Sentence> sentences, Dates dates, FacetReader facets, Speakers speakers) {
        this.sentences = sentences;
        this.dates = dates;
        this.facets = facets;
        this.speakers = speakers;
    }

    /** Gives kept claims without a date that of their event, in the decisions and the claims alike. */
    void share(List<Decision> decisions, ClaimSet claims) {
        List<Decision> open =
                decisions.stream().filter(decision -> isOpen(decision, claims)).toList();
        if (open.isEmpty()) {
            return;
        }
        List<Event> events =
                decisions.stream().map(this::event).filter(Objects::nonNull).toList();
        List<Speech> speeches = open.stream().anyMatch(SharedDates::isUttered) ? speeches(events) : List.of();
        Map<Claim, Decision> dated = new HashMap<>();
        for (Decision decision : open) {
            Dating dating = dating(decision, events, speeches, claims);
            if (dating != null) {
                dated.putIfAbsent(
                        decision.claim(),
                        decision.dated(dating, decision.claim().at(dating.date())));
            }
        }
        dated.forEach((claim, decision) -> claims.replace(claim, decision.claim()));
        decisions.replaceAll(decision -> {
            Decision other = dated.get(decision.claim());
            return other == null ? decision : decision.dated(other.dating(), other.claim());
        });
    }

    /** Whether a claim is kept, has no date, and tells of an event: posts, origins and the like have no day. */
    private static boolean isOpen(Decision decision, ClaimSet claims) {
        return decision.claim() != null
                && decision.claim().date() == null
                && (decision.facets() != Facets.NARRATED || isGranted(decision))
                && decision.claim().equals(claims.keptFor(decision.claim()));
    }

    private static boolean isLawmaking(Decision decision) {
        return decision.match().rule().relation().kinds().contains(LAWMAKING);
    }

    /** "the commission's ruling": whose it is, not what was done. */
    private static boolean isGranted(Decision decision) {
        return decision.match().rule().frame().equals(OWN_INSTRUMENT);
    }

    private static Dating dating(Decision decision, List<Event> all, List<Speech> speeches, ClaimSet claims) {
        List<Event> events = all.stream()
                .filter(event -> event.agreesWith(decision.claim().status()))
                .toList();
        for (Way way : WAYS) {
            Dating found = only(
                    way.kind(),
                    events.stream()
                            .filter(event -> way.applies().test(event, decision))
                            .map(Event::dating));
            if (found != null) {
                return found;
            }
        }
        Dating partly = only(
                "told in part",
                events.stream().filter(event -> isPart(event, decision, claims)).map(Event::dating));
        if (partly != null) {
            return partly;
        }
        return isUttered(decision)
                ? only(
                        "when its speaker spoke",
                        speeches.stream()
                                .filter(speech -> speech.speaker()
                                        .id()
                                        .equals(decision.claim().subject().id()))
                                .map(Speech::dating))
                : null;
    }

    /** "ZTE was banned in 2018" of the only ban on ZTE: the same verb with one side left out. */
    private static boolean isPart(Event event, Decision decision, ClaimSet claims) {
        Claim claim = decision.claim();
        Sentence sentence = event.match().sentence();
        int trigger = event.match().trigger();
        boolean oneSide = event.isBy(claim) && event.isWithout(Match::objects)
                || event.isOn(claim) && event.isWithout(Match::subjects);
        return event.isSame(decision)
                && oneSide
                && sentence.token(trigger).isVerb()
                && sentence.lemma(trigger).equals(claim.cue())
                && claims.all().stream()
                        .filter(other ->
                                !other.equals(claim) && other.property().equals(claim.property()))
                        .noneMatch(other -> event.isBy(other) || event.isOn(other));
    }

    private static boolean isUttered(Decision decision) {
        Match match = decision.match();
        return match.rule().relation().speechAct()
                && decision.claim().subject().type().equals("Person")
                && decision.claim().status() == Status.FACT
                && !match.sentence().hasChild(match.trigger(), "aux", Set.of("have")); // "has long criticized"
    }

    /** The most precise of several dates of which none contradicts another, null for none. */
    private static Dating only(String kind, Stream<Dating> datings) {
        List<Dating> told = datings.toList();
        Dating best = told.stream()
                .max(Comparator.comparing(dating -> dating.date().text().length()))
                .orElse(null);
        boolean clear = best != null
                && told.stream()
                        .allMatch(dating ->
                                best.date().text().startsWith(dating.date().text()));
        return clear ? new Dating(best.date(), best.cue().as(kind)) : null;
    }

    /** What a decision dates, null for nothing. */
    private Event event(Decision decision) {
        Claim claim = decision.claim();
        if (claim != null) {
            return claim.date() == null
                    ? null
                    : new Event(
                            decision.match(),
                            decision.subjects(),
                            decision.objects(),
                            claim.status(),
                            decision.dating());
        }
        Match match = decision.match();
        if (decision.subjects().isEmpty() == decision.objects().isEmpty()) {
            return null;
        }
        Status status = facets.read(match.sentence(), match.trigger()).status();
        Dating dating = dates.of(match, status == Status.POSSIBLE, false);
        return dating.date() == null ? null : new Event(match, decision.subjects(), decision.objects(), status, dating);
    }

    private List<Speech> speeches(List<Event> events) {
        return Stream.concat(
                        sentences.stream().flatMap(this::speeches),
                        events.stream().flatMap(SharedDates::speeches))
                .filter(speech -> speech.dating().date().text().length() == DAY)
                .toList();
    }

    private Stream<Speech> speeches(Sentence sentence) {
        return dates.reports(sentence).stream().flatMap(report -> {
            Holder speaker = speaker(sentence, report.verb());
            return speaker == null || speaker.entity() == null
                    ? Stream.empty()
                    : Stream.of(new Speech(speaker.entity(), report.dating()));
        });
    }

    /** Who praises somebody on a day speaks then. */
    private static Stream<Speech> speeches(Event event) {
        boolean spoken = event.match().rule().relation().speechAct() && event.status() == Status.FACT;
        return spoken
                ? event.subjects().stream().map(subject -> new Speech(subject.entity(), event.dating()))
                : Stream.empty();
    }

    private Holder speaker(Sentence sentence, int verb) {
        if (verb >= 0) {
            Source source = speakers.subjectOf(sentence, verb);
            return source == null ? null : source.holder();
        }
        int speaker = sentence.attribution().speaker();
        return speaker < 0 ? null : speakers.source(sentence, speaker);
    }
}
