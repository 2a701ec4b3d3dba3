package org.telgraph.extract;

import java.util.Set;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Knows which matches say nothing although both their arguments have the right type. */
final class Obstacles {

    private static final int FARTHEST_FORMER = 4;

    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final FacetReader facets;

    Obstacles(Ontology ontology, Lexicon lexicon, Gazetteer gazetteer, FacetReader facets) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.facets = facets;
    }

    /** Why a match says nothing, null when it does. */
    String of(Match match, Argument subject, Argument object) {
        if (subject.entity().id().equals(object.entity().id())) {
            return "subject and object are one";
        }
        if (match.rule().relation().name().equals("leads")) {
            if (object.entity().type().equals("Person")) {
                return "people are not led by a post";
            }
            if (isField(match)) {
                return "the head of a field of work only";
            }
            boolean verb = match.sentence().token(match.trigger()).isVerb();
            if (verb && match.sentence().reference(object.word()) == null) {
                return "who leads a delegation or a team does not lead who sent it";
            }
        }
        if (match.rule().relation().name().equals("owns") && isNoProperty(object.entity())) {
            return "nobody owns a state, its bodies or people";
        }
        boolean pair = subject.word() == object.word()
                || match.subjects().construction().equals("modifier")
                        && match.objects().construction().equals("modifier");
        if (pair
                && !match.rule().relation().symmetric()
                && Match.NOMINAL.contains(match.rule().frame())) {
            return "no telling who does it to whom";
        }
        if (match.rule().entry().writtenRep().equals("attack") && isOfWrongKind(match, subject, object)) {
            return "a person attacks with words, a state with arms";
        }
        if (isBargain(match, subject, object)) {
            return "a bargain is no law";
        }
        if (isOwnState(subject, object, match.rule())) {
            return "a body and its own state";
        }
        if (isAtHome(match, subject, object)) {
            return "where a firm does business is not whom it supplies";
        }
        if (match.rule().frame().equals(Match.JUDGEMENT) && facets.isNegated(match.sentence(), match.trigger())) {
            return "the judgement is denied";
        }
        return isFormer(match) ? "a former post" : null;
    }

    /** "He is Acme's security chief" */
    private boolean isField(Match match) {
        int before = match.trigger() - 1;
        return before >= 0
                && lexicon.words("domain-post").contains(match.rule().entry().writtenRep())
                && match.sentence().token(before).tag().startsWith("NN")
                && match.sentence().reference(before) == null
                && !lexicon.words("whole").contains(match.sentence().lemma(before));
    }

    /** "a Democratic-controlled Senate", "the party controls the House" */
    static boolean isNoProperty(Entity entity) {
        return Set.of("State", "GovernmentBody", "Person").contains(entity.type());
    }

    /** "Warren attacked Facebook"; but "Putin's attack on Ukraine". */
    private boolean isOfWrongKind(Match match, Argument subject, Argument object) {
        boolean commander = gazetteer
                .entity(subject.entity().id())
                .filter(GazetteerEntity::actsForState)
                .isPresent();
        boolean arms = commander && object.entity().type().equals("State");
        boolean assails = subject.entity().type().equals("Person") && !arms;
        return switch (match.rule().relation().name()) {
            case "attacks" -> assails;
            case "criticizes" -> arms && match.rule().frame().equals("assailing");
            default -> false;
        };
    }

    /** "Nokia signed a deal", "Peru and Chile signed an agreement". */
    private boolean isBargain(Match match, Argument subject, Argument object) {
        return match.rule().relation().name().equals("enacts")
                && (ontology.isA(subject.entity().type(), "Organization")
                        || subject.entity().type().equals("State"))
                && lexicon.words("bargain").contains(match.sentence().lemma(object.word()));
    }

    /** "The Commerce Department bars American firms …" is no measure against the United States. */
    private boolean isOwnState(Argument subject, Argument object, Rule rule) {
        return rule.relation().domain().equals("Authority")
                && gazetteer
                        .entity(subject.entity().id())
                        .filter(body -> object.entity().id().equals(body.country()))
                        .isPresent();
    }

    /** "BT, Britain's largest broadband provider": a firm and its own state. */
    private boolean isAtHome(Match match, Argument subject, Argument object) {
        return match.rule().relation().name().equals("supplies")
                && match.rule().frame().equals("role-noun")
                && gazetteer
                        .entity(subject.entity().id())
                        .filter(firm -> object.entity().id().equals(firm.country()))
                        .isPresent();
    }

    /** Former posts say nothing. */
    private boolean isFormer(Match match) {
        int from = Math.max(0, match.trigger() - FARTHEST_FORMER);
        return match.rule().frame().equals("role-noun")
                && match.sentence().mentions(lexicon.words("former"), from, match.trigger());
    }
}
