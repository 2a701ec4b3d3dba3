package org.telgraph.pipeline;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a run did.
 *
 * @param added articles that the store did not have
 * @param changed articles that it had another graph of
 * @param unchanged articles that it had as they are
 * @param waiting articles whose graphs are kept for a server that is away
 * @param skipped how often something was left out, by reason
 * @param failed how often an article was broken or could not be processed, by reason
 * @param rejected articles whose graphs the shapes do not allow
 * @param claims claims in the graphs that were made
 * @param quads statements in the graphs that were made
 * @param tooLong sentences that were not read because they are too long
 * @param stopped why the run ended before its input did, null when it did not
 */
public record BatchSummary(
        int added,
        int changed,
        int unchanged,
        int waiting,
        Map<String, Integer> skipped,
        Map<String, Integer> failed,
        int rejected,
        long claims,
        long quads,
        int tooLong,
        Duration time,
        String stopped) {

    /** How many articles, or things that should have been one, were seen. */
    public int read() {
        return added + changed + unchanged + waiting + rejected + total(skipped) + total(failed);
    }

    /** Of whatever was read, whether or not there was much to do about it. */
    public double articlesPerSecond() {
        return read() / Math.max(time.toNanos() / 1e9, 1e-3);
    }

    /** Whether every article was loaded or rightly skipped. */
    public boolean complete() {
        return failed.isEmpty() && rejected == 0 && waiting == 0 && stopped == null;
    }

    /** Some lines for people. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "read %,d: %,d new, %,d changed, %,d unchanged; %,d claims in %,d quads; %.1f s, %.1f articles/s",
                read(),
                added,
                changed,
                unchanged,
                claims,
                quads,
                time.toMillis() / 1000.0,
                articlesPerSecond()));
        list(out, "skipped", skipped);
        list(out, "failed", failed);
        if (rejected > 0) {
            out.append(String.format(Locale.ROOT, "%nrejected %,d that the shapes do not allow", rejected));
        }
        if (waiting > 0) {
            out.append(String.format(Locale.ROOT, "%nwaiting %,d for the server", waiting));
        }
        if (tooLong > 0) {
            out.append(String.format(Locale.ROOT, "%nsentences too long to be read: %,d", tooLong));
        }
        if (stopped != null) {
            out.append(String.format("%nstopped early: %s", stopped));
        }
        return out.toString();
    }

    private static void list(StringBuilder out, String what, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            StringJoiner reasons = new StringJoiner("; ");
            counts.forEach((why, count) -> reasons.add(String.format(Locale.ROOT, "%,d × %s", count, why)));
            out.append(String.format(Locale.ROOT, "%n%s %,d: %s", what, total(counts), reasons));
        }
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
