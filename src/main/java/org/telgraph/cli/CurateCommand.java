package org.telgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.telgraph.curate.Curation;
import org.telgraph.pipeline.Curator;
import org.telgraph.store.ReadableStore;
import org.telgraph.store.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "curate",
        description = {
            "Has the rulings of analysts carried out on a store.",
            "",
            "The file takes the place of earlier rulings, whose effects are undone; an empty file undoes all. What is "
                    + "loaded later is ruled by it too."
        },
        footer = {"", "Examples:", "  telgraph curate rulings.ttl", "  telgraph curate --store graphs rulings.ttl"})
final class CurateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlaceOptions place;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private NamesOption names;

    @Parameters(paramLabel = "FILE.ttl", description = "The rulings, in Turtle; docs/curation.md tells how.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Curation curation = CurationOption.read(file, names.names());
        AtomicInteger problems = new AtomicInteger();
        Curator curator = Curator.of(curation, ontology.read(), names.names(), line -> {
            problems.incrementAndGet();
            err.println(VisibleText.of(line));
        });
        try (ReadableStore store = place.open()) {
            int changed = curator.update(store);
            curator.keep(store);
            for (String ruling : curator.idle(store)) {
                err.println(VisibleText.of("warning: this ruling changes nothing: " + ruling));
            }
            err.printf(
                    Locale.ROOT,
                    "%,d rulings kept; %,d graphs changed%n",
                    curation.rulings().size(),
                    changed);
        }
        return problems.get() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
