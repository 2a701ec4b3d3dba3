package org.telgraph.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * What the tasks count together.
 *
 * @param read pieces of input
 * @param loaded articles whose graphs were written
 * @param claims claims in them
 * @param quads statements in them
 * @param rejects pieces of input that did not become graphs
 * @param kept partitions that were there already
 */
record Counts(
        LongAccumulator read,
        LongAccumulator loaded,
        LongAccumulator claims,
        LongAccumulator quads,
        LongAccumulator rejects,
        LongAccumulator kept)
        implements Serializable {

    static Counts of(SparkContext spark) {
        return new Counts(
                spark.longAccumulator("read"),
                spark.longAccumulator("loaded"),
                spark.longAccumulator("claims"),
                spark.longAccumulator("quads"),
                spark.longAccumulator("rejects"),
                spark.longAccumulator("kept"));
    }
}
