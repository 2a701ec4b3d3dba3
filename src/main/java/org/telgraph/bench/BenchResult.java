package org.telgraph.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What was measured, where.
 *
 * @param version of telgraph, and of what it is compared with
 * @param threads how many articles were worked on at a time
 * @param quick whether few articles were read
 * @param growth how a run over many articles went on
 * @param queries how long analysts wait
 */
public record BenchResult(
        String version,
        Machine machine,
        int threads,
        boolean quick,
        List<Measure> measures,
        List<GrowthPoint> growth,
        List<QueryTime> queries) {

    private static final double WORSE = 1.25;

    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();

    public BenchResult {
        measures = List.copyOf(measures);
        growth = List.copyOf(growth);
        queries = List.copyOf(queries);
    }

    /** For programs. */
    public String json() {
        return JSON.toJson(this) + "\n";
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws BenchException when it is something else
     */
    public static BenchResult read(String json) {
        try {
            BenchResult result = JSON.fromJson(json, BenchResult.class);
            if (result != null) {
                return result;
            }
        } catch (RuntimeException e) { // which one depends on where the mistake is
            // said below
        }
        throw new BenchException("not a result of telgraph bench");
    }

    /** Whether ratios may be compared with those of another run, as both read many or few articles. */
    public boolean isLike(BenchResult other) {
        return quick == other.quick;
    }

    /** What is worse here by a quarter or more than in an earlier result, in words. Ratios compare across machines. */
    public List<String> worseThan(BenchResult earlier) {
        List<String> worse = new ArrayList<>();
        for (Measure measure : measures) {
            for (Measure before : earlier.measures) {
                boolean most = measure.target().most();
                double now = most ? measure.ratio() : before.ratio();
                double then = most ? before.ratio() : measure.ratio();
                if (before.name().equals(measure.name()) && now >= then * WORSE) {
                    worse.add(String.format(
                            Locale.ROOT,
                            "%s is %.2f of %s, and was %.2f",
                            measure.what(),
                            measure.ratio(),
                            measure.against(),
                            before.ratio()));
                }
            }
        }
        return worse;
    }

    /** For readers: one line for each measure, and whether its target is met. */
    public String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("measure", "against", "ratio", "spread", "target", "met", "medians"));
        for (Measure measure : measures) {
            rows.add(List.of(
                    measure.what(),
                    measure.against(),
                    ratio(measure.ratio()),
                    ratio(Collections.min(measure.ratios())) + "–" + ratio(Collections.max(measure.ratios())),
                    bound(measure.target()),
                    measure.isMet() ? "yes" : "NO",
                    measure.figures()));
        }
        return lines(rows)
                + queryTable()
                + String.format(
                        Locale.ROOT,
                        "%s, %d threads; %s, %d cores, %d GiB, %s, Java %s%n",
                        version,
                        threads,
                        machine.processor(),
                        machine.cores(),
                        machine.memory(),
                        machine.system(),
                        machine.java());
    }

    private String queryTable() {
        if (queries.isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("query", "median", "p95"));
        for (QueryTime time : queries) {
            rows.add(List.of(time.query(), milliseconds(time.median()), milliseconds(time.p95())));
        }
        return "\n" + lines(rows) + "\n";
    }

    private static String milliseconds(double seconds) {
        return String.format(Locale.ROOT, "%,.0f ms", seconds * 1000);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String bound(Measure.Target target) {
        String sign = target.most() ? "≤ " : "≥ ";
        String stretch = target.stretch() == target.bound() ? "" : " (" + ratio(target.stretch()) + ")";
        return sign + ratio(target.bound()) + stretch;
    }

    private static String lines(List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int place = column;
                int width = rows.stream()
                        .mapToInt(other -> other.get(place).length())
                        .max()
                        .orElse(0);
                line.append(row.get(column))
                        .append(" ".repeat(width - row.get(column).length() + 2));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }
}
