package org.telgraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which ontology, lexicon and gazetteer are used. */
final class OntologyOption {

    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            description = "Take ontology, lexicon, gazetteer and shapes from this folder instead of the built-in ones.")
    private Path folder;

    /** Null for the built-in ones. */
    Path folder() {
        return folder;
    }
}
