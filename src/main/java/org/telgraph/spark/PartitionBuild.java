package org.telgraph.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.apache.parquet.example.data.Group;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Row;
import org.telgraph.article.Article;
import org.telgraph.article.Reading;
import org.telgraph.pipeline.ArticlePipeline;
import org.telgraph.pipeline.Failure;
import org.telgraph.pipeline.Outcome;
import org.telgraph.store.QuadsFile;
import org.telgraph.store.StoreException;

/**
 * Makes one partition of the output: quads, claims and rejects. What is there already stays. Of articles with one id the
 * last that can be stored is, as in {@code telgraph build}.
 */
final class PartitionBuild implements ForeachPartitionFunction<Row> {

    private final JobSettings settings;
    private final Output output;
    private final Counts counts;

    PartitionBuild(JobSettings settings, Output output, Counts counts) {
        this.settings = settings;
        this.output = output;
        this.counts = counts;
    }

    @Override
    public void call(Iterator<Row> rows) throws IOException, StoreException {
        TaskContext task = TaskContext.get();
        int partition = task.partitionId();
        if (output.has(output.quads(partition))) {
            counts.kept().add(1);
            return;
        }
        Path folder = Files.createTempDirectory("telgraph-partition");
        try {
            Work work = new Work(ExecutorPipeline.of(settings));
            Path quads = folder.resolve("part.nq.gz");
            try (QuadsFile file = QuadsFile.create(quads)) {
                while (rows.hasNext()) {
                    work.take(Readings.of(rows.next()), file);
                }
            }
            Path claims = folder.resolve("claims.parquet");
            Path rejects = folder.resolve("rejects.parquet");
            ParquetTable.write(claims, ClaimRows.SCHEMA, work.claims());
            ParquetTable.write(rejects, Rejects.SCHEMA, work.rejects.rows());
            String attempt = String.valueOf(task.taskAttemptId());
            output.deliver(claims, output.claims(partition), "claims-" + attempt);
            output.deliver(rejects, output.rejects(partition), "rejects-" + attempt);
            output.deliver(quads, output.quads(partition), attempt);
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    /** What comes of the articles of one partition. */
    private final class Work {

        private final ArticlePipeline pipeline;
        private final TreeMap<String, List<Group>> claims = new TreeMap<>();
        private final Rejects rejects = new Rejects();

        Work(ArticlePipeline pipeline) {
            this.pipeline = pipeline;
        }

        Collection<Group> claims() {
            return claims.values().stream().flatMap(List::stream).toList();
        }

        void take(Reading reading, QuadsFile quads) throws StoreException {
            counts.read().add(1);
            if (reading instanceof Reading.Read read) {
                try {
                    take(read, process(read.article()), quads);
                } catch (RuntimeException | StackOverflowError e) { // too much memory is for Spark to deal with
                    reject(Rejects.Kind.FAILED, read.where(), Failure.reason(e));
                }
            } else if (reading instanceof Reading.Skipped skipped) {
                reject(Rejects.Kind.SKIPPED, skipped.where(), skipped.why());
            } else if (reading instanceof Reading.Failed failed) {
                reject(Rejects.Kind.FAILED, failed.where(), failed.why());
            }
        }

        private Outcome process(Article article) {
            return pipeline.describe(pipeline.extract(article).atLeast(settings.minConfidence()));
        }

        private void take(Reading.Read read, Outcome outcome, QuadsFile quads) throws StoreException {
            if (outcome instanceof Outcome.Described described) {
                quads.put(described.iri(), described.graph());
                claims.put(described.iri(), ClaimRows.of(described.graph(), described.iri()));
                counts.loaded().add(1);
                counts.claims().add(described.claims());
                counts.quads().add(described.graph().size());
            } else if (outcome instanceof Outcome.Rejected rejected) {
                reject(Rejects.Kind.REJECTED, read.where(), String.join("\n", rejected.violations()));
            }
        }

        private void reject(Rejects.Kind kind, String where, String why) {
            rejects.add(kind, where, why);
            counts.rejects().add(1);
        }
    }
}
