package org.telgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = {
            "Shows how a sentence is understood.",
            "",
            "Prints its words, the entities found, every match of a relation, and why it was kept or dropped."
        },
        footer = {"", "Example:", "  telgraph explain \"Australia banned Huawei in 2018.\""})
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private OntologyOption ontology;

    @Parameters(paramLabel = "SENTENCE", arity = "1..*", description = "The sentence; quote it.")
    private List<String> words;

    @Override
    public Integer call() {
        return explain(String.join(" ", words));
    }

    private Integer explain(String sentence) {
        throw new UnsupportedOperationException("explaining " + sentence);
    }
}
