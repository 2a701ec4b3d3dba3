package org.telgraph.extract;

import java.util.List;
import org.telgraph.article.Article;

/**
 * An article as it was read, before claims are looked for.
 *
 * @param discourse what it has spoken of
 * @param antecedents what its pronouns and descriptions refer back to
 */
record ReadArticle(Article article, List<Sentence> sentences, Discourse discourse, Antecedents antecedents) {}
