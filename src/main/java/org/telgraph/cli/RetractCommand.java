package org.telgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.telgraph.ontology.Names;
import org.telgraph.pipeline.DuplicateLinks;
import org.telgraph.store.GraphStore;
import org.telgraph.store.RemoteStore;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    private static final class Place {
        @Option(names = "--store", paramLabel = "DIR", description = StoreOption.DESCRIPTION)
        private Path store = StoreOption.DEFAULT;

        @Option(names = "--fuseki", paramLabel = "URL", description = LoginOptions.FUSEKI)
        private String fuseki;

        @Option(names = "--data-url", paramLabel = "URL", description = LoginOptions.DATA_URL)
        private String dataUrl;
    }

    @ArgGroup
    private Place place = new Place();

    @Spec
    private CommandSpec spec;

    @Mixin
    private LoginOptions login;

    @Mixin
    private NamesOption names;

    @Parameters(paramLabel = "ARTICLE", arity = "1..*", description = "The id of an article, or its IRI.")
    private List<String> articles;

    @Override
    public Integer call() throws Exception {
        boolean all = true;
        try (GraphStore store = open()) {
            for (String article : articles) {
                if (!store.delete(iri(article))) {
                    all = false;
                    spec.commandLine().getErr().println("telgraph: there is no article " + article);
                }
            }
            DuplicateLinks.update(store, names.names());
        }
        return all ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** An id may look like the IRI of something else. */
    private String iri(String article) {
        Names made = names.names();
        return article.startsWith(made.base() + "article/") ? article : made.article(article);
    }

    private GraphStore open() throws StoreException {
        if (place.fuseki != null) {
            return RemoteStore.connect(login.fuseki(place.fuseki));
        }
        return place.dataUrl != null
                ? RemoteStore.connect(login.services(place.dataUrl, null))
                : TdbStore.openExisting(place.store);
    }
}
