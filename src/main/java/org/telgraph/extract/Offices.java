package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Relation;

/** Decides whom the holder of a post leads, or else who employs the holder. */
final class Offices {

    private static final String LEADS = "leads";
    private static final String EMPLOYS = "employs";
    private static final int FARTHEST_OF = 4;

    private final Ontology ontology;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final PostFinder finder;
    private final ImplicitArguments implicit;
    private final ArgumentResolver resolver;
    private final ClaimSet claims;

    Offices(
            Ontology ontology,
            Gazetteer gazetteer,
            Lexicon lexicon,
            PostFinder finder,
            ImplicitArguments implicit,
            ArgumentResolver resolver,
            ClaimSet claims) {
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.finder = finder;
        this.implicit = implicit;
        this.resolver = resolver;
        this.claims = claims;
    }

    /** Claims the post for each of the people. */
    void hold(Post post, List<Integer> people) {
        for (Rule rule : post.rules()) {
            for (int person : people) {
                Argument bearer =
                        Argument.named(post.sentence().reference(person).entity(), person);
                Argument whole = whole(post, rule, bearer);
                if (whole != null && !whole.entity().id().equals(bearer.entity().id())) {
                    claim(post, rule, bearer, whole);
                }
            }
        }
    }

    private void claim(Post post, Rule rule, Argument bearer, Argument whole) {
        Relation relation = rule.relation();
        boolean first = PostFinder.isBearerSubject(rule);
        if (rule.entry().writtenRep().equals("counterpart") && !isCounterpart(post, whole)) {
            return;
        }
        if (relation.name().equals(LEADS) && !isHead(post, rule, whole)) {
            if (heads(rule, "no-service-post") && isState(whole)) {
                return;
            }
            relation = ontology.relation(EMPLOYS);
            first = false;
        }
        claims.add(post.sentence(), first ? bearer : whole, relation, first ? whole : bearer, rule.entry());
    }

    /** "President Roe met his Chilean counterpart": who is named before leads the same kind of whole. */
    private boolean isCounterpart(Post post, Argument whole) {
        int before = post.start();
        while (before > 0 && !Surroundings.isPerson(post.sentence(), before)) {
            before--;
        }
        String other = Surroundings.isPerson(post.sentence(), before)
                ? post.sentence().reference(before).entity().id()
                : "";
        return !isState(whole)
                || claims.all().stream()
                        .anyMatch(claim -> claim.property().equals(LEADS)
                                && claim.subject().id().equals(other)
                                && claim.object().type().equals("State"));
    }

    /** Whether who holds the post is at the head of the whole, and no deputy, nor at the head of a part only. */
    private boolean isHead(Post post, Rule rule, Argument whole) {
        Sentence sentence = post.sentence();
        boolean deputy = sentence.mentions(lexicon.words("deputy"), post.start(), post.from());
        boolean possessed = whole.word() > post.to() && isPossessive(sentence, whole.word());
        boolean unit = whole.word() + 1 < sentence.tokens().size()
                && lexicon.words("unit").contains(sentence.lemma(whole.word() + 1)); // "minister at the embassy"
        boolean field = heads(rule, "domain-post");
        boolean other = heads(rule, "no-service-post");
        return !deputy
                && !(post.part() && !heads(rule, "portfolio-post"))
                && !possessed
                && !unit
                && !((field || other) && post.isOneOfSeveral())
                && !isBranch(sentence, whole)
                && !((field || other && isState(whole)) && hasDomain(post, whole))
                && (isState(whole)
                        ? heads(rule, "state-post") && !isRegionalOffice(rule, whole)
                        : !isForCountry(post, whole));
    }

    /** "the Turkey head of Acme" */
    private boolean isForCountry(Post post, Argument whole) {
        Reference before = post.from() == 0 ? null : post.sentence().reference(post.from() - 1);
        return before != null
                && before.kind() == Reference.Kind.NAME
                && before.entity().type().equals("State")
                && gazetteer
                        .entity(whole.entity().id())
                        .filter(known -> before.entity().id().equals(known.country()))
                        .isEmpty();
    }

    /** "the Ohio GOP chairman" */
    private boolean isBranch(Sentence sentence, Argument whole) {
        int before = whole.word() - 1;
        return whole.entity().type().equals("PoliticalParty")
                && before >= 0
                && (sentence.lemma(before).matches("state|county|local")
                        || sentence.reference(before) != null
                                && isRegion(sentence.reference(before).entity()));
    }

    /** "Ohio's attorney general" is at the head of nothing that has a name. */
    private boolean isRegionalOffice(Rule rule, Argument whole) {
        return isRegion(whole.entity()) && !heads(rule, "regional-post");
    }

    private boolean isRegion(Entity entity) {
        return gazetteer
                .entity(entity.id())
                .filter(known -> known.type().equals("State") && known.country() != null)
                .isPresent();
    }

    /** "Acme's security chief", "the campaign director of Acme". */
    private boolean hasDomain(Post post, Argument whole) {
        int start = whole.word() >= post.start() && whole.word() < post.from() ? whole.word() + 1 : post.start();
        for (int i = start; i < post.from(); i++) {
            boolean noun = post.sentence().token(i).isNoun() && post.sentence().reference(i) == null;
            if (noun && !finder.isWhole(post.sentence(), i)
                    || lexicon.words("faction").contains(post.sentence().lemma(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean heads(Rule rule, String wordClass) {
        return lexicon.words(wordClass).contains(rule.entry().writtenRep());
    }

    private static boolean isState(Argument whole) {
        return whole.entity().type().equals("State");
    }

    private static boolean isPossessive(Sentence sentence, int word) {
        return word + 1 < sentence.tokens().size()
                && sentence.token(word + 1).tag().equals("POS");
    }

    private Argument whole(Post post, Rule rule, Argument bearer) {
        String type = PostFinder.isBearerSubject(rule)
                ? rule.relation().range()
                : rule.relation().domain();
        Filler implied = implicit.implied(rule, type, post.to());
        Argument named = named(post, rule, type, bearer);
        // "the state's attorney general", "Parliament Speaker"
        boolean unnamed = named == null && rule.entry().words().size() == 1 && !post.isBare();
        boolean others = rule.relation().name().equals(LEADS) && (post.possessor() >= 0 || unnamed)
                || unnamed && rule.entry().writtenRep().equals("Justice");
        if (!implied.isEmpty() && !others && !post.isOfState() && !contradicts(rule, implied, named)) {
            return implied.arguments().get(0);
        }
        if (named != null) {
            return named;
        }
        Argument possessor = possessor(post, rule, type);
        if (possessor != null) {
            return possessor;
        }
        Filler unsaid = post.isBare() && !post.isContinued()
                ? implicit.office(post.sentence(), post.to(), rule, bearer.entity())
                : implicit.ownCountry(post.to(), rule, bearer.entity());
        return unsaid.isEmpty() || post.part() ? null : unsaid.arguments().get(0);
    }

    /** "Australian Senator Lee Roe": what the word stands for elsewhere does not count; "Ohio Senator Lee Roe" does. */
    private boolean contradicts(Rule rule, Filler implied, Argument named) {
        if (named == null || named.entity().type().equals("PoliticalParty")) {
            return false;
        }
        String home = gazetteer
                .entity(implied.arguments().get(0).entity().id())
                .map(GazetteerEntity::country)
                .orElse("");
        String country = gazetteer
                .entity(named.entity().id())
                .map(GazetteerEntity::country)
                .orElse(null);
        boolean own = named.entity().id().equals(home)
                || isRegion(named.entity())
                        && home.equals(country)
                        && !rule.relation().name().equals(LEADS);
        return !own;
    }

    private Argument named(Post post, Rule rule, String type, Argument bearer) {
        List<Integer> words = new ArrayList<>(post.before());
        // "the U.S. secretary of state": what follows at once is nearer.
        words.addAll(
                post.isContinued() && post.sentence().lemma(post.to() + 1).equals("of") ? 0 : words.size(),
                post.after());
        int ofName = ofName(post.sentence(), bearer.word(), rule);
        if (ofName >= 0) {
            words.add(ofName);
        }
        for (int word : words) {
            Entity entity = post.sentence().reference(word).entity();
            if (ontology.isA(entity.type(), type) && serves(post, word, rule)) {
                return Argument.named(entity, word);
            }
        }
        return null;
    }

    /** "President Lee Roe of Chile": the name after the name, -1 for none. */
    private static int ofName(Sentence sentence, int person, Rule rule) {
        int of = person + 1;
        if (of >= sentence.tokens().size() || !rule.entry().prepositions().contains(sentence.lemma(of))) {
            return -1;
        }
        for (int i = of + 1; i < Math.min(of + FARTHEST_OF, sentence.tokens().size()); i++) {
            if (sentence.reference(i) != null) {
                return isPossessive(sentence, i) || Surroundings.isTied(sentence, i) ? -1 : i;
            }
            if (!sentence.token(i).tag().equals("DT")) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the post is one of or for what the word names, and not about it ("a China expert"). */
    private boolean serves(Post post, int word, Rule rule) {
        Reference whole = post.sentence().reference(word);
        return switch (whole.entity().type()) {
            case "Person" -> heads(rule, "staff-post");
            case "PoliticalParty" -> whole.kind() != Reference.Kind.DEMONYM && !heads(rule, "private-post");
            case "State" -> !heads(rule, "private-post");
            // "the UN ambassador" is one of a state
            case "InternationalOrganization" ->
                word != post.from() - 1
                        || !heads(rule, "diplomat-post")
                        || post.sentence().mentions(java.util.Set.of("to"), post.to() + 1, post.to() + 2);
            default -> true;
        };
    }

    private Argument possessor(Post post, Rule rule, String type) {
        if (post.possessor() < 0) {
            return null;
        }
        return resolver.resolveAlone(post.sentence(), post.possessor(), Slot.of(type)).stream()
                .filter(argument -> !argument.entity().type().equals("Person") || heads(rule, "staff-post"))
                .findFirst()
                .orElse(null);
    }
}
