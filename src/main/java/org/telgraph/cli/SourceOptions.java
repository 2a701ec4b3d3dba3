package org.telgraph.cli;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a graph is queried. */
final class SourceOptions {

    private static final class Place {
        @Option(names = "--store", paramLabel = "DIR", description = StoreOption.DESCRIPTION)
        private Path store;

        @Option(names = "--in", paramLabel = "FILE", description = "A file of N-Quads, FILE.nq or FILE.nq.gz.")
        private Path in;

        @Option(names = "--fuseki", paramLabel = "URL", description = LoginOptions.FUSEKI)
        private URI fuseki;

        @Option(
                names = "--query-url",
                paramLabel = "URL",
                description = "The query service of another SPARQL 1.1 server.")
        private URI queryUrl;
    }

    @ArgGroup
    private Place place = new Place();

    @Mixin
    private LoginOptions login;
}
