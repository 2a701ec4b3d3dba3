package org.telgraph.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
        private Path store;

        @Option(names = "--fuseki", paramLabel = "URL", description = LoginOptions.FUSEKI)
        private URI fuseki;

        @Option(names = "--data-url", paramLabel = "URL", description = LoginOptions.DATA_URL)
        private URI dataUrl;
    }

    @ArgGroup
    private Place place = new Place();

    @Mixin
    private LoginOptions login;

    @Parameters(paramLabel = "ARTICLE", arity = "1..*", description = "The id of an article, or its IRI.")
    private List<String> articles;

    @Override
    public Integer call() {
        throw new UnsupportedOperationException("retracting");
    }
}
