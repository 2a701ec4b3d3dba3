package org.telgraph.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What was measured in several rounds, compared with something else that was measured beside it.
 *
 * @param name says what in a word, for comparison with other runs
 * @param what says what for readers
 * @param against what it is compared with
 * @param ratios of ours to the other, one for each round
 * @param target which median is wanted
 * @param figures the medians behind the ratio, with their units
 */
public record Measure(String name, String what, String against, List<Double> ratios, Target target, String figures) {

    /**
     * A bound.
     *
     * @param bound that has to be reached
     * @param stretch that would be better still, the bound itself where there is none
     * @param most whether less is better
     */
    public record Target(double bound, double stretch, boolean most) {

        static Target atLeast(double bound, double stretch) {
            return new Target(bound, stretch, false);
        }

        static Target atMost(double bound) {
            return new Target(bound, bound, true);
        }

        boolean isMet(double value) {
            return most ? value <= bound : value >= bound;
        }
    }

    public Measure {
        ratios = List.copyOf(ratios);
    }

    /**
     * Compares what was measured in the same rounds.
     *
     * @param number the format of the medians
     * @param unit of both
     */
    static Measure of(
            String name,
            String what,
            String against,
            List<Double> ours,
            List<Double> others,
            Target target,
            String number,
            String unit) {
        List<Double> ratios = IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / others.get(round))
                .toList();
        String figures = String.format(
                Locale.ROOT,
                number + " against " + number + " " + unit,
                Statistics.median(ours),
                Statistics.median(others));
        return new Measure(name, what, against, ratios, target, figures);
    }

    /** The same of seconds. */
    static Measure ofTimes(
            String name, String what, String against, List<Double> ours, List<Double> others, Target target) {
        return of(name, what, against, ours, others, target, "%.2f", "s");
    }

    /** The middle one of the ratios. */
    public double ratio() {
        return Statistics.median(ratios);
    }

    /** Whether the target is met. */
    public boolean isMet() {
        return target.isMet(ratio());
    }
}
