package org.telgraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.NameEntry;
import org.telgraph.ontology.NameEntry.Kind;

/**
 * Tells which of several that share a name is meant: Georgia in the Caucasus or in the United States. The words beside
 * the name and its sentence decide; where they do not, the whole article does.
 */
final class Namesakes {

    /** What the word beside a name tells. */
    private static final int BESIDE = 4;
    /** What a name in the same sentence tells that is one of the bearer's own, or of what belongs to it. */
    private static final int OWN = 2;
    /** What a name of the same country tells. */
    private static final int COMPATRIOT = 1;

    private static final Set<String> AND = Set.of(",", "and", "or", "&");

    private final List<NamedSentence> article;
    private final Lexicon lexicon;
    private final Map<String, Integer> inArticle = new HashMap<>();
    private final Map<NamedSentence, String> texts = new HashMap<>();

    Namesakes(List<NamedSentence> article, Lexicon lexicon) {
        this.article = article;
        this.lexicon = lexicon;
    }

    /**
     * The bearer of a name for whom there is more evidence than for any other.
     *
     * @param usual who is meant where the sentence says little, null when nobody is
     * @return null where the evidence does not decide
     */
    GazetteerEntity meant(List<GazetteerEntity> bearers, GazetteerEntity usual, NamedSentence sentence, int at) {
        String shared = sentence.names().get(at).text();
        GazetteerEntity here = most(
                bearers,
                bearer -> (bearer == usual ? OWN : beside(bearer, sentence, at)) + in(bearer, shared, sentence));
        return here != null ? here : most(bearers, bearer -> inArticle(bearer, shared));
    }

    private static GazetteerEntity most(List<GazetteerEntity> bearers, ToIntFunction<GazetteerEntity> evidence) {
        GazetteerEntity best = null;
        int most = 0;
        for (GazetteerEntity bearer : bearers) {
            int weight = evidence.applyAsInt(bearer);
            if (weight == most) {
                best = null;
            } else if (weight > most) {
                most = weight;
                best = bearer;
            }
        }
        return best;
    }

    private int beside(GazetteerEntity bearer, NamedSentence sentence, int at) {
        int weight = 0;
        boolean state = bearer.type().equals("State");
        if (bearer.type().equals("Person") && sentence.names().get(at).ner().equals("PERSON")) {
            weight += OWN;
        }
        if (state && isOffice(word(sentence, at + 1), bearer)) {
            weight += BESIDE;
        }
        if (state && (isSister(bearer, sentence, at, -1) || isSister(bearer, sentence, at, 1))) {
            weight += BESIDE;
        }
        if (word(sentence, at - 1).equals(",") && at > 1 && tells(bearer, sentence, at - 2)) {
            weight += BESIDE; // "Macon, Georgia"
        }
        return weight;
    }

    /** "Georgia Gov. Smith", but "Georgia President Smith". */
    private boolean isOffice(String word, GazetteerEntity state) {
        String office = state.country() == null ? "sovereign-office" : "province-office";
        return lexicon.words(office).contains(word.toLowerCase(Locale.ROOT));
    }

    /** "Arizona, Georgia and Nevada", but "Georgia and Moldova": a list is of states of one country or of countries. */
    private static boolean isSister(GazetteerEntity state, NamedSentence sentence, int at, int step) {
        int other = at + step;
        int end = at + 3 * step;
        while (other != end && AND.contains(word(sentence, other))) {
            other += step;
        }
        if (other == at + step || other < 0 || other >= sentence.names().size()) {
            return false;
        }
        Name name = sentence.names().get(other);
        return name != null
                && name.entries().stream()
                        .filter(entry -> entry.kind() != Kind.PLACE)
                        .map(NameEntry::entity)
                        .anyMatch(sister -> sister.type().equals("State")
                                && sister != state
                                && Objects.equals(sister.country(), state.country()));
    }

    private static String word(NamedSentence sentence, int at) {
        return at < 0 || at >= sentence.tokens().size()
                ? ""
                : sentence.tokens().get(at).word();
    }

    private boolean tells(GazetteerEntity bearer, NamedSentence sentence, int at) {
        return bearer.clues().contains(word(sentence, at))
                || weight(bearer, sentence.names().get(at)) > 0;
    }

    private int inArticle(GazetteerEntity bearer, String shared) {
        return inArticle.computeIfAbsent(
                shared + "\n" + bearer.id(),
                key -> article.stream()
                        .mapToInt(sentence -> in(bearer, shared, sentence))
                        .sum());
    }

    /** What the clues of a sentence tell, and its names but the shared one. */
    private int in(GazetteerEntity bearer, String shared, NamedSentence sentence) {
        int weight = 0;
        for (Name name : sentence.names()) {
            weight += name == null || name.text().equals(shared) ? 0 : weight(bearer, name);
        }
        if (!bearer.clues().isEmpty()) {
            String text = texts.computeIfAbsent(sentence, Namesakes::text);
            for (String clue : bearer.clues()) {
                weight += text.contains(" " + clue + " ") ? OWN : 0;
            }
        }
        return weight;
    }

    private static String text(NamedSentence sentence) {
        return sentence.tokens().stream().map(Token::word).collect(Collectors.joining(" ", " ", " "));
    }

    private static int weight(GazetteerEntity bearer, Name name) {
        int weight = 0;
        for (NameEntry entry : name == null ? List.<NameEntry>of() : name.entries()) {
            weight = entry.kind() == Kind.CONTEXT ? weight : Math.max(weight, weight(bearer, entry));
        }
        return weight;
    }

    private static int weight(GazetteerEntity bearer, NameEntry entry) {
        GazetteerEntity named = entry.entity();
        if (named == bearer || bearer.id().equals(named.country())) {
            return OWN;
        }
        String home = bearer.country();
        if (home == null && bearer.operatesIn().size() == 1) {
            home = bearer.operatesIn().iterator().next();
        }
        // What the federation does tells nothing of its member states; what lies or sits in it does.
        boolean federation = bearer.type().equals("State") && entry.kind() != Kind.PLACE;
        boolean compatriot = home != null && (home.equals(named.country()) || home.equals(named.id()) && !federation);
        return compatriot ? COMPATRIOT : 0;
    }
}
