package org.telgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description = {
            "Checks ontology, lexicon, gazetteer and data.",
            "",
            "They are held against the SHACL shapes and the check queries; every violation is one line."
        },
        footer = {"", "Examples:", "  telgraph check", "  telgraph check --ontology my-ontology --in graph.nq.gz"})
final class CheckCommand implements Callable<Integer> {

    private static final class Place {
        @Option(names = "--store", paramLabel = "DIR", description = StoreOption.DESCRIPTION)
        private Path store;

        @Option(names = "--in", paramLabel = "FILE", description = "A file of N-Quads, FILE.nq or FILE.nq.gz.")
        private Path in;
    }

    @ArgGroup
    private Place place = new Place();

    @Mixin
    private OntologyOption ontology;

    @Override
    public Integer call() {
        throw new UnsupportedOperationException("checking");
    }
}
