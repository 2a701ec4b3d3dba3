package org.telgraph.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.telgraph.article.Article;
import org.telgraph.ontology.Knowledge;
import org.telgraph.pipeline.LanguageModels;
import org.telgraph.store.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = {
            "Shows how a sentence is understood.",
            "",
            "Prints its words as a tree, with their tags, their relations and the entities that they name; each claim "
                    + "with the words that make it what it is; and why other matches were dropped."
        },
        footer = {"", "Example:", "  telgraph explain \"Australia banned Huawei in 2018.\""})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private CorefOption coref;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = PublicationDateConverter.class,
            description = "The day from which words like \"last week\" are understood, such as 2020-02-12.")
    private LocalDate date;

    @Parameters(paramLabel = "SENTENCE", arity = "1..*", description = "The sentence; quote it.")
    private List<String> words;

    @Override
    public Integer call() {
        String text = String.join(" ", words);
        if (text.isBlank()) {
            throw new UserError("there is nothing to explain: the sentence is empty");
        }
        Knowledge knowledge = ontology.read();
        Article article = new Article("sentence", "sentence", "", "", List.of(), date, "", text);
        spec.commandLine()
                .getOut()
                .print(VisibleText.of(LanguageModels.extractor(knowledge, coref.mode())
                        .explain(article)
                        .toString()));
        return ExitCode.OK;
    }
}
