package org.telgraph.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.telgraph.article.Article;
import org.telgraph.article.ArticleReader;
import org.telgraph.article.Reading;
import org.telgraph.store.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "text",
        description = {
            "Prints the article text that offsets count in.",
            "",
            "One article is printed exactly as it is, without a line feed added. Several are printed one after the "
                    + "other, each below a line ==> id <== and followed by an empty line."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph text article.txt",
            "  telgraph text --id 4711 news.jsonl     one article of many"
        })
final class TextCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--id", paramLabel = "ID", description = "Print only the article with this id.")
    private String id;

    @Mixin
    private WebOption web;

    @Parameters(paramLabel = "INPUT", description = InputHelp.DESCRIPTION)
    private String input;

    /** The first article waits until it is known whether there is a second, which decides how it is printed. */
    private Article first;

    private int printed;
    private boolean failed;

    @Override
    public Integer call() {
        new ArticleReader(System.in, null, web.allowPrivate()).read(List.of(input), this::take);
        if (first != null) {
            out().print(first.content());
        } else if (printed == 0 && !failed) {
            throw new UserError(input + ": " + (id == null ? "no article" : "no article with the id " + id));
        }
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void take(Reading reading) {
        if (reading instanceof Reading.Read read) {
            take(read.article());
        } else if (reading instanceof Reading.Skipped skipped) {
            err().println(VisibleText.of("skipped: " + skipped.where() + ": " + skipped.why()));
        } else if (reading instanceof Reading.Failed broken) {
            failed = true;
            err().println(VisibleText.of("failed: " + broken.where() + ": " + broken.why()));
        }
    }

    private void take(Article article) {
        if (id != null && !id.equals(article.id())) {
            return;
        }
        if (printed == 0 && first == null) {
            first = article;
            return;
        }
        if (first != null) {
            print(first);
            first = null;
        }
        print(article);
    }

    private void print(Article article) {
        printed++;
        out().print("==> " + article.id() + " <==\n" + article.content() + "\n\n");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
