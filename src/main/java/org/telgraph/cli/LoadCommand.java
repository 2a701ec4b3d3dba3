package org.telgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.telgraph.check.ShapeGate;
import org.telgraph.check.Violation;
import org.telgraph.ontology.Knowledge;
import org.telgraph.pipeline.DuplicateLinks;
import org.telgraph.store.GraphStore;
import org.telgraph.store.QuadsLoad;
import org.telgraph.store.ReadableStore;
import org.telgraph.store.StoreException;
import org.telgraph.store.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "load",
        description = {
            "Loads graphs from files of N-Quads, such as telgraph build --out, telgraph dump and the Spark job write.",
            "",
            "Each graph of the files replaces the one of that name, other graphs stay; a graph that several files have "
                    + "is taken from the last. A store that is new is filled by Jena's bulk loader, and is there when "
                    + "all of it is; telgraph check looks at it.",
            "",
            "In a store that is not new, graphs that the SHACL shapes do not allow are left as they were, and the "
                    + "checks are asked about the others that have changed."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph load graph.nq.gz                      into the store in the folder data",
            "  telgraph load --store graphs out/              all partitions of a Spark job",
            "  telgraph load --fuseki http://localhost:3030/telgraph graph.nq.gz"
        })
final class LoadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TargetOptions target;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private NamesOption names;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files of N-Quads, FILE.nq or FILE.nq.gz, and folders with such files.")
    private List<Path> paths;

    /** Null until it is needed, which a new store does not. */
    private Knowledge knowledge;

    private ShapeGate shapes;
    private long refused;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        List<Path> files = files();
        QuadsLoad loaded;
        try (Progress progress = Progress.start(err, "quads")) {
            loaded = target.load(files, (iri, graph) -> admits(iri, graph, progress), progress::step);
        }
        long errors = 0;
        if (target.readable()) {
            try (GraphStore store = target.open()) {
                errors = finish(store, loaded.changed(), err);
            }
        }
        err.printf(Locale.ROOT, "%,d quads in %,d graphs loaded%n", loaded.quads(), loaded.graphs());
        if (refused > 0) {
            err.printf(Locale.ROOT, "graphs that the shapes do not allow, not loaded: %,d%n", refused);
        }
        return refused == 0 && errors == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean admits(String iri, Graph graph, Progress progress) {
        if (shapes == null) {
            shapes = new ShapeGate(knowledge());
        }
        List<Violation> violations = shapes.validate(graph);
        violations.forEach(violation -> progress.println("error " + iri + ": " + violation));
        refused += violations.isEmpty() ? 0 : 1;
        return violations.isEmpty();
    }

    /** What was loaded is ruled by what was loaded with it, or before. */
    private long finish(GraphStore store, List<String> changed, PrintWriter err) throws StoreException {
        if (store instanceof ReadableStore readable
                && store.contains(names.names().curationGraph())) {
            CurationOption.stored(store, knowledge(), names.names(), line -> err.println(VisibleText.of(line)))
                    .update(readable);
        }
        DuplicateLinks.update(store, names.names());
        return store instanceof ReadableStore readable ? Finishing.check(readable, changed, err) : 0;
    }

    private Knowledge knowledge() {
        if (knowledge == null) {
            knowledge = ontology.read();
        }
        return knowledge;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(within(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new UserError("there is no file " + path);
            }
        }
        return files;
    }

    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(file -> file.toString().matches(".*\\.nq(\\.gz)?"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new UserError("no file of N-Quads in the folder " + folder);
            }
            return files;
        }
    }
}
