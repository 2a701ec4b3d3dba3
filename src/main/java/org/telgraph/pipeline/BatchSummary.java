package org.telgraph.pipeline;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a run did.
 *
 * @param loaded articles whose graphs are stored
 * @param skipped how often something was left out, by reason
 * @param failed how often an article was broken or could not be processed, by reason
 * @param rejected articles whose graphs the shapes do not allow
 * @param claims claims in the graphs stored
 * @param quads statements in the graphs stored
 * @param tooLong sentences that were not read because they are too long
 * @param stopped why the run ended before its input did, null when it did not
 */
public record BatchSummary(
        int loaded,
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
        return loaded + rejected + total(skipped) + total(failed);
    }

    /** Whether every article was loaded or rightly skipped. */
    public boolean complete() {
        return failed.isEmpty() && rejected == 0 && stopped == null;
    }

    /** Some lines for people. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "read %,d, loaded %,d with %,d claims (%,d quads) in %.1f s",
                read(),
                loaded,
                claims,
                quads,
                time.toMillis() / 1000.0));
        list(out, "skipped", skipped);
        list(out, "failed", failed);
        if (rejected > 0) {
            out.append(String.format(Locale.ROOT, "%nrejected %,d that the shapes do not allow", rejected));
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
