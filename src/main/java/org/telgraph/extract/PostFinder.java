package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Finds the words of posts in a stretch of nouns, and the names around them. */
final class PostFinder {

    private static final int LONGEST_PHRASE = 8;
    private static final Set<String> PREPOSITIONS = Set.of("IN", "TO");
    /** What introduces employers whatever the post: "director of research at Acme". */
    private static final Set<String> EMPLOYING = Set.of("at", "for");

    private static final Set<String> IN_PHRASE = Set.of("DT", "CC", "HYPH", "POS", "CD");

    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Rules rules;

    PostFinder(Ontology ontology, Lexicon lexicon, Rules rules) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.rules = rules;
    }

    /** Whether a rule is about the posts of people. */
    static boolean isPost(Rule rule) {
        return rule.frame().equals("role-noun")
                && (isBearerSubject(rule)
                                ? rule.relation().domain()
                                : rule.relation().range())
                        .equals("Person");
    }

    /** Whether the relation's subject is who holds the post. */
    static boolean isBearerSubject(Rule rule) {
        return !rule.entry().subjectRole().equals("whole");
    }

    /** The rules of the post whose last word that is, none where it ends none. */
    List<Rule> endingAt(Sentence sentence, int last, int from) {
        if (last < from
                || sentence.reference(last) != null
                || sentence.token(last).isVerb()) {
            return List.of();
        }
        return rules.rolesEndingAt(sentence, last).stream()
                .filter(rule -> rule.entry().words().size() <= last - from + 1)
                .filter(rule -> !rules.isPartOfLongerRole(sentence, last, rule)) // "chief of staff"
                .filter(rule -> ontology.isA(
                        "Person",
                        isBearerSubject(rule)
                                ? rule.relation().domain()
                                : rule.relation().range()))
                .toList();
    }

    /** The post that ends at a word, or before a phrase that does ("Secretary of Commerce"); null where there is none. */
    Post before(Sentence sentence, int last, int start) {
        List<Rule> found = endingAt(sentence, last, start);
        if (!found.isEmpty()) {
            return post(sentence, start, last, found, List.of(), false);
        }
        int of = phraseStart(sentence, last);
        int end = of - 1;
        List<Rule> over = of < 0 ? List.of() : endingAt(sentence, end, Math.max(0, end - 3));
        if (over.isEmpty()) {
            return null;
        }
        boolean introduces = over.get(0).entry().prepositions().contains(sentence.lemma(of));
        List<Integer> names = introduces ? names(sentence, of + 1, last + 1) : List.of();
        return post(sentence, Surroundings.titleStart(sentence, end + 1), end, over, names, names.isEmpty());
    }

    /** The preposition that introduces the phrase which ends at a word, -1 where none follows a post. */
    private int phraseStart(Sentence sentence, int last) {
        if (InsertedDays.isMonth(sentence.tokens(), last)) {
            return -1; // "the president in May"
        }
        for (int i = last; i > 0 && last - i < LONGEST_PHRASE; i--) {
            Token token = sentence.token(i);
            if (PREPOSITIONS.contains(token.tag()) || token.word().equals("of")) {
                boolean introduces = i < last && !endingAt(sentence, i - 1, 0).isEmpty();
                if (introduces || !token.word().equals("of") || i == last) {
                    return introduces ? i : -1;
                }
                continue; // "Minister of Trade | of the Republic of Chile"
            }
            boolean belongs = token.isNoun()
                    || token.tag().startsWith("JJ")
                    || sentence.reference(i) != null
                    || IN_PHRASE.contains(token.tag());
            if (!belongs || Surroundings.isPerson(sentence, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** A post in an apposition: what follows it counts up to where that ends. */
    Post within(Sentence sentence, int start, int head, List<Rule> found, int end) {
        List<String> prepositions = found.get(0).entry().prepositions();
        List<Integer> names = new ArrayList<>();
        boolean introduced = false;
        boolean employer = false;
        for (int i = head + 1; i < end && !startsNextPost(sentence, start, head, found, i); i++) {
            if (PREPOSITIONS.contains(sentence.token(i).tag())) {
                introduced = prepositions.contains(sentence.lemma(i));
                employer = EMPLOYING.contains(sentence.lemma(i));
            } else if ((introduced || employer && !isState(sentence, i)) && isHead(sentence, i, end)) {
                names.add(i);
            }
        }
        return post(sentence, start, head, found, names, isPart(sentence, head, end));
    }

    /** "an Acme officer | and head of its union", but not "president and head of the union". */
    private static boolean startsNextPost(Sentence sentence, int start, int head, List<Rule> found, int word) {
        int from = head - found.get(0).entry().words().size() + 1;
        boolean modified = false;
        for (int i = start; i < from; i++) {
            modified |= sentence.token(i).isNoun();
        }
        return modified && word == head + 1 && sentence.lemma(word).equals("and");
    }

    private boolean isState(Sentence sentence, int word) {
        return sentence.reference(word) != null
                && !lexicon.words("unit")
                        .contains(sentence.lemma(
                                Math.min(word + 1, sentence.tokens().size() - 1)))
                && sentence.reference(word).entity().type().equals("State");
    }

    private Post post(Sentence sentence, int start, int to, List<Rule> found, List<Integer> after, boolean part) {
        int from = to - found.get(0).entry().words().size() + 1;
        List<Integer> before = new ArrayList<>();
        for (int i = from - 1; i >= start; i--) {
            if (sentence.reference(i) != null && !Surroundings.isTied(sentence, i)) {
                before.add(i);
            }
        }
        if (start > 0 && Surroundings.isPerson(sentence, start - 1)) {
            before.add(start - 1);
        }
        return new Post(sentence, start, from, to, found, before, after, possessor(sentence, start, from), part);
    }

    /** "his lawyer", "the company's chief executive". */
    private static int possessor(Sentence sentence, int start, int from) {
        if (start > 0 && sentence.token(start - 1).tag().equals("PRP$")) {
            return start - 1;
        }
        for (int i = start + 1; i < from; i++) {
            if (sentence.token(i).tag().equals("POS") && sentence.reference(i - 1) == null) {
                return i - 1;
            }
        }
        return -1;
    }

    /** "head of research at Acme", "director of Acme's network programme": of a part, as the first phrase tells. */
    private boolean isPart(Sentence sentence, int head, int end) {
        int of = head + 1;
        if (of >= end || !Surroundings.OF.contains(sentence.lemma(of))) {
            return false;
        }
        int last = of;
        for (int i = of + 1; i < end && !PREPOSITIONS.contains(sentence.token(i).tag()); i++) {
            if (sentence.token(i).tag().equals("CC") || sentence.token(i).word().equals(",")) {
                break;
            }
            last = i;
        }
        return last > of && sentence.reference(last) == null && !isWhole(sentence, last);
    }

    /** "the company's board", "the agency": words for a whole. */
    boolean isWhole(Sentence sentence, int word) {
        String lemma = sentence.lemma(word);
        return lexicon.words("whole").contains(lemma)
                || lexicon.words("Company").contains(lemma)
                || lexicon.words("GovernmentBody").contains(lemma)
                || lexicon.words("State").contains(lemma);
    }

    private List<Integer> names(Sentence sentence, int from, int to) {
        List<Integer> names = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (isHead(sentence, i, to)) {
                names.add(i);
            }
        }
        return names;
    }

    /** Not so "chairman of China research" and "head of the London-based firm". */
    private boolean isHead(Sentence sentence, int word, int end) {
        boolean modifiesNext = word + 1 < end
                && sentence.token(word + 1).isNoun()
                && !lexicon.words("unit").contains(sentence.lemma(word + 1));
        return sentence.reference(word) != null && !modifiesNext && !Surroundings.isTied(sentence, word);
    }
}
