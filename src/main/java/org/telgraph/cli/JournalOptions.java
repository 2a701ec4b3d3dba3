package org.telgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.telgraph.ontology.Names;
import org.telgraph.pipeline.ArticleStore;
import org.telgraph.store.GraphStore;
import org.telgraph.store.Journal;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What of the input is passed over because it was loaded before. */
final class JournalOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description =
                    "Remember in this file what was loaded into a server, and pass over what has not changed since. "
                            + "A store on this machine has its own journal (default: a server is loaded anew).")
    private Path file;

    @Option(names = "--force", description = "Load what is unchanged too.")
    private boolean force;

    /** Refuses a journal where it has no meaning. */
    void check(TargetOptions target) {
        if (file != null && !target.remote()) {
            throw new ParameterException(
                    spec.commandLine(), "--journal goes with --fuseki or --data-url; a store has its own journal");
        }
    }

    /** Whether there is a journal, so that a run goes on where one before it was interrupted. */
    boolean remember(TargetOptions target) {
        return file != null || target.folder() != null;
    }

    /** Whether it seems that some of the input is loaded already, so that there may be nothing to do. */
    boolean promising(TargetOptions target) {
        Path journal =
                file != null || target.folder() == null ? file : target.folder().resolve(TdbStore.JOURNAL);
        return !force && journal != null && Files.exists(journal);
    }

    /** Opens the journal that the user names, null for none. */
    Journal open() throws StoreException {
        return file == null ? null : Journal.open(file);
    }

    /**
     * A store that passes over what it holds already.
     *
     * @param named the journal that the user names; without one, the store's own if it has one
     */
    ArticleStore store(GraphStore store, Journal named, Names names, String version) throws StoreException {
        Journal journal = store instanceof TdbStore local ? local.journal() : named;
        return new ArticleStore(store, names).withJournal(journal, version, force);
    }
}
