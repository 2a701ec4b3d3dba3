package org.telgraph.bench;

/**
 * How long one of the analysts' queries takes, warm.
 *
 * @param query its name
 * @param median in seconds
 * @param p95 in seconds, the time that 95 of 100 stay below
 */
public record QueryTime(String query, double median, double p95) {}
