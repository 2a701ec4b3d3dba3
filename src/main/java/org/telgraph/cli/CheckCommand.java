package org.telgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.telgraph.check.DataCheck.Severity;
import org.telgraph.check.DataChecks;
import org.telgraph.check.Finding;
import org.telgraph.check.ShapeGate;
import org.telgraph.check.Violation;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.KnowledgeException;
import org.telgraph.pipeline.LanguageModels;
import org.telgraph.store.QuadsFile;
import org.telgraph.store.ReadableStore;
import org.telgraph.store.RemoteStore;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import org.telgraph.store.VisibleText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = {
            "Checks ontology, lexicon, gazetteer and data.",
            "",
            "They are held against the SHACL shapes and the check queries; every finding is one line. "
                    + "Where there is no store, only the knowledge files are checked."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph check",
            "  telgraph check --ontology my-ontology --in graph.nq.gz",
            "  telgraph check --fuseki http://localhost:3030/telgraph"
        })
final class CheckCommand implements Callable<Integer> {

    private static final class Data {
        @Option(names = "--store", paramLabel = "DIR", description = StoreOption.DESCRIPTION)
        private Path store;

        @Option(names = "--in", paramLabel = "FILE", description = "A file of N-Quads, FILE.nq or FILE.nq.gz.")
        private Path in;

        @Option(names = "--fuseki", paramLabel = "URL", description = LoginOptions.FUSEKI)
        private String fuseki;
    }

    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Data place = new Data();

    @Mixin
    private LoginOptions login;

    @Mixin
    private OntologyOption ontology;

    private int errors;
    private int others;

    @Override
    public Integer call() throws StoreException {
        Knowledge knowledge = ontology.read();
        ShapeGate gate = new ShapeGate(knowledge);
        checkKnowledge(knowledge, gate);
        String checked = "knowledge files";
        if (place.in != null) {
            checked += " and " + place.in;
            checkStore(QuadsFile.read(place.in), gate);
        } else if (place.fuseki != null) {
            checked += " and the store at " + place.fuseki;
            try (RemoteStore server = RemoteStore.connect(login.fuseki(place.fuseki))) {
                checkStore(server, gate);
            }
        } else if (place.store != null || Files.exists(StoreOption.DEFAULT)) {
            Path folder = place.store != null ? place.store : StoreOption.DEFAULT;
            checked += " and the store at " + folder;
            try (TdbStore store = TdbStore.openExisting(folder)) {
                checkStore(store, gate);
            }
        }
        spec.commandLine().getErr().println("checked " + checked + ": " + errors + " errors, " + others + " others");
        return errors == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void checkKnowledge(Knowledge knowledge, ShapeGate gate) {
        try {
            LanguageModels.verify(knowledge);
        } catch (KnowledgeException e) {
            error(e.getMessage());
        }
        violations("gazetteer", gate.validate(knowledge.gazetteer().getGraph()));
        violations("lexicon", gate.validate(knowledge.lexicon().getGraph()));
    }

    private void checkStore(ReadableStore store, ShapeGate gate) throws StoreException {
        List<String> graphs = new ArrayList<>();
        store.rows(
                "SELECT ?graph { GRAPH ?graph {} } ORDER BY ?graph",
                row -> graphs.add(row.get("graph").getURI()));
        for (String graph : graphs) {
            violations(graph, gate.validate(store.graph(graph)));
        }
        DataChecks.packaged().<StoreException>run(store::rows).forEach(this::finding);
    }

    private void violations(String where, List<Violation> violations) {
        violations.forEach(violation -> error(where + ": " + violation));
    }

    private void error(String line) {
        errors++;
        spec.commandLine().getOut().println(VisibleText.of("error " + line));
    }

    private void finding(Finding finding) {
        if (finding.check().severity() == Severity.ERROR) {
            errors++;
        } else {
            others++;
        }
        spec.commandLine().getOut().println(VisibleText.of(finding.toString()));
    }
}
