package org.telgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.telgraph.links.LinkException;
import org.telgraph.links.LinkIndex;
import org.telgraph.links.LinkIndexBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "links",
        description = {
            "Builds an index of links to DBpedia, which build --links uses.",
            "",
            "It is made once from CoreNLP's wiki dictionary: 21 million names and what they mean most often in the "
                    + "web. Maven downloads the dictionary (230 MB) where it is not in its local repository yet. "
                    + "Where there is an index already, nothing is done."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph links                                      into the folder links",
            "  telgraph links --dictionary wikidict.tab.gz --links /var/lib/telgraph/links",
            "  telgraph build --links links news.jsonl"
        })
final class LinksCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--links", paramLabel = "DIR", description = "The folder of the index (default: links).")
    private Path folder = Path.of("links");

    @Option(
            names = "--dictionary",
            paramLabel = "FILE",
            description = "Read this file instead of asking Maven: the jar of CoreNLP's KBP models, or lines of a "
                    + "name, a Wikipedia title and a score from 0 to 1 separated by tabs (FILE.gz: gzipped).")
    private Path dictionary;

    @Option(names = "--force", description = "Build the index anew where there is one.")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        if (!force && Files.exists(folder)) {
            try (LinkIndex index = LinkIndex.open(folder)) {
                err.printf(
                        Locale.ROOT,
                        "%s has an index of %,d names already; --force builds it anew%n",
                        folder,
                        index.size());
                return ExitCode.OK;
            }
        }
        LinkIndexBuilder builder = new LinkIndexBuilder(folder);
        if (dictionary != null) {
            build(builder, dictionary);
        } else {
            err.println("asking Maven for CoreNLP's wiki dictionary");
            try (MavenDictionary maven = MavenDictionary.fetch(err)) {
                build(builder, maven.jar());
            }
        }
        return ExitCode.OK;
    }

    private void build(LinkIndexBuilder builder, Path file) throws LinkException {
        PrintWriter err = spec.commandLine().getErr();
        int names;
        try (Progress progress = Progress.start(err, "lines")) {
            names = builder.build(file, progress::step);
        }
        err.printf(Locale.ROOT, "%s: an index of %,d names%n", folder, names);
    }
}
