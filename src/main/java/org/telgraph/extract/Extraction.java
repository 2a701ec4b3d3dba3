package org.telgraph.extract;

import java.util.List;
import org.telgraph.article.Article;

/**
 * What was found in an article.
 *
 * @param claims each triple once, in the order of the text
 * @param findings every match of a rule with its outcome, for those who ask why
 */
public record Extraction(Article article, List<Claim> claims, List<Finding> findings) {

    public Extraction {
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
    }

    /**
     * A rule that a word triggered, and what became of it.
     *
     * @param sentence the sentence's number
     * @param trigger the word
     * @param rule the lexical entry and its frame
     * @param constructions the constructions that filled subject and object
     * @param outcome the claim, or why there is none
     */
    public record Finding(int sentence, String trigger, String rule, String constructions, String outcome) {}
}
