package org.telgraph.cli;

import org.telgraph.extract.CorefMode;
import picocli.CommandLine.Option;

/** How pronouns and descriptions are resolved. */
final class CorefOption {

    @Option(
            names = "--coref",
            paramLabel = "HOW",
            description = "How pronouns and descriptions such as \"the company\" are resolved: rules (default), which "
                    + "cost next to nothing; statistical or fastneural, CoreNLP's coreference, which takes many times "
                    + "as long and more memory; none, not at all.")
    private CorefMode mode = CorefMode.RULES;

    CorefMode mode() {
        return mode;
    }
}
