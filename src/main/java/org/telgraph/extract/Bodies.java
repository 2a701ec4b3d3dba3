package org.telgraph.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;

/** Tells whose body a name means that many states have: "the foreign ministry", "the Senate". */
final class Bodies {

    private static final int LONGEST_TITLE = 3;
    private static final int FARTHEST_OWNER = 4;
    private static final Set<String> OWNED = Set.of("JJ", "JJS", "POS", "HYPH", "NN", "VBG", "VBN", "FW");
    private static final Set<String> OFFICES = Set.of("minister", "secretary", "Minister", "Secretary");
    private static final Set<String> OWNERS = Set.of("State", "InternationalOrganization");

    private final Gazetteer gazetteer;
    /** The last first. */
    private final Deque<String> states = new ArrayDeque<>();

    Bodies(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void speaksOf(String state) {
        states.remove(state);
        states.addFirst(state);
    }

    private static boolean isBody(GazetteerEntity entity) {
        return entity.type().equals("GovernmentBody") || entity.type().equals("PoliticalParty");
    }

    /** Of the bodies that bear the name at that place, that of its owner or else of the state spoken of last; or null. */
    GazetteerEntity meant(List<GazetteerEntity> candidates, NamedSentence sentence, int at) {
        String owner = owner(sentence, at);
        for (String state : owner == null ? spokenOf(sentence, at) : List.of(owner)) {
            for (GazetteerEntity candidate : candidates) {
                if (isBody(candidate) && state.equals(candidate.country())) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /** Whether all of them are bodies, and the words before their name say whose. */
    boolean areOwned(List<GazetteerEntity> candidates, NamedSentence sentence, int at) {
        return !candidates.isEmpty() && candidates.stream().allMatch(Bodies::isBody) && owner(sentence, at) != null;
    }

    /** "the Nigerian | Senate", "Philippine | Defense Secretary": not that of the state which has the name by default. */
    boolean isOfOther(GazetteerEntity body, NamedSentence sentence, int at) {
        String owner = body.type().equals("GovernmentBody") && body.country() != null ? owner(sentence, at) : null;
        return owner != null
                && !owner.equals(body.country())
                && gazetteer
                        .entity(owner)
                        .filter(state -> state.country() == null)
                        .isPresent();
    }

    /** "Ukraine's acting | interior minister", "the European Union's | foreign minister": whose it is, null if unsaid. */
    private static String owner(NamedSentence sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST_OWNER); i--) {
            Name name = sentence.names().get(i);
            if (name != null && !name.entries().isEmpty()) {
                GazetteerEntity before = name.entries().get(0).entity();
                return OWNERS.contains(before.type()) ? before.id() : null;
            }
            String tag = sentence.tokens().get(i).tag();
            boolean phrase =
                    i > 0 && OFFICES.contains(sentence.tokens().get(i - 1).lemma()); // "minister | of"
            boolean office = OFFICES.contains(sentence.tokens().get(i).lemma());
            if (name != null || !phrase && !office && !OWNED.contains(tag)) {
                return null;
            }
        }
        return null;
    }

    /** The last first; but only the state of whoever bears the title that the name is part of ("Foreign Minister Wang Yi"). */
    private List<String> spokenOf(NamedSentence sentence, int at) {
        List<String> spokenOf = new ArrayList<>(states);
        int last = Math.min(at + LONGEST_TITLE, sentence.names().size() - 1);
        for (int i = at + 1; i <= last && sentence.tokens().get(i).isNoun(); i++) {
            Name name = sentence.names().get(i);
            if (name != null && !name.entries().isEmpty()) {
                GazetteerEntity bearer = name.entries().get(0).entity();
                if (bearer.type().equals("Person") && bearer.country() != null) {
                    return List.of(bearer.country());
                }
                break;
            }
        }
        return spokenOf;
    }
}
