package org.telgraph.cli;

import org.telgraph.ontology.Names;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the IRIs of articles and entities begin with. */
final class NamesOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private Names names = Names.DEFAULT;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "What the IRIs of articles and of entities (id:) begin with; the same for all that works on "
                    + "one graph (default: https://w3id.org/telgraph/).")
    private void setBase(String base) {
        try {
            names = new Names(base);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--base: " + e.getMessage());
        }
    }

    Names names() {
        return names;
    }

    /** The IRI of an article that is named by its id or its IRI. An id may look like the IRI of something else. */
    String articleOf(String article) {
        return article.startsWith(names.base() + "article/") ? article : names.article(article);
    }
}
