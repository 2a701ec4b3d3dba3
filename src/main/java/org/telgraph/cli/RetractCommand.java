package org.telgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.telgraph.pipeline.DuplicateLinks;
import org.telgraph.store.GraphStore;
import org.telgraph.store.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "retract",
        description = "Removes articles: what only they say is gone, what others say too stays.",
        footer = {
            "",
            "Examples:",
            "  telgraph retract 4711                          the record with this id",
            "  telgraph retract 2020/article.txt              a file, by its path below the folder that was built",
            "  telgraph retract --fuseki http://localhost:3030/telgraph 4711"
        })
final class RetractCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlaceOptions place;

    @Mixin
    private NamesOption names;

    @Parameters(paramLabel = "ARTICLE", arity = "1..*", description = "The id of an article, or its IRI.")
    private List<String> articles;

    @Override
    public Integer call() throws Exception {
        boolean all = true;
        try (GraphStore store = place.open()) {
            for (String article : articles) {
                if (!store.delete(names.articleOf(article))) {
                    all = false;
                    spec.commandLine().getErr().println(VisibleText.of("telgraph: there is no article " + article));
                }
            }
            DuplicateLinks.update(store, names.names());
        }
        return all ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
