package org.telgraph.extract;

import java.util.List;
import java.util.Set;
import org.telgraph.article.Article;

/**
 * What was found in an article.
 *
 * @param passages its sentences in their order
 * @param claims each triple once, in the order of the text
 * @param findings every match of a rule with its outcome, for those who ask why
 */
public record Extraction(Article article, List<Passage> passages, List<Claim> claims, List<Finding> findings) {

    private static final String DROPPED = "dropped: ";

    public Extraction {
        passages = List.copyOf(passages);
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
    }

    /** How many sentences were not read because they are too long. */
    public int tooLong() {
        return (int) passages.stream().filter(Passage::tooLong).count();
    }

    /**
     * The same without the claims that are less sure.
     *
     * @param confidence from 0 to 1
     */
    public Extraction atLeast(double confidence) {
        List<Claim> unsure =
                claims.stream().filter(claim -> claim.confidence() < confidence).toList();
        return new Extraction(
                article,
                passages,
                claims.stream().filter(claim -> !unsure.contains(claim)).toList(),
                findings.stream()
                        .map(finding -> unsure.stream().anyMatch(finding::gave) ? finding.unsure() : finding)
                        .toList());
    }

    /**
     * A sentence as it was understood.
     *
     * @param begin where it begins in the article's content, in code points
     * @param end where it ends, exclusive
     * @param named the entities that its names refer to
     * @param relations the relations that one of its words can mean
     * @param tooLong whether it has more words than are parsed, so that it was not read
     */
    public record Passage(int begin, int end, Set<Entity> named, Set<String> relations, boolean tooLong) {
        public Passage {
            named = Set.copyOf(named);
            relations = Set.copyOf(relations);
        }
    }

    /**
     * A rule that a word triggered, and what became of it.
     *
     * @param sentence the sentence's number, its place among the passages
     * @param trigger the word
     * @param rule the lexical entry and its frame
     * @param constructions the constructions that filled subject and object
     * @param subjects what may be the subject: one entity where it was decided on a pair, none where a side is missing
     * @param objects the same for the object
     * @param outcome the claim, or why there is none
     */
    public record Finding(
            int sentence,
            String trigger,
            String rule,
            String constructions,
            List<Entity> subjects,
            String relation,
            List<Entity> objects,
            String outcome) {

        static final String SECOND = ", completed by the second parser";

        public Finding {
            subjects = List.copyOf(subjects);
            objects = List.copyOf(objects);
        }

        /** Whether it gave this claim. */
        public boolean gave(Claim claim) {
            return outcome.equals(kept(claim));
        }

        /** Why there is no claim, null where there is one. */
        public String obstacle() {
            return outcome.startsWith(DROPPED) ? outcome.substring(DROPPED.length()) : null;
        }

        /** Whether the second parser found one of its arguments. */
        boolean second() {
            return constructions.endsWith(SECOND);
        }

        private Finding unsure() {
            return new Finding(
                    sentence,
                    trigger,
                    rule,
                    constructions,
                    subjects,
                    relation,
                    objects,
                    dropped("its confidence is too low"));
        }

        static String kept(Claim claim) {
            return "kept: " + claim.inWords();
        }

        static String dropped(String obstacle) {
            return DROPPED + obstacle;
        }
    }
}
