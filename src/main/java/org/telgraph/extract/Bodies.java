package org.telgraph.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.NameEntry;
import org.telgraph.ontology.NameEntry.Kind;

/** Tells whose body a name means that many states have: "the foreign ministry", "the Senate". */
final class Bodies {

    /** How many times as often as any other a state must be spoken of for a body of many states to be its own. */
    private static final int PREVAILING = 2;

    private static final int LONGEST_TITLE = 3;
    private static final int FARTHEST_OWNER = 4;
    private static final Set<String> OWNED = Set.of("JJ", "JJS", "POS", "HYPH", "NN", "VBG", "VBN", "FW");
    private static final Set<String> OFFICES = Set.of("minister", "secretary", "Minister", "Secretary");
    private static final Set<String> OWNERS = Set.of("State", "InternationalOrganization");

    private final Gazetteer gazetteer;
    /** How often each state has been spoken of so far, in the order of first mention. */
    private final Map<String, Integer> states = new LinkedHashMap<>();

    Bodies(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void speaksOf(String state) {
        states.merge(state, 1, Integer::sum);
    }

    private static boolean isBody(GazetteerEntity entity) {
        return Set.of("GovernmentBody", "PoliticalParty", "InternationalOrganization")
                .contains(entity.type());
    }

    /** Of the bodies that bear the name at that place, that of its owner or else of the state that prevails; or null. */
    GazetteerEntity meant(List<GazetteerEntity> candidates, NamedSentence sentence, int at) {
        String owner = owner(sentence, at);
        String state = owner == null ? bearersState(sentence, at) : owner;
        GazetteerEntity meant = null;
        int most = 0;
        int next = 0;
        for (GazetteerEntity candidate : candidates) {
            int times = !isBody(candidate) ? 0 : times(candidate.country(), state);
            if (times > most) {
                next = most;
                most = times;
                meant = candidate;
            } else {
                next = Math.max(next, times);
            }
        }
        return most > PREVAILING * next ? meant : null;
    }

    /** How often a state has been spoken of, where it may be any; of a certain one whether it is that. */
    private int times(String country, String certain) {
        if (country == null) {
            return 0;
        }
        return certain == null ? states.getOrDefault(country, 0) : certain.equals(country) ? 1 : 0;
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
                && gazetteer.entity(owner).map(state -> state.country() == null).orElse(true);
    }

    /** The same for all that the name may mean. */
    boolean areOfOther(List<NameEntry> entries, NamedSentence sentence, int at) {
        return !entries.isEmpty()
                && entries.stream()
                        .allMatch(entry -> isOfOther(entry.entity(), sentence, at) || isOfState(entry, sentence, at));
    }

    /** "Ukraine's | Security Council" */
    private static boolean isOfState(NameEntry entry, NamedSentence sentence, int at) {
        return entry.kind() == Kind.CONTEXT
                && entry.entity().type().equals("InternationalOrganization")
                && owner(sentence, at) != null;
    }

    /** Whose it is; empty where it is that of somebody unknown, null if unsaid. */
    private static String owner(NamedSentence sentence, int at) {
        String before = ownerBefore(sentence, at);
        return before == null ? ownerAfter(sentence, at) : before;
    }

    /** "the Senate | of Chile", "Foreign Affairs | and Trade of Chile", "the House | of the Leeds Debating Society". */
    private static String ownerAfter(NamedSentence sentence, int at) {
        int of = word(sentence, at + 1).equals("and") ? at + 3 : at + 1;
        if (!word(sentence, of).equals("of")) {
            return null;
        }
        int owner = word(sentence, of + 1).equals("the") ? of + 2 : of + 1;
        Name name = owner < sentence.names().size() ? sentence.names().get(owner) : null;
        NameEntry after =
                name == null || name.entries().isEmpty() ? null : name.entries().get(0);
        if (after != null
                && after.kind() != Kind.PLACE
                && OWNERS.contains(after.entity().type())) {
            return after.entity().id();
        }
        boolean unknown = owner < sentence.tokens().size()
                && sentence.tokens().get(owner).isProper()
                && (name == null || !name.ner().equals("PERSON"));
        return unknown ? "" : null;
    }

    private static String word(NamedSentence sentence, int at) {
        return at < sentence.tokens().size() ? sentence.tokens().get(at).word() : "";
    }

    /** "Ukraine's acting | interior minister", "the European Union's | foreign minister". */
    private static String ownerBefore(NamedSentence sentence, int at) {
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

    /** The state of whoever bears the title that the name is part of ("Foreign Minister Wang Yi"), null if unknown. */
    private static String bearersState(NamedSentence sentence, int at) {
        int last = Math.min(at + LONGEST_TITLE, sentence.names().size() - 1);
        for (int i = at + 1; i <= last && sentence.tokens().get(i).isNoun(); i++) {
            Name name = sentence.names().get(i);
            if (name != null && !name.entries().isEmpty()) {
                GazetteerEntity bearer = name.entries().get(0).entity();
                return bearer.type().equals("Person") ? bearer.country() : null;
            }
        }
        return null;
    }
}
