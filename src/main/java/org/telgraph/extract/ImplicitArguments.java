package org.telgraph.extract;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Relation;

/** Arguments that a sentence leaves out because they go without saying. Which relation has which, says the ontology. */
final class ImplicitArguments {

    /** Frames of common words that mean a threat or denial only by whom they name. */
    private static final Set<String> NEEDS_BOTH = Set.of("giving-deadline", "menacing", "rebutting", "warning-of");

    /** What one does to somebody who then denies. */
    private static final Set<String> CHARGES = Set.of("accuses", "prosecutes", "criticizes", "bans");

    private static final Set<String> MEASURES = Set.of("bans", "restricts", "sanctions");

    private final Ontology ontology;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Discourse discourse;
    private final ClaimSet claims;

    ImplicitArguments(Ontology ontology, Gazetteer gazetteer, Lexicon lexicon, Discourse discourse, ClaimSet claims) {
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.discourse = discourse;
        this.claims = claims;
    }

    /** What the entry itself stands for: a senator is one of the Senate's. */
    Filler implied(Rule rule, String type, int trigger) {
        return gazetteer
                .entity(rule.entry().implies())
                .filter(entity -> ontology.isA(entity.type(), type))
                .map(entity -> given("implied", entity, trigger))
                .orElse(Filler.UNSAID);
    }

    Filler subject(Sentence sentence, int trigger, Rule rule, Filler objects, boolean unsaid) {
        return find(rule.relation().implicitSubject(), sentence, trigger, rule, objects, unsaid);
    }

    Filler object(Sentence sentence, int trigger, Rule rule, Filler subjects, boolean unsaid) {
        return NEEDS_BOTH.contains(rule.frame())
                ? Filler.UNSAID
                : find(rule.relation().implicitObject(), sentence, trigger, rule, subjects, unsaid);
    }

    /** What a post before or after a name is at the head or in the service of, when neither title nor text says it. */
    Filler office(Sentence sentence, int trigger, Rule rule, Entity person) {
        Filler country = ownCountry(trigger, rule, person);
        String post = rule.entry().writtenRep();
        if (!country.isEmpty()) {
            return country;
        }
        Optional<Entity> body = lexicon.words("officer").contains(post)
                ? discourse.description(sentence, trigger, entity -> ontology.isA(entity.type(), "GovernmentBody"))
                : Optional.empty();
        Optional<Entity> company = lexicon.words("company-officer").contains(post)
                ? discourse.onlyOne(
                        sentence,
                        sentence.tokens().size(),
                        entity -> ontology.isA(entity.type(), "Company") && !ontology.isA(entity.type(), "MediaOutlet"))
                : Optional.empty();
        return company.or(() -> body)
                .map(whole -> filler("office", whole, trigger))
                .orElse(Filler.UNSAID);
    }

    private Filler find(
            Relation.Implicit way, Sentence sentence, int trigger, Rule rule, Filler others, boolean unsaid) {
        if (others.arguments().size() != 1) {
            return Filler.UNSAID;
        }
        Entity other = others.arguments().get(0).entity();
        return switch (way) {
            case OWN_COUNTRY -> ownCountry(trigger, rule, other);
            case ACCUSER -> accuser(trigger, other);
            case COUNTERPART ->
                sentence.token(trigger).isVerb() ? counterpart(sentence, trigger, other) : Filler.UNSAID;
            case AUTHORITY ->
                unsaid && leavesAuthorOut(sentence, trigger, other)
                        ? authority(sentence, trigger, other)
                        : Filler.UNSAID;
            case TOPIC -> unsaid && sentence.token(trigger).isNoun() ? topic(trigger, rule, other) : Filler.UNSAID;
            case OTHER_STATE ->
                unsaid && (sentence.token(trigger).isNoun() || !rule.relation().symmetric())
                        ? otherState(sentence, trigger, other)
                        : Filler.UNSAID;
            case NONE -> Filler.UNSAID;
        };
    }

    /** "President Trump": the country of a head of state, whose title need not say it. */
    Filler ownCountry(int trigger, Rule rule, Entity person) {
        boolean headOfState = rule.frame().equals("role-noun")
                && lexicon.words("head-of-state").contains(rule.entry().writtenRep());
        return gazetteer
                .entity(person.id())
                .filter(known -> headOfState && known.country() != null)
                .flatMap(known -> gazetteer.entity(known.country()))
                .map(country -> given("own-country", country, trigger))
                .orElse(Filler.UNSAID);
    }

    /** A denial answers whoever last accused the denier, or said something of him. */
    private Filler accuser(int trigger, Entity denier) {
        List<Claim> latestFirst = claims.all();
        Collections.reverse(latestFirst);
        for (Claim claim : latestFirst) {
            if (CHARGES.contains(claim.property()) && claim.object().id().equals(denier.id())) {
                return filler("accuser", claim.subject(), trigger);
            }
            Entity source = claim.holder() == null ? null : claim.holder().entity();
            boolean said = source != null
                    && claim.subject().id().equals(denier.id())
                    && !source.id().equals(denier.id());
            if (said) {
                return filler("accuser", source, trigger);
            }
        }
        return Filler.UNSAID;
    }

    /** "… between Germany and China, with China threatening consequences": the other one of the sentence. */
    private Filler counterpart(Sentence sentence, int trigger, Entity one) {
        int said = sentence.child(trigger, "obj");
        if (said >= 0 && !lexicon.words("consequence").contains(sentence.lemma(said))) {
            return Filler.UNSAID; // "threatened allies"
        }
        for (int word = trigger - 1; word >= 0; word--) {
            Reference reference = sentence.reference(word);
            boolean other = reference != null
                    && reference.kind() != Reference.Kind.DEMONYM
                    && ontology.isA(reference.entity().type(), "Authority")
                    && !reference.entity().id().equals(one.id())
                    && !isOffice(one, reference.entity());
            if (other) {
                return filler("counterpart", reference.entity(), word);
            }
        }
        return Filler.UNSAID;
    }

    /** "Defence Minister Roe threatened": the ministry is his own. */
    private boolean isOffice(Entity person, Entity whole) {
        return claims.all().stream()
                .anyMatch(claim -> claim.subject().id().equals(person.id())
                        && claim.object().id().equals(whole.id())
                        && claim.property().equals("leads"));
    }

    /** Not so "felt discouraged"; "won on a penalty against Spain", whose verb has a subject; somebody's own licence. */
    private static boolean leavesAuthorOut(Sentence sentence, int trigger, Entity target) {
        for (Arc up : sentence.graph().parents(trigger)) {
            if (sentence.token(trigger).isVerb()) {
                if (up.is("xcomp")) {
                    return false;
                }
            } else if (up.is("obj") || up.is("obl")) {
                int subject = sentence.child(up.word(), "nsubj");
                Reference named = subject < 0 ? null : sentence.reference(subject);
                if (named != null && !named.entity().id().equals(target.id())) {
                    return false;
                }
            }
        }
        return sentence.token(trigger).isVerb() || !target.type().equals("Person");
    }

    /** "The ban on Huawei": whoever can ban and is spoken of, where that is one alone. */
    private Filler authority(Sentence sentence, int trigger, Entity target) {
        if (sentence.hasChild(trigger, "amod", lexicon.words("collective"))) {
            return Filler.UNSAID; // "international sanctions" are those of many
        }
        String home = homeOf(target);
        return discourse
                .onlyOne(
                        sentence,
                        sentence.token(trigger).isNoun()
                                ? trigger
                                : sentence.tokens().size(), // "Banning Huawei would hurt Poland"
                        entity -> ontology.isA(entity.type(), "Authority")
                                && !entity.id().equals(target.id())
                                && !entity.id().equals(home))
                .or(() -> ledState(sentence, trigger, target, home))
                .map(authority -> filler("authority", authority, trigger))
                .orElse(Filler.UNSAID);
    }

    /** "Canada is considering a ban": what measures of that kind were last told against, unless it is of the country itself. */
    private Filler topic(int trigger, Rule rule, Entity authority) {
        List<Claim> latestFirst = claims.all();
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .filter(claim -> MEASURES.contains(claim.property()))
                .map(Claim::object)
                .filter(target -> ontology.isA(target.type(), "Company")
                        && ontology.isA(target.type(), rule.relation().range())
                        && !homeOf(target).equals(authority.id()))
                .findFirst()
                .map(target -> filler("topic", target, trigger))
                .orElse(Filler.UNSAID);
    }

    /** "Trump blasts restrictions on exports to China": those of the state that he leads. */
    private Optional<Entity> ledState(Sentence sentence, int trigger, Entity target, String home) {
        return discourse
                .onlyOne(
                        sentence,
                        trigger,
                        entity -> gazetteer
                                .entity(entity.id())
                                .filter(known -> known.actsForState() && known.country() != null)
                                .isPresent())
                .flatMap(leader -> gazetteer.entity(leader.id()))
                .flatMap(leader -> gazetteer.entity(leader.country()))
                .map(Entity::of)
                .filter(state -> !state.id().equals(target.id()) && !state.id().equals(home));
    }

    private String homeOf(Entity entity) {
        return gazetteer
                .entity(entity.id())
                .map(known -> String.valueOf(known.country()))
                .orElse("");
    }

    /** "The talks with China went on": those of the other state that the article is about. */
    private Filler otherState(Sentence sentence, int trigger, Entity state) {
        if (!state.type().equals("State")) {
            return Filler.UNSAID;
        }
        return discourse
                .prevailing(
                        sentence,
                        entity -> entity.type().equals("State") && !entity.id().equals(state.id()))
                .map(other -> filler("other-state", other, trigger))
                .orElse(Filler.UNSAID);
    }

    private static Filler given(String construction, GazetteerEntity entity, int word) {
        return new Filler(
                construction, List.of(new Argument(Entity.of(entity), word, Confidence.NAMED, Argument.UNSAID)));
    }

    private static Filler filler(String construction, Entity entity, int word) {
        return new Filler(construction, List.of(new Argument(entity, word, Confidence.STANDS_FOR, Argument.UNSAID)));
    }
}
