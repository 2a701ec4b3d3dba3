package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article is read and held against its gold. */
class EvalCommandIT {

    private static final String TEXT = "Norway banned ZTE from its ports in 2019. Nokia is a rival of Ericsson. "
            + "The Harbour Guild of Bergen frowned at ZTE. Norway may sanction Nokia, Denmark said.";

    private static final String GOLD = """
            {"id": "harbour", "claims": [
              {"s": ["Norway"], "p": "bans", "o": ["ZTE Corp."], "status": "fact", "date": "2019", "sent": 0},
              {"s": ["Ericsson"], "p": "competesWith", "o": ["Nokia"], "sent": 1},
              {"s": ["Guild", "Harbour Guild of Bergen"], "p": "criticizes", "o": ["ZTE"], "sent": 2},
              {"s": ["Norway"], "p": "restricts", "o": ["Nokia"], "status": "possible", "holder": ["Denmark"]}
            ]}
            """;

    @TempDir
    Path temp;

    private Path gold;
    private Path article;

    @BeforeEach
    void write() throws Exception {
        gold = Files.createDirectory(temp.resolve("gold"));
        Files.writeString(gold.resolve("harbour.json"), GOLD);
        article = Files.writeString(temp.resolve("harbour.txt"), TEXT);
    }

    @Test
    void tellsWhatWentWrongAndWhere() {
        CommandRun run = CommandRun.of("eval", "--show", "--confusion", "--reliability", gold, article)
                .ok();
        assertEquals(
                List.of(
                        "== harbour: 2 hit, 2 missed, 1 spare",
                        "  missed Guild criticizes ZTE [fact]",
                        "         no-trigger",
                        "         | The Harbour Guild of Bergen frowned at ZTE.",
                        "  missed Norway restricts Nokia [possible by denmark]",
                        "         other-property (sanctions)",
                        "         | Norway may sanction Nokia, Denmark said.",
                        "  spare  Norway sanctions Nokia [possible by copenhagen/dane/danes/danish/denmark/kingdom of denmark]",
                        "         told by \"sanction\" (sanction-v / transitive)",
                        "         | Norway may sanction Nokia, Denmark said."),
                run.lines().subList(0, 10));
        String rest =
                String.join("\n", run.lines().subList(10, run.lines().size())).replaceAll(" +", " ");
        assertTrue(rest.contains("\nno-trigger 1\nother-property 1\n"), rest);
        assertTrue(rest.contains("\nrestricts sanctions 1\n"), rest);
        assertTrue(rest.contains("\n0.9 to 1.0 2 2 1.00\n0.7 to 0.8 1 0 0.00\n"), rest);
        assertTrue(rest.contains("\ntriple P 0.667 R 0.500 F1 0.571\n"), rest);
    }

    @Test
    void scoresWhatBuildAndQueryWouldGive() throws Exception {
        Path graph = temp.resolve("graph.nq");
        CommandRun.of("build", "--out", graph, article).ok();
        Path claims = Files.writeString(
                temp.resolve("claims.csv"),
                CommandRun.of("query", "--in", graph, "--format", "csv", "claims")
                        .ok()
                        .out());
        assertEquals(
                CommandRun.of("eval", "--per-property", gold, "--claims", claims)
                        .ok()
                        .out(),
                CommandRun.of("eval", "--per-property", gold, article).ok().out());
    }

    @Test
    void saysWhichArticlesAreNotThere() throws Exception {
        Files.writeString(gold.resolve("quay.json"), GOLD.replace("harbour", "quay"));
        CommandRun run = CommandRun.of("eval", "--show", gold, article).ok();
        assertTrue(run.err().contains("warning: no article for the gold of quay; "), run.err());
        assertTrue(
                run.lines().contains("no-article                                                       4"), run.out());
    }

    @Test
    void anArticleThatCannotBeReadFailsTheRun() {
        Path missing = temp.resolve("missing.txt");
        CommandRun run = CommandRun.of("eval", gold, article, missing).ends(1);
        assertEquals("failed: " + missing + ": no such file or folder", run.message());
        assertTrue(run.out().startsWith("triple         P 0.667  R 0.500  F1 0.571\n"), run.out());
    }
}
