package org.telgraph.serve;

import java.time.Duration;
import java.util.Set;

/**
 * How a server behaves.
 *
 * @param host the address to listen at, null for the loopback interface only
 * @param port the port, 0 for any that is free
 * @param users who may use it, null for everyone on this machine
 * @param writable whether writers may change graphs
 * @param proxied whether clients' addresses are what the header {@code X-Forwarded-For} ends with, since a proxy sets it
 * @param origins of web pages, such as {@code https://example.org}, that may read answers
 * @param accessLog whether each request is logged, in the format that web servers have in common
 * @param limits what a request may cost
 */
public record ServerSettings(
        String host,
        int port,
        Users users,
        boolean writable,
        boolean proxied,
        Set<String> origins,
        boolean accessLog,
        Limits limits) {

    public ServerSettings {
        origins = Set.copyOf(origins);
        if (host != null && users == null) {
            throw new IllegalArgumentException("who listens to others needs users");
        }
        if (writable && users == null) {
            throw new IllegalArgumentException("who lets others write needs users");
        }
    }

    /** Read-only, for everyone on this machine. */
    public static ServerSettings local(int port) {
        return new ServerSettings(null, port, null, false, false, Set.of(), false, Limits.DEFAULT);
    }

    /**
     * What a request may cost.
     *
     * @param query how long a query may run
     * @param rows how many rows an answer may have
     * @param answer how many bytes an answer may have
     * @param body how many bytes a request may have
     */
    public record Limits(Duration query, long rows, long answer, long body) {

        public static final Limits DEFAULT = new Limits(Duration.ofMinutes(2), 1_000_000, 256L << 20, 64L << 20);
    }
}
