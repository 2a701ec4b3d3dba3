package org.telgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.telgraph.store.Journal;
import org.telgraph.store.JournalEntry;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import org.telgraph.store.VisibleText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "history",
        description = {
            "Tells when an article was loaded, by which version, and what changed.",
            "",
            "It is read from the journal, so a store that another process uses does not hinder it."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph history 4711                          the record with this id",
            "  telgraph history --store graphs 2020/article.txt"
        })
final class HistoryCommand implements Callable<Integer> {

    private static final class Remembered {
        @Option(names = "--store", paramLabel = "DIR", description = StoreOption.DESCRIPTION)
        private Path store = StoreOption.DEFAULT;

        @Option(
                names = "--journal",
                paramLabel = "FILE",
                description = "The journal of what was loaded into a server, see telgraph build.")
        private Path journal;
    }

    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Remembered place = new Remembered();

    @Mixin
    private NamesOption names;

    @Parameters(paramLabel = "ARTICLE", description = "The id of an article, or its IRI.")
    private String article;

    @Override
    public Integer call() throws StoreException {
        Path file = place.journal != null ? place.journal : place.store.resolve(TdbStore.JOURNAL);
        List<JournalEntry> history = Journal.history(file, names.articleOf(article));
        if (history.isEmpty()) {
            throw new UserError("the journal " + file + " knows of no article " + article);
        }
        for (int i = 0; i < history.size(); i++) {
            boolean followed = i + 1 < history.size() && isLoaded(history.get(i + 1));
            // What replaced it is told by the next entry, unless a file was loaded, which leaves none.
            if (!followed || history.get(i).event() != JournalEntry.Event.REPLACED) {
                print(history.get(i));
            }
        }
        return ExitCode.OK;
    }

    private static boolean isLoaded(JournalEntry entry) {
        return entry.event() == JournalEntry.Event.LOADED;
    }

    private void print(JournalEntry entry) {
        PrintWriter out = spec.commandLine().getOut();
        String what = switch (entry.event()) {
            case LOADED -> "loaded by version " + entry.version();
            case REPLACED -> "replaced by another graph, such as one from a file";
            case RETRACTED -> "retracted";
        };
        out.println(entry.time() + "  " + what);
        JournalEntry.Content content = entry.content();
        if (content != null) {
            out.println("  text " + content.text() + ", claims: " + content.claims());
            content.removed().forEach(claim -> out.println(VisibleText.of("  - " + claim)));
            content.added().forEach(claim -> out.println(VisibleText.of("  + " + claim)));
        }
    }
}
