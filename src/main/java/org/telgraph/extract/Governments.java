package org.telgraph.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Finds whom officials, offices and forces stand for: a state, or an organisation and a person that have some. */
final class Governments {

    static final Set<String> STATES = Set.of("State", "InternationalOrganization");

    private static final Set<String> EMPLOYING = Set.of("employ", "hire", "work");

    /** How many words above "his country" the verb of its subject may stand. */
    private static final int FARTHEST_CLAUSE = 4;

    private final Ontology ontology;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Discourse discourse;
    private final Places places;

    Governments(Ontology ontology, Gazetteer gazetteer, Lexicon lexicon, Discourse discourse) {
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.discourse = discourse;
        this.places = new Places(gazetteer);
    }

    /** The entity where it is what is asked for; a leader stands for his state. */
    List<Argument> named(Entity entity, int word, String type) {
        if (ontology.isA(entity.type(), type)) {
            return List.of(Argument.named(entity, word));
        }
        return type.equals("Authority") ? ledBy(entity, word) : List.of();
    }

    /** A head of state who acts by decree acts for the state. */
    List<Argument> ledBy(Entity person, int word) {
        return gazetteer
                .entity(person.id())
                .filter(Governments::actsForState)
                .map(leader -> state(leader.country(), word))
                .orElse(List.of());
    }

    private static boolean actsForState(GazetteerEntity person) {
        return person.actsForState() && person.country() != null;
    }

    private List<Argument> state(String id, int word) {
        GazetteerEntity state = gazetteer.entity(id).orElse(null);
        return state == null ? List.of() : List.of(new Argument(Entity.of(state), word, Confidence.STANDS_FOR));
    }

    /** "U.S. officials", "the Chinese government", "the Trump administration", "Taliban leaders", "UK and EU negotiators". */
    List<Argument> resolve(Sentence sentence, int word, String type) {
        Map<String, Argument> found = new LinkedHashMap<>();
        Entity sponsor = sponsor(sentence, word);
        if (sponsor != null && ontology.isA(sponsor.type(), type)) {
            return List.of(new Argument(sponsor, word, Confidence.STANDS_FOR));
        }
        int allegiance = allegiance(sentence, word);
        if (allegiance >= 0 && sentence.reference(allegiance) != null) {
            return represented(sentence, word, sentence.reference(allegiance).entity(), type);
        }
        Optional<Argument> leader = leaderMeant(sentence, word, type);
        if (leader.isPresent()) {
            return List.of(leader.get());
        }
        String first = null;
        for (Arc arc : sentence.graph().children(word)) {
            Entity owner = isOwner(arc) ? owner(sentence, arc.word()) : null;
            if (isOwner(arc) && sentence.hasChild(word, "amod", lexicon.words("federal"))) {
                owner = federation(sentence, arc.word(), owner);
            }
            boolean another = found.isEmpty()
                    || arc.is("compound")
                    || arc.is("amod")
                    || arc.relation().equals(first); // "the armies of Peru and Chile"
            if (owner != null && another) {
                first = arc.relation();
                represented(sentence, word, owner, type)
                        .forEach(argument -> found.putIfAbsent(argument.entity().id(), argument));
            }
        }
        if (!found.isEmpty()) {
            return List.copyOf(found.values());
        }
        if (lexicon.words("led").contains(sentence.lemma(word)) && hasLeader(sentence, word)) {
            return ofLeader(sentence, word, type);
        }
        boolean bare = lexicon.words("bare-government").contains(sentence.lemma(word))
                && sentence.isDefinite(word)
                && !isNamed(sentence, word);
        return bare && ontology.isA("State", type) ? governmentSpokenOf(sentence, word) : List.of();
    }

    /** "the Russian president", where the text has named him. */
    private Optional<Argument> leaderMeant(Sentence sentence, int word, String type) {
        boolean head = lexicon.words("head-of-state").contains(sentence.lemma(word))
                || sentence.lemma(word).equals("leader");
        if (!head || sentence.token(word).isPlural() || !ontology.isA("Person", type) || !sentence.isDefinite(word)) {
            return Optional.empty();
        }
        return sentence.graph().children(word).stream()
                .filter(Governments::isOwner)
                .map(arc -> owner(sentence, arc.word()))
                .filter(owner -> owner != null && owner.type().equals("State"))
                .findFirst()
                .flatMap(state -> discourse.description(
                        sentence,
                        word,
                        person -> gazetteer
                                .entity(person.id())
                                .filter(known ->
                                        actsForState(known) && known.country().equals(state.id()))
                                .isPresent()))
                .map(person -> new Argument(person, word, Confidence.STANDS_FOR));
    }

    /** "the Punjab government" is not that of the state which the article is on. */
    private static boolean isNamed(Sentence sentence, int word) {
        return sentence.graph().children(word).stream()
                .anyMatch(
                        arc -> arc.is("compound") && sentence.token(arc.word()).isProper());
    }

    private static boolean hasLeader(Sentence sentence, int word) {
        return sentence.hasChild(word, "nmod:poss", Set.of("his", "her", "he", "she"));
    }

    /** "Peru's premier said his country …": the state of the subject above; "his administration": that of the last leader. */
    private List<Argument> ofLeader(Sentence sentence, int word, String type) {
        List<Argument> above = ontology.isA("State", type) ? ofSubjectAbove(sentence, word) : List.of();
        if (!above.isEmpty()) {
            return above;
        }
        return discourse
                .description(sentence, word, this::isLeader)
                .filter(leader -> ontology.isA("State", type))
                .map(leader -> ledBy(leader, word))
                .orElse(List.of());
    }

    private List<Argument> ofSubjectAbove(Sentence sentence, int word) {
        int at = word;
        for (int step = 0; step < FARTHEST_CLAUSE; step++) {
            int below = at;
            at = sentence.graph().parents(at).stream()
                    .filter(arc -> !arc.is("ref"))
                    .mapToInt(Arc::word)
                    .findFirst()
                    .orElse(-1);
            int subject = at < 0 ? -1 : sentence.child(at, "nsubj");
            if (subject >= 0 && subject != below && sentence.reference(subject) == null) {
                return resolve(sentence, subject, "State");
            }
            if (at < 0 || subject >= 0 && subject != below) {
                return List.of();
            }
        }
        return List.of();
    }

    private List<Argument> represented(Sentence sentence, int word, Entity owner, String type) {
        boolean government = isGovernment(sentence, word);
        boolean representative = lexicon.words("representative").contains(sentence.lemma(word));
        GazetteerEntity leader = gazetteer.entity(owner.id()).orElse(null);
        boolean ofState = ontology.isA("State", type) && leader != null && actsForState(leader);
        if (ofState && lexicon.words("led").contains(sentence.lemma(word))) {
            return state(leader.country(), word); // "the Trump administration"
        }
        if (owner.type().equals("PoliticalParty") && isMember(sentence, word)) {
            return List.of(); // "a Republican senator" is not his party
        }
        boolean seated = owner.type().equals("GovernmentBody")
                && lexicon.words("lawmaker").contains(sentence.lemma(word)); // "lawmakers in the Bundestag"
        boolean stands = government && STATES.contains(owner.type()) || representative && !isThing(owner) || seated;
        if (stands && ontology.isA(owner.type(), type)) {
            return List.of(new Argument(owner, word, Confidence.STANDS_FOR));
        }
        return government && ofState ? state(leader.country(), word) : List.of();
    }

    private boolean isGovernment(Sentence sentence, int word) {
        String lemma = sentence.lemma(word);
        return lexicon.words("government").contains(lemma)
                || lexicon.words("government-phrase").stream()
                        .map(phrase -> List.of(phrase.split(" ")))
                        .anyMatch(phrase -> phrase.contains(lemma)
                                && EntryWords.wordsAt(sentence, word - phrase.indexOf(lemma), phrase));
    }

    private boolean isMember(Sentence sentence, int word) {
        return !sentence.token(word).isPlural() && lexicon.words("Person").contains(sentence.lemma(word));
    }

    /** The name in the owner's place, or before the word there: "the premier of Canada's Alberta province", "Bush administration officials". */
    private Entity owner(Sentence sentence, int word) {
        Reference owner = ArgumentResolver.isPartyMember(sentence, word) ? null : sentence.reference(word);
        boolean place = lexicon.words("place").contains(sentence.lemma(word))
                || lexicon.words("bare-government").contains(sentence.lemma(word));
        for (Arc arc : sentence.graph().children(word)) {
            if (owner == null && place && ArgumentResolver.modifies(arc)) {
                owner = sentence.reference(arc.word());
            }
        }
        return owner == null ? null : owner.entity();
    }

    /** "a federal judge in Texas", "federal prosecutors in Brooklyn": those of the state in which the place lies. */
    private Entity federation(Sentence sentence, int word, Entity owner) {
        if (owner == null) {
            return places.stateOf(sentence, word);
        }
        Entity home = owner.type().equals("State") ? places.homeOf(owner) : null;
        return home == null ? owner : home;
    }

    private static boolean isOwner(Arc arc) {
        return ArgumentResolver.modifies(arc)
                || arc.is("nmod:of")
                || arc.is("nmod:in")
                || arc.is("nmod:from")
                || arc.is("nmod:for");
    }

    /** "forces loyal to Haftar": the word of the name, -1 when there is none. */
    private static int allegiance(Sentence sentence, int word) {
        int loyal = sentence.hasChild(word, "amod", Set.of("loyal", "allied")) ? sentence.child(word, "amod") : -1;
        int to = loyal < 0 ? -1 : sentence.child(loyal, "obl:to");
        return loyal >= 0 && to < 0 ? sentence.child(loyal, "obl:with") : to;
    }

    /** "hackers backed by China", "diplomats working for Moscow": the state, else null. */
    private Entity sponsor(Sentence sentence, int word) {
        boolean hacker = sentence.lemma(word).equals("hacker");
        if (!hacker && !lexicon.words("crowd").contains(sentence.lemma(word))) {
            return null;
        }
        Set<String> ties = hacker ? lexicon.words("sponsoring") : EMPLOYING;
        return sentence.graph().children(word).stream()
                .filter(arc -> arc.is("acl") && ties.contains(sentence.lemma(arc.word())))
                .flatMap(arc -> sentence.graph().children(arc.word()).stream())
                .filter(arc -> arc.is("obl:by") || arc.is("obl:agent") || arc.is("obl:to") || arc.is("obl:for"))
                .map(arc -> owner(sentence, arc.word()))
                .filter(owner -> owner != null && STATES.contains(owner.type()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isThing(Entity entity) {
        return entity.type().equals("Technology") || entity.type().equals("LegalInstrument");
    }

    /** "the administration" is that of the leader named last, or else of the state, "the government" that of the state the article is on. */
    private List<Argument> governmentSpokenOf(Sentence sentence, int word) {
        Optional<Entity> meant = sentence.lemma(word).equals("government")
                ? discourse.prevailing(sentence, this::isIndependent)
                : discourse
                        .description(sentence, word, this::isLeader)
                        .or(() -> discourse.description(sentence, word, this::isIndependent));
        return meant.map(entity -> entity.type().equals("State")
                        ? List.of(new Argument(entity, word, Confidence.STANDS_FOR))
                        : state(gazetteer.entity(entity.id()).orElseThrow().country(), word))
                .orElse(List.of());
    }

    private boolean isLeader(Entity entity) {
        return gazetteer.entity(entity.id()).filter(Governments::actsForState).isPresent();
    }

    private boolean isIndependent(Entity entity) {
        return entity.type().equals("State")
                && gazetteer
                        .entity(entity.id())
                        .filter(state -> state.country() == null)
                        .isPresent();
    }
}
