package org.telgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.telgraph.ontology.OntologyReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "ontology",
        description = {
            "Writes a reference of the ontology, as a page for a browser.",
            "",
            "It tells the classes, relations and other terms, each with its definition and an example; also those that "
                    + "you add with --ontology."
        },
        footer = {"", "Example:", "  telgraph ontology --ontology mine --out ontology.html"})
final class OntologyCommand implements Callable<Integer> {

    @ParentCommand
    private Telgraph telgraph;

    @Mixin
    private OntologyOption ontology;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: standard output).")
    private Path out;

    @Override
    public Integer call() {
        NewFile.check(out);
        String page = OntologyReference.html(ontology.read().ontology());
        if (out == null) {
            PrintStream data = new PrintStream(telgraph.data(), true, StandardCharsets.UTF_8);
            data.print(page);
            data.flush();
        } else {
            try {
                Files.writeString(out, page);
            } catch (IOException e) {
                throw new UserError("cannot write " + out + ": " + e.getMessage());
            }
        }
        return ExitCode.OK;
    }
}
