package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.Lexicon;

/**
 * Reads the posts that stand right before or after a person's name: "Chinese Foreign Minister Wang Yi", "Scott Kennedy, an
 * expert on trade at the Center". Read off the words as they stand, since parsers often lose such strings of nouns.
 */
final class Posts {

    private static final int LONGEST_APPOSITION = 18;
    private static final int FARTHEST_COMPANION = 4;
    private static final Set<String> LIST_MARKS = Set.of("including", "like", "such", "as", ",", "-", "–", "—", "--");
    private static final Set<String> SET_OFF = Set.of(",", "—", "–", "--");
    private static final Set<String> AFTER_NAME = Set.of(",", ".", ";", ":", "—", "–", "--", ")", "?", "!");

    private final Lexicon lexicon;
    private final Affiliations affiliations;
    private final PostFinder finder;
    private final Offices offices;

    Posts(Lexicon lexicon, Rules rules, PostFinder finder, Offices offices) {
        this.lexicon = lexicon;
        this.affiliations = new Affiliations(rules);
        this.finder = finder;
        this.offices = offices;
    }

    /** Finds the posts of the person whose name the word is. */
    void find(Sentence sentence, int word) {
        if (Surroundings.isPerson(sentence, word)) {
            title(sentence, word);
            apposition(sentence, word);
        }
    }

    private void title(Sentence sentence, int person) {
        int last = person - 1;
        while (last >= 0
                && lexicon.words("honorific").contains(sentence.lemma(last))
                && finder.endingAt(sentence, last, 0).isEmpty()) {
            last--;
        }
        group(sentence, person, Surroundings.titleStart(sentence, person) - 1);
        boolean setOff = last > 0 && SET_OFF.contains(sentence.token(last).word()) && endsApposition(sentence, person);
        if (setOff) {
            last--;
        }
        int start = Surroundings.titleStart(sentence, last + 1);
        for (Post post = former(sentence, start, last + 1) ? null : finder.before(sentence, last, start);
                post != null; ) {
            // "U.S. and Chinese presidents Roe and Poe" are not presidents of both.
            boolean several = post.isPlural()
                    && start > 1
                    && sentence.lemma(start - 1).equals("and")
                    && sentence.reference(start - 2) != null;
            if (setOff && post.isPlural() || several) {
                return;
            }
            // "Senators Rubio and Cotton": a plural title is that of all who follow.
            offices.hold(
                    post, post.isPlural() ? Surroundings.allNamed(sentence, person, affiliations) : List.of(person));
            post = another(sentence, post);
        }
    }

    /** "founder and CEO", "Committee Chairman Rep.": the post before a post. */
    private Post another(Sentence sentence, Post post) {
        int last = post.from() - 1;
        boolean and = last > 0 && sentence.lemma(last).equals("and");
        last = and ? last - 1 : last;
        int start = Surroundings.titleStart(sentence, last + 1);
        boolean further =
                last >= start && !finder.endingAt(sentence, last, start).isEmpty();
        boolean alike = last >= 0 && sentence.token(last).isPlural() == post.isPlural();
        return !further || !alike || former(sentence, start, last) ? null : finder.before(sentence, last, start);
    }

    private boolean former(Sentence sentence, int start, int end) {
        int before = start > 0 && sentence.token(start).tag().equals("HYPH") ? start - 1 : start;
        if (sentence.mentions(lexicon.words("former"), Math.max(0, before - 1), end)) {
            return true;
        }
        // "the former ambassador and spokesman"
        int last = start - 2;
        return last >= 0
                && sentence.lemma(start - 1).equals("and")
                && !finder.endingAt(sentence, last, 0).isEmpty()
                && former(sentence, Surroundings.titleStart(sentence, last), last);
    }

    /** "senators including X", "the commissioners, X and Y": the plural post before a list of names. */
    private void group(Sentence sentence, int person, int before) {
        int last = before;
        while (last > 0 && LIST_MARKS.contains(sentence.token(last).word())) {
            last--;
        }
        if (last >= before || last < 0 || !sentence.token(last).isPlural()) {
            return;
        }
        int start = Surroundings.titleStart(sentence, last + 1);
        Post post = former(sentence, start, last + 1) ? null : finder.before(sentence, last, start);
        List<Integer> people = Surroundings.allNamed(sentence, person, affiliations);
        // "of Chinese leaders, Lee Roe said"
        boolean list = people.size() > 1 || !sentence.token(last + 1).word().equals(",");
        if (post != null && post.isPlural() && list) {
            offices.hold(post, people);
        }
    }

    /** "the chairman, Lee Roe, said" */
    private boolean endsApposition(Sentence sentence, int person) {
        int after = Surroundings.afterRemarks(sentence, person + 1, affiliations);
        return after >= sentence.tokens().size()
                || AFTER_NAME.contains(sentence.token(after).word());
    }

    private void apposition(Sentence sentence, int person) {
        int at = Surroundings.afterRemarks(sentence, person + 1, affiliations);
        if (at + 1 >= sentence.tokens().size()
                || !SET_OFF.contains(sentence.token(at).word())) {
            return;
        }
        boolean adverb = sentence.token(at + 1).tag().equals("RB"); // "Lee Roe, currently head of"
        int end = adverb ? at + 2 : at + 1;
        while (end < sentence.tokens().size()
                && end - at < LONGEST_APPOSITION
                && belongsToApposition(sentence, end, at + 1)) {
            end++;
        }
        int start = adverb ? at + 2 : at + 1;
        List<Integer> inherited = List.of();
        for (int head = start; head < end; head++) {
            List<Rule> found = endsNouns(sentence, head, end) ? finder.endingAt(sentence, head, start) : List.of();
            if (!found.isEmpty()) {
                Post post = finder.within(sentence, start, head, found, end).inheriting(inherited);
                if (!former(sentence, start, head)) {
                    offices.hold(post, holders(sentence, person, head));
                }
                inherited = post.before();
                start = afterAnd(sentence, head, end);
                head = start - 1;
            } else if (isPreposition(sentence, head) && !isInsidePost(sentence, head, start)) {
                return;
            }
        }
    }

    /** "secretary | of | state" */
    private boolean isInsidePost(Sentence sentence, int word, int start) {
        return word + 1 < sentence.tokens().size()
                && finder.endingAt(sentence, word + 1, start).stream()
                        .anyMatch(rule -> rule.entry().words().size() > 2);
    }

    /** Where the next post of "an agent of Acme and head of its union" begins. */
    private static int afterAnd(Sentence sentence, int head, int end) {
        for (int i = head + 1; i < end; i++) {
            if (sentence.lemma(i).equals("and")) {
                return i + 1;
            }
        }
        return end;
    }

    private static boolean endsNouns(Sentence sentence, int head, int end) {
        return sentence.token(head).isNoun()
                && (head + 1 == end || !sentence.token(head + 1).isNoun());
    }

    /** "Lee Roe and Kim Poe, analysts at Acme": plural posts are those of several. */
    private static List<Integer> holders(Sentence sentence, int person, int head) {
        List<Integer> people = new ArrayList<>();
        if (!sentence.token(head).isPlural()) {
            people.add(person);
            return people;
        }
        int nearest = person;
        for (int i = person - 1; i >= 0 && nearest - i <= FARTHEST_COMPANION; i--) {
            if (Surroundings.isPerson(sentence, i)) {
                people.add(i);
                nearest = i;
            }
        }
        if (!people.isEmpty()) {
            people.add(person);
        }
        return people;
    }

    private static boolean isPreposition(Sentence sentence, int word) {
        return sentence.token(word).tag().equals("IN")
                || sentence.token(word).tag().equals("TO");
    }

    private static boolean belongsToApposition(Sentence sentence, int word, int start) {
        Token token = sentence.token(word);
        return token.isNoun()
                || token.tag().equals("VBG") && (word > start || Surroundings.belongsToTitle(sentence, word))
                || token.tag().startsWith("JJ")
                || Set.of("DT", "IN", "TO", "POS", "HYPH", "CC", "CD", "PRP$", "VBN")
                        .contains(token.tag());
    }
}
