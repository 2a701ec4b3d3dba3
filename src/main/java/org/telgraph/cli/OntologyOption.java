package org.telgraph.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.telgraph.ontology.Knowledge;
import picocli.CommandLine.Option;

/** Which ontology, lexicon and gazetteer are used. */
final class OntologyOption {

    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            description =
                    "Add the Turtle files of this folder to the built-in ontology, lexicon, gazetteer and shapes; "
                            + "a file with the name of a built-in one, such as lexicon.ttl, replaces it.")
    private Path folder;

    /** Tells what is added from anything else that could be, empty for nothing. */
    String digest() {
        return folder == null ? "" : Knowledge.digest(folder);
    }

    /** Reads files of the user's at once, so that mistakes in them show, and the packaged ones when they are needed. */
    Supplier<Knowledge> later() {
        if (folder == null) {
            return Knowledge::packaged;
        }
        Knowledge read = read();
        return () -> read;
    }

    /** Reads the files. */
    Knowledge read() {
        return folder == null ? Knowledge.packaged() : Knowledge.of(folder);
    }
}
