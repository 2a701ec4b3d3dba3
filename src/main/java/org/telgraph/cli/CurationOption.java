package org.telgraph.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.telgraph.curate.Curation;
import org.telgraph.curate.CurationException;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;
import org.telgraph.pipeline.Curator;
import org.telgraph.store.GraphStore;
import org.telgraph.store.ReadableStore;
import org.telgraph.store.StoreException;
import org.telgraph.store.VisibleText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The rulings of analysts that hold for a store. */
final class CurationOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--curation",
            paramLabel = "FILE.ttl",
            description = "Rulings of analysts, see docs/curation.md; the store keeps them instead of earlier ones "
                    + "(default: those that the store has).")
    private Path file;

    private Curation read;

    /** Makes sure, before anything is done, that the file can be used. */
    void check(Names names) {
        if (file != null) {
            read = read(file, names);
        }
    }

    /** Reads a file of rulings. */
    static Curation read(Path file, Names names) {
        try {
            return Curation.read(file, names.curationGraph());
        } catch (CurationException e) {
            throw new UserError(e.getMessage());
        }
    }

    /** Whether there is a file. */
    boolean given() {
        return file != null;
    }

    /** Who carries out the rulings of the file, or else those of the store. */
    Curator curator(GraphStore store, Knowledge knowledge, Names names) throws StoreException {
        Consumer<String> problems = problem -> spec.commandLine().getErr().println(VisibleText.of(problem));
        return given() ? Curator.of(read, knowledge, names, problems) : stored(store, knowledge, names, problems);
    }

    /** Who carries out the rulings that a store has. */
    static Curator stored(GraphStore store, Knowledge knowledge, Names names, Consumer<String> problems)
            throws StoreException {
        if (!(store instanceof ReadableStore readable)) {
            return Curator.none();
        }
        try {
            Graph stored = readable.graph(names.curationGraph());
            return stored.isEmpty() ? Curator.none() : Curator.of(Curation.of(stored), knowledge, names, problems);
        } catch (CurationException e) {
            throw new StoreException(
                    "the graph " + names.curationGraph() + " of the store is no curation: " + e.getMessage(), e);
        }
    }
}
