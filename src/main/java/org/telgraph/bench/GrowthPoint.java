package org.telgraph.bench;

/**
 * How far a run over many articles had come.
 *
 * @param articles that were done
 * @param seconds since its start
 * @param rate articles for a second, since the point before
 * @param memory of the process in MiB, mapped files included
 * @param live MiB of the heap that are in use after everything else was collected
 */
public record GrowthPoint(int articles, double seconds, double rate, long memory, long live) {}
