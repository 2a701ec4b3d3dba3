package org.telgraph.extract;

import java.util.List;

/**
 * What became of a match, for one subject and object or, where a side is missing, for the other side.
 *
 * @param facets null where there is no claim
 * @param claim null where there is none
 * @param obstacle why there is no claim, null where there is one
 */
record Decision(
        Match match,
        List<Argument> subjects,
        List<Argument> objects,
        Facets facets,
        Dating dating,
        Claim claim,
        String obstacle) {

    static Decision kept(Match match, Argument subject, Argument object, Facets facets, Dating dating, Claim claim) {
        return new Decision(match, List.of(subject), List.of(object), facets, dating, claim, null);
    }

    static Decision dropped(Match match, List<Argument> subjects, List<Argument> objects, String obstacle) {
        return new Decision(match, subjects, objects, null, null, null, obstacle);
    }

    /** The same with the date that the rest of the article gives. */
    Decision dated(Dating other, Claim dated) {
        return new Decision(match, subjects, objects, facets, other, dated, obstacle);
    }

    Extraction.Finding finding() {
        return new Extraction.Finding(
                match.sentence().index(),
                match.sentence().token(match.trigger()).word(),
                match.rule().entry().id() + " / " + match.rule().frame(),
                match.subjects().construction() + " + " + match.objects().construction()
                        + (match.second() ? Extraction.Finding.SECOND : ""),
                subjects.stream().map(Argument::entity).toList(),
                match.rule().relation().name(),
                objects.stream().map(Argument::entity).toList(),
                claim == null ? Extraction.Finding.dropped(obstacle) : Extraction.Finding.kept(claim));
    }
}
