package org.telgraph.spark;

import org.telgraph.pipeline.ArticlePipeline;
import org.telgraph.pipeline.Release;

/** The one pipeline of an executor's process, which its tasks share: the language models take seconds and memory. */
final class ExecutorPipeline {

    private static JobSettings settings;
    private static ArticlePipeline pipeline;

    private ExecutorPipeline() {}

    /** A process works for one job at a time; another job's settings make another pipeline. */
    static synchronized ArticlePipeline of(JobSettings wanted) {
        if (!wanted.equals(settings)) {
            pipeline = new ArticlePipeline(
                    wanted.knowledge(), wanted.coref(), wanted.names(), Release.number(), wanted.keepText(), null);
            settings = wanted;
        }
        return pipeline;
    }
}
