package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huawei supplies Vodafone fact",
                "Australia bans Huawei fact 2018-08",
                "Bundestag votesOn 5G bill fact",
                "United States accuses Huawei fact",
                "Huawei denies United States fact",
                "China threatens Germany fact",
                "Huawei deploys backdoor claimed United States",
                "Germany bans Huawei possible",
            })
    void showsWhatItFound(String row) {
        assertTrue(
                DemoStore.RUN.lines().stream()
                        .anyMatch(line -> line.replaceAll(" +", " ").startsWith(row)),
                DemoStore.RUN.out());
    }

    @Test
    void saysHowItWent() {
        assertTrue(DemoStore.RUN.err().contains("read 3: 3 new, 0 changed, 0 unchanged; "), DemoStore.RUN.err());
    }

    /** The queries that it prints run behind {@code query -e}, as it says. */
    @Test
    void offersQueriesThatAnswer() {
        String out = DemoStore.RUN.out();
        String[] queries = out.substring(out.indexOf("# Who supplies whom?")).split("\n\n");
        assertEquals(3, queries.length, out);
        for (String query : queries) {
            int rows = DemoStore.query("--format", "csv", "-e", query).lines().size() - 1;
            assertTrue(rows > 0, query);
        }
    }

    /** In a process, since it serves until it is stopped. */
    @Test
    void servesTheStoreOnAnyPort(@TempDir java.nio.file.Path temp) throws Exception {
        try (CommandProcess demo = CommandProcess.start("demo", "--store", temp.resolve("store"), "--port", 0)) {
            String queries = demo.await("Queries:").replaceFirst("Queries:\\s*(.*)/query", "$1");
            demo.await("Ctrl-C");
            assertEquals(
                    "yes\n",
                    CommandRun.of("query", "--fuseki", queries, "-e", "ASK { id:Huawei tg:supplies id:Vodafone }")
                            .ok()
                            .out());
            demo.end();
        }
        Set<String> served = CommandRun.triples(temp.resolve("store"));
        assertEquals(CommandRun.triples(DemoStore.FOLDER), served);
    }
}
