package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/**
 * Reads the posts that stand right before or after a person's name: "Chinese Foreign Minister Wang Yi", "Scott Kennedy, an
 * expert on trade at the Center". Read off the words as they stand, since parsers often lose such strings of nouns.
 */
final class Posts {

    private static final int FARTHEST_WHOLE = 5;
    private static final int LONGEST_APPOSITION = 16;
    private static final Set<String> LIST_MARKS = Set.of("including", "like", "such", "as", ",", "-", "–", "—", "--");
    private static final Set<String> OF = Set.of("of", "for");

    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Rules rules;
    private final ImplicitArguments implicit;
    private final ClaimSet claims;

    /** A post's words, from the first to the last, and what they may mean. */
    private record Post(int from, int to, List<Rule> rules) {}

    Posts(Ontology ontology, Lexicon lexicon, Rules rules, ImplicitArguments implicit, ClaimSet claims) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.rules = rules;
        this.implicit = implicit;
        this.claims = claims;
    }

    /** Finds the posts of the person whose name the word is. */
    void find(Sentence sentence, int word) {
        if (Surroundings.isPerson(sentence, word)) {
            title(sentence, word);
            apposition(sentence, word);
        }
    }

    private void title(Sentence sentence, int person) {
        int from = Surroundings.titleStart(sentence, person);
        if (sentence.mentions(lexicon.words("former"), from, person)) {
            return;
        }
        Post group = from == 0 ? null : groupBefore(sentence, from - 1);
        if (group != null) {
            List<Integer> wholes = nearest(sentence, group.from - 1, Math.max(0, group.from - FARTHEST_WHOLE));
            hold(sentence, group, Surroundings.allNamed(sentence, person, rules), wholes, true);
        }
        Post post = postEndingAt(sentence, person - 1, from);
        if (post != null) {
            hold(
                    sentence,
                    post,
                    holders(sentence, person, post),
                    nearest(sentence, post.from - 1, from),
                    post.from == from);
        } else {
            postWithPhrase(sentence, person, from);
        }
    }

    /** "senators including X", "the commissioners, X and Y": the plural post before a list of names. */
    private Post groupBefore(Sentence sentence, int last) {
        int word = last;
        while (word > 0 && LIST_MARKS.contains(sentence.token(word).word())) {
            word--;
        }
        boolean marked = word < last && sentence.token(word).isPlural();
        return marked ? postEndingAt(sentence, word, Math.max(0, word - 3)) : null;
    }

    /** "Secretary of Commerce Wilbur Ross", "Undersecretary for International Affairs David Malpass". */
    private void postWithPhrase(Sentence sentence, int person, int from) {
        for (int of = person - 1; of > from; of--) {
            Post post = OF.contains(sentence.lemma(of)) ? postEndingAt(sentence, of - 1, from) : null;
            if (post != null) {
                List<Integer> wholes = nearest(sentence, person - 1, of);
                wholes.addAll(nearest(sentence, post.from - 1, from));
                hold(sentence, post, List.of(person), wholes, false);
                return;
            }
        }
    }

    /** "Senators Rubio and Cotton": a plural title is that of all who follow. */
    private List<Integer> holders(Sentence sentence, int person, Post post) {
        return sentence.token(post.to).isPlural() ? Surroundings.allNamed(sentence, person, rules) : List.of(person);
    }

    private void apposition(Sentence sentence, int person) {
        int at = Surroundings.afterBracket(sentence, person + 1);
        if (at + 1 >= sentence.tokens().size() || !sentence.token(at).word().equals(",")) {
            return;
        }
        int end = at + 1;
        while (end < sentence.tokens().size() && end - at < LONGEST_APPOSITION && belongsToApposition(sentence, end)) {
            end++;
        }
        for (int head = at + 1; head < end; head++) {
            boolean endsNouns = head + 1 == end || !sentence.token(head + 1).isNoun();
            Post post = endsNouns && sentence.token(head).isNoun() ? postEndingAt(sentence, head, at + 1) : null;
            if (post != null && nounsOnly(sentence, at + 1, post.from)) {
                if (!sentence.mentions(lexicon.words("former"), at + 1, head)) {
                    hold(sentence, post, List.of(person), wholesAround(sentence, post, at + 1, end), false);
                }
                return;
            }
        }
    }

    /** What stands before the post's words, and what its prepositions introduce. */
    private List<Integer> wholesAround(Sentence sentence, Post post, int from, int end) {
        List<Integer> wholes = nearest(sentence, post.from - 1, from);
        Set<String> prepositions = Set.copyOf(post.rules.get(0).entry().prepositions());
        boolean introduced = false;
        for (int i = post.to + 1; i < end; i++) {
            Token token = sentence.token(i);
            if (token.tag().equals("IN") || token.tag().equals("TO")) {
                introduced = prepositions.contains(sentence.lemma(i));
            } else if (introduced && sentence.reference(i) != null && !modifiesNext(sentence, i)) {
                wholes.add(i);
            }
        }
        return wholes;
    }

    /** "chairman of China research": the name is no head. */
    private static boolean modifiesNext(Sentence sentence, int word) {
        return word + 1 < sentence.tokens().size() && sentence.token(word + 1).isNoun();
    }

    private static boolean belongsToApposition(Sentence sentence, int word) {
        Token token = sentence.token(word);
        return token.isNoun()
                || token.tag().startsWith("JJ")
                || Set.of("DT", "IN", "TO", "POS", "HYPH", "CC", "CD", "PRP$", "VBN")
                        .contains(token.tag());
    }

    private static boolean nounsOnly(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).tag().equals("IN") || sentence.token(i).tag().equals("TO")) {
                return false;
            }
        }
        return true;
    }

    private Post postEndingAt(Sentence sentence, int last, int from) {
        if (last < from || sentence.reference(last) != null) {
            return null;
        }
        List<Rule> found = rules.rolesEndingAt(sentence, last).stream()
                .filter(rule -> ontology.isA(
                        "Person",
                        isBearerSubject(rule)
                                ? rule.relation().domain()
                                : rule.relation().range()))
                .toList();
        return found.isEmpty()
                ? null
                : new Post(last - found.get(0).entry().words().size() + 1, last, found);
    }

    private static boolean isBearerSubject(Rule rule) {
        return !rule.entry().subjectRole().equals("whole");
    }

    /** The names between two positions, the nearest to the first position first. */
    private static List<Integer> nearest(Sentence sentence, int near, int far) {
        List<Integer> names = new ArrayList<>();
        for (int i = near; i >= far && i >= 0; i--) {
            if (sentence.reference(i) != null) {
                names.add(i);
            }
        }
        return names;
    }

    private void hold(Sentence sentence, Post post, List<Integer> people, List<Integer> wholes, boolean bare) {
        for (Rule rule : post.rules) {
            boolean deputy =
                    sentence.mentions(lexicon.words("deputy"), Math.max(0, post.from - FARTHEST_WHOLE), post.from);
            if (deputy && rule.relation().name().equals("leads")) {
                continue;
            }
            for (int person : people) {
                Argument bearer = Argument.named(sentence.reference(person).entity(), person);
                Argument whole = whole(sentence, post, rule, bearer, wholes, bare);
                if (whole != null) {
                    boolean first = isBearerSubject(rule);
                    claims.add(
                            sentence,
                            first ? bearer : whole,
                            rule.relation(),
                            first ? whole : bearer,
                            rule.entry(),
                            Facets.NARRATED,
                            null);
                }
            }
        }
    }

    private Argument whole(
            Sentence sentence, Post post, Rule rule, Argument bearer, List<Integer> wholes, boolean bare) {
        String type = isBearerSubject(rule)
                ? rule.relation().range()
                : rule.relation().domain();
        Filler implied = implicit.implied(rule, type, post.to);
        if (!implied.isEmpty()) {
            return implied.arguments().get(0);
        }
        for (int word : wholes) {
            Entity entity = sentence.reference(word).entity();
            if (ontology.isA(entity.type(), type) && serves(sentence, word, post, rule)) {
                return Argument.named(entity, word);
            }
        }
        Filler unsaid = bare
                ? implicit.office(sentence, post.to, rule, bearer.entity())
                : implicit.ownCountry(post.to, rule, bearer.entity());
        return unsaid.isEmpty() ? null : unsaid.arguments().get(0);
    }

    /** Whether the post is one of or for what the word names, and not about it ("a China expert"). */
    private boolean serves(Sentence sentence, int word, Post post, Rule rule) {
        Reference whole = sentence.reference(word);
        String type = whole.entity().type();
        boolean person = type.equals("Person");
        boolean party = type.equals("PoliticalParty") && whole.kind() == Reference.Kind.DEMONYM;
        boolean topic = type.equals("State")
                && word == post.from - 1
                && lexicon.words("topical").contains(rule.entry().writtenRep());
        boolean partOnly = rule.relation().name().equals("leads")
                && word + 1 < sentence.tokens().size()
                && word > post.to
                && sentence.token(word + 1).tag().equals("POS");
        return !person && !party && !topic && !partOnly;
    }
}
