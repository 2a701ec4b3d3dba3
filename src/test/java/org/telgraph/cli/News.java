package org.telgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Made-up news in any number, in two versions, each of which changes every article's graph. */
final class News {

    private static final List<String> STATES =
            List.of("Sweden", "Norway", "Denmark", "Japan", "Australia", "Canada", "Poland");
    private static final List<String> COMPANIES = List.of("Huawei", "ZTE", "Nokia", "Ericsson", "Samsung");
    private static final List<String> OPERATORS = List.of("Vodafone", "Telefonica", "Orange", "Telia");

    private News() {}

    /** Writes JSON Lines with articles 0 to count - 1. */
    static Path write(Path file, int count, int version) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String state = pick(STATES, i + version);
            String company = pick(COMPANIES, i);
            String text = "%s banned %s in %d. %s supplies %s, a spokesman said on Monday. %s accused %s of spying."
                    .formatted(
                            state,
                            company,
                            1990 + i % 30,
                            company,
                            pick(OPERATORS, i + version),
                            pick(STATES, i + 3),
                            company);
            lines.add("{\"id\":\"news-%d\",\"date\":\"2020-02-12\",\"text\":\"%s\"}".formatted(i, text));
        }
        return Files.write(file, lines);
    }

    private static String pick(List<String> names, int number) {
        return names.get(number % names.size());
    }
}
