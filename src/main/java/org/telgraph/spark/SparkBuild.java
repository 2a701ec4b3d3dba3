package org.telgraph.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.telgraph.extract.CorefMode;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.KnowledgeException;
import org.telgraph.ontology.Names;
import org.telgraph.pipeline.Curator;
import org.telgraph.pipeline.ReferenceData;
import org.telgraph.pipeline.Release;
import org.telgraph.store.QuadsFile;
import org.telgraph.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code telgraph build} on a cluster of Apache Spark, for spark-submit. */
@Command(
        name = "telgraph-spark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Turns articles into N-Quads and a table of claims on a cluster of Apache Spark.",
            "",
            "Writes OUT/part-*.nq.gz, which telgraph load takes, OUT/claims (Parquet) and OUT/rejects (Parquet: what did "
                    + "not become a graph, and why). The quads are those of telgraph build --out on the same articles. "
                    + "The same command again goes on where it stopped."
        })
public final class SparkBuild implements Callable<Integer> {

    /** Input for one partition, which is some minutes of work and what is lost when an executor is. */
    private static final long PARTITION_BYTES = 8L << 20;

    private static final int PARTITIONS_PER_CORE = 4;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--in",
            paramLabel = "PATH",
            arity = "1..*",
            required = true,
            description =
                    "Files and folders on any file system that Hadoop knows: JSON Lines, Parquet (columns text and "
                            + "perhaps id, title, publisher, author, date, url), web archives (WARC), and what else telgraph build reads.")
    private List<String> inputs;

    @Option(names = "--out", paramLabel = "PATH", required = true, description = "The folder to write.")
    private String out;

    @Option(names = "--date", paramLabel = "DATE", description = "The day of publication of articles that have none.")
    private LocalDate date;

    @Option(names = "--language", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.ENGLISH;

    @Option(names = "--coref", description = "How pronouns are resolved: ${COMPLETION-CANDIDATES} (default: rules).")
    private CorefMode coref = CorefMode.RULES;

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            description = "Leave out claims of less confidence (default: 0).")
    private double minConfidence;

    @Option(names = "--keep-text", description = "Keep the articles' full text in the graphs.")
    private boolean keepText;

    @Option(names = "--base", paramLabel = "IRI", description = "What IRIs begin with.")
    private String base = Names.DEFAULT.base();

    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            description = "Add the Turtle files of this folder of the driver's machine to the built-in knowledge.")
    private Path ontology;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description =
                    "How many files of quads to write (default: one for 8 MB of input, at least four for each core).")
    private int partitions;

    private enum Language {
        ENGLISH,
        ANY
    }

    public static void main(String[] args) {
        int code = run(new CommandLine(new SparkBuild()), args);
        if (code != ExitCode.OK) {
            System.exit(code);
        }
    }

    static int run(CommandLine command, String... args) {
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, failed, parsed) -> explain(e, failed))
                .execute(args);
    }

    private static int explain(Exception e, CommandLine command) throws Exception {
        if (e instanceof FileNotFoundException || e instanceof StoreException || e instanceof KnowledgeException) {
            command.getErr().println("telgraph-spark: " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
        throw e; // Spark says what happened on the cluster
    }

    @Override
    public Integer call() throws IOException, StoreException {
        checkUsage();
        Knowledge knowledge = ontology == null ? Knowledge.packaged() : Knowledge.of(ontology);
        long start = System.nanoTime();
        try (SparkSession spark = session()) {
            List<InputFile> files = InputFile.list(inputs, spark.sparkContext().hadoopConfiguration());
            Output output = new Output(
                    out, new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
            Manifest manifest = manifest(files, output, spark.sparkContext().defaultParallelism());
            writeReference(knowledge, output);
            Counts counts = Counts.of(spark.sparkContext());
            Dataset<Row> rows = new Input(files, settings(), output.hadoop()).rows(spark);
            rows.repartition(manifest.partitions(), functions.col(Readings.KEY))
                    .sortWithinPartitions(Readings.KEY, Readings.ORDER)
                    .foreachPartition(new PartitionBuild(settings(), output, counts));
            output.clean();
            report(counts, manifest.partitions(), (System.nanoTime() - start) / 1e9);
        }
        return ExitCode.OK;
    }

    private void checkUsage() {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new ParameterException(spec.commandLine(), "--min-confidence must be a number from 0 to 1");
        }
        if (partitions < 0) {
            throw new ParameterException(spec.commandLine(), "--partitions must be at least 1");
        }
        try {
            new Names(base);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--base: " + e.getMessage());
        }
    }

    private SparkSession session() {
        SparkSession spark = SparkSession.builder()
                .appName("telgraph")
                .config("spark.sql.adaptive.enabled", "false") // partitions keep their numbers
                .getOrCreate();
        if (ontology != null) {
            spark.sparkContext().addFile(ontology.toUri().toString(), true);
        }
        return spark;
    }

    private JobSettings settings() {
        String folder = ontology == null ? null : ontology.getFileName().toString();
        return new JobSettings(date, language == Language.ANY, coref, minConfidence, keepText, base, folder);
    }

    /** What is to be done, which must be what was begun. */
    private Manifest manifest(List<InputFile> files, Output output, int cores) throws IOException, StoreException {
        String version = Release.of(settings(), ontology == null ? "" : Knowledge.digest(ontology));
        long bytes = files.stream().mapToLong(InputFile::size).sum();
        int number = partitions > 0
                ? partitions
                : Math.max(PARTITIONS_PER_CORE * cores, Math.toIntExact(bytes / PARTITION_BYTES));
        Manifest wanted = Manifest.of(version, files, number);
        Manifest begun = Manifest.read(output);
        if (begun == null) {
            wanted.write(output);
            return wanted;
        }
        if (!begun.sameJob(wanted) || partitions > 0 && partitions != begun.partitions()) {
            throw new StoreException(out + " holds what came of other articles, settings or another version; name "
                    + "another folder, or remove this one");
        }
        return begun;
    }

    private void writeReference(Knowledge knowledge, Output output) throws IOException, StoreException {
        if (output.has(output.reference())) {
            return;
        }
        Path folder = Files.createTempDirectory("telgraph-reference");
        try {
            Path quads = folder.resolve("part.nq.gz");
            try (QuadsFile file = QuadsFile.create(quads)) {
                ReferenceData.put(knowledge, settings().names(), Curator.none(), file);
            }
            output.deliver(quads, output.reference(), "reference");
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private void report(Counts counts, int all, double seconds) {
        spec.commandLine()
                .getErr()
                .printf(
                        Locale.ROOT,
                        "read %,d, loaded %,d with %,d claims in %,d quads, rejects %,d; %,d partitions, %,d of them were "
                                + "there; %.1f s%n",
                        counts.read().value(),
                        counts.loaded().value(),
                        counts.claims().value(),
                        counts.quads().value(),
                        counts.rejects().value(),
                        all,
                        counts.kept().value(),
                        seconds);
    }
}
